using Infra.Planning.Addresses.Locking;
using Infra.Planning.Addresses.Space;
using Infra.Planning.Collections;

namespace Infra.Planning.Addresses.Files;

/// <summary>What <c>addresses.yaml</c> and <c>addresses.lock.yaml</c> say, with everything that is wrong in them.</summary>
public sealed record AddressFiles
{
    public const string SpaceFile = "addresses.yaml";

    public const string LockFile = "addresses.lock.yaml";

    private readonly SourceMap spacePlaces;
    private readonly SourceMap lockPlaces;

    private AddressFiles(SourceMap spacePlaces, SourceMap lockPlaces) =>
        (this.spacePlaces, this.lockPlaces) = (spacePlaces, lockPlaces);

    public static AddressFiles Empty { get; } = Read(space: null, given: null);

    public required AddressSpace Space { get; init; }

    public required AddressLock Lock { get; init; }

    public required Seq<Diagnostic> Diagnostics { get; init; }

    /// <summary>Reads the texts of both files; null for a file that is not there, which says nothing.</summary>
    public static AddressFiles Read(string? space, string? given)
    {
        var report = new List<Diagnostic>();
        var spaceContent = YamlFile.Read(space ?? "", AddressSpace.Root, report);
        var lockContent = YamlFile.Read(given ?? "", AddressLock.Root, report);
        var files = new AddressFiles(spaceContent.Places, lockContent.Places)
        {
            Space = AddressSpaceFile.Bind(spaceContent.Root, report),
            Lock = AddressLockFile.Bind(lockContent.Root, report),
            Diagnostics = default,
        };
        report.AddRange(SpaceCheck.Of(files.Space));
        report.AddRange(LockCheck.Of(files.Space, files.Lock));
        return files with { Diagnostics = report.ToSeq() };
    }

    /// <summary>File and position of a place in one of the two; null for a place elsewhere.</summary>
    public (string File, SourcePosition Position)? Locate(ConfigPath place) => Locate(place.ToString());

    /// <param name="place">As a diagnostic spells it.</param>
    /// <param name="ofKey">The position of the key itself, whatever its value.</param>
    public (string File, SourcePosition Position)? Locate(string place, bool ofKey = false) =>
        IsWithin(place, AddressSpace.Root) ? (SpaceFile, spacePlaces.Locate(place, ofKey) ?? new(1, 1))
        : IsWithin(place, AddressLock.Root) ? (LockFile, lockPlaces.Locate(place, ofKey) ?? new(1, 1))
        : null;

    private static bool IsWithin(string place, ConfigPath root) =>
        place.StartsWith(root.ToString(), StringComparison.Ordinal);
}
