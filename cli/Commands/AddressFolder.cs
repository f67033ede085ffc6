using System.Text;
using Infra.Cli.Output;
using Infra.Planning;
using Infra.Planning.Addresses.Files;
using Infra.Planning.Addresses.Locking;
using Infra.Review;
using Severity = Infra.Cli.Output.Severity;

namespace Infra.Cli.Commands;

/// <summary>The two files of addresses beside <c>Pulumi.yaml</c>.</summary>
/// <param name="Files">What they say.</param>
/// <param name="LockText">The lock as it stands; null where there is none.</param>
internal sealed record AddressFolder(string Folder, AddressFiles Files, string? LockText)
{
    private string LockPath => Path.Join(Folder, AddressFiles.LockFile);

    /// <summary>What is wrong with the files, with its places; what is only worth knowing is left out.</summary>
    public IEnumerable<Finding> Findings =>
        from diagnostic in Files.Diagnostics
        where diagnostic.Code.Severity != Planning.Severity.Info
        let severity = diagnostic.Code.Severity == Planning.Severity.Error ? Severity.Error : Severity.Warning
        select new Finding(severity, ProblemOf(diagnostic));

    public static AddressFolder Read(string folder)
    {
        var given = Text(Path.Join(folder, AddressFiles.LockFile));
        return new(folder, AddressFiles.Read(Text(Path.Join(folder, AddressFiles.SpaceFile)), given), given);
    }

    /// <summary>Finds places in the files, which are read only when there is something to find.</summary>
    public static Func<string, bool, Place?> LocatorIn(string folder)
    {
        var read = new Lazy<AddressFolder>(() => Read(folder));
        return (setting, ofKey) =>
            setting.StartsWith("addresses", StringComparison.Ordinal) ? read.Value.Locate(setting, ofKey) : null;
    }

    /// <exception cref="IOException">It cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The user may not write there.</exception>
    public void WriteLock(AddressLock given) =>
        OutputFile.Write(LockPath, stream => stream.Write(Encoding.UTF8.GetBytes(AddressLockFile.Write(given))));

    private Place? Locate(string setting, bool ofKey) =>
        Files.Locate(setting, ofKey) is var (file, position)
            ? new Place(Path.Join(Folder, file), position.Line, position.Column)
            : null;

    private Problem ProblemOf(Diagnostic diagnostic) =>
        new(diagnostic.Code.Id, $"{diagnostic.Place}: {diagnostic.Message}; {diagnostic.Fix}")
        {
            Place = Locate(diagnostic.Place.ToString(), diagnostic.Code.IsAboutKey),
        };

    private static string? Text(string file) => File.Exists(file) ? File.ReadAllText(file) : null;
}
