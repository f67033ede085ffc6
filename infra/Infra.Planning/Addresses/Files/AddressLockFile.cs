using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Infra.Planning.Addresses.Locking;
using Infra.Planning.Collections;
using Infra.Planning.Settings;
using Infra.Planning.Settings.Reading;

namespace Infra.Planning.Addresses.Files;

/// <summary>Reads and writes <c>addresses.lock.yaml</c>: stack, cluster, purpose, block.</summary>
public static partial class AddressLockFile
{
    /// <summary>Of the layout of the file; another number is refused.</summary>
    private const int Format = 1;

    private const string Header = """
        # Blocks that are given out. Written by `infra lock`; commit it. A block in here never moves, so do not edit it.
        format: 1

        """;

    private static readonly Reader<SortedMap<SortedMap<SortedMap<Cidr>>>> Stacks = Readers.Map(
        "dev",
        Readers.Map("main", Readers.Map("vnet", DomainReaders.Range("10.0.0.0/22")))
    );

    /// <summary>
    /// Sorted by key, with LF and no trailing blanks: the same lock gives the same bytes, and a block is a line.
    /// </summary>
    public static string Write(AddressLock given)
    {
        var text = new StringBuilder(Header);
        text.Append(given.Blocks.Count == 0 ? "stacks: {}\n" : "stacks:\n");
        var (stack, cluster) = ("", "");
        foreach (var (key, block) in given.Blocks)
        {
            if (key.Stack != stack || key.Cluster != cluster)
            {
                text.Append(key.Stack == stack ? "" : $"  {Plain(key.Stack)}:\n")
                    .Append($"    {Plain(key.Cluster)}:\n");
                (stack, cluster) = (key.Stack, key.Cluster);
            }

            text.Append($"      {key.Entry}: {block}\n");
        }

        return text.ToString();
    }

    internal static AddressLock Bind(ConfigNode.Map root, List<Diagnostic> report)
    {
        var section = new Section(new(AddressLock.Root, "", root, IsSecret: false, report));
        if (root.Entries.Length > 0)
        {
            section.Required("format", Readers.Number(Format, Format));
        }

        var stacks = section.Optional("stacks", Stacks, default);
        section.Close();
        return AddressLock.Of(
            from stack in stacks
            from cluster in stack.Value
            from entry in cluster.Value
            let block = Block(stack.Key, cluster.Key, entry.Key, entry.Value, report)
            where block is not null
            select block
        );
    }

    private static LockedBlock? Block(string stack, string cluster, string entry, Cidr block, List<Diagnostic> report)
    {
        var place = AddressLock.Root["stacks"][stack][cluster][entry];
        if (!BlockKey.TryParseEntry(entry, out var purpose, out var family))
        {
            report.Add(
                SettingsDiagnostics.Unknown.At(place, "is not a known purpose", "run `infra lock` on the file in Git")
            );
            return null;
        }

        if (family != block.Family)
        {
            report.Add(
                SettingsDiagnostics.WrongValue.At(
                    place,
                    $"{block} is no {family} range",
                    "run `infra lock` on the file in Git"
                )
            );
            return null;
        }

        return new(new(stack, cluster, purpose, family), block);
    }

    /// <summary>As it is where no YAML reader could take it for anything but text.</summary>
    private static string Plain(string name) => IsPlain().IsMatch(name) ? name : JsonSerializer.Serialize(name);

    [GeneratedRegex(
        "^(?!(?:true|false|null|yes|no|on|off|y|n)$)[a-z][a-z0-9-]*$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex IsPlain();
}
