using Infra.Review.Graph;
using Infra.Review.Views.Reach;

namespace Infra.Cli.Tests.Views;

/// <summary>One cluster's table of <c>reach.truth.txt</c>, which says itself how it is read.</summary>
internal sealed record TruthTable(string Stack, string Cluster, IReadOnlyDictionary<(string, string), string> Cells)
{
    private const string Rest = "rest";
    private const string Unsaid = "?";

    private static readonly string[] Lines = File.ReadAllLines(
        Path.Combine(TestFolder.Source, "Views", "reach.truth.txt")
    );

    /// <summary>Name in the table by the party's text.</summary>
    private static Dictionary<string, string> Names { get; } =
        Lines
            .Where(line => line.Contains(" = ", StringComparison.Ordinal))
            .Select(line => line.Split(" = "))
            .ToDictionary(parts => parts[1], parts => parts[0].Trim());

    public static IReadOnlyList<TruthTable> All { get; } = [.. Read()];

    /// <summary>Every pair of parties that the table says something else of.</summary>
    public IEnumerable<string> DifferencesFrom(ReachMap map) =>
        from party in map.Parties
        from other in map.Parties
        let said = Cells[(NameOf(party), NameOf(other))]
        let shown = Word(map.Between(party, other))
        where said != Unsaid && said != shown
        select $"{party.Text} → {other.Text}: {said} in the table, {shown} in the view";

    /// <summary>Names of the table that the view does not have.</summary>
    public IEnumerable<string> MissingIn(ReachMap map) =>
        Cells.Keys.Select(cell => cell.Item1).Except(map.Parties.Select(NameOf)).Where(name => name != Rest);

    /// <summary>Whether all tables of a stack say what the view of a plan shows.</summary>
    public static bool Agrees(string stack, ResourceGraph plan)
    {
        var maps = ReachMap.Of(plan).ToDictionary(map => map.Cluster);
        return All.Where(table => table.Stack == stack)
            .All(table =>
                !table.MissingIn(maps[table.Cluster]).Any() && !table.DifferencesFrom(maps[table.Cluster]).Any()
            );
    }

    public static bool IsOfLine(Resource resource) =>
        resource.Urn.Contains("$infra:kubernetes:LineNamespace$", StringComparison.Ordinal);

    private static IEnumerable<TruthTable> Read()
    {
        for (var at = 0; at < Lines.Length; at++)
        {
            if (Lines[at].Split(' ') is not ["cluster", var cluster, "of", var stack])
            {
                continue;
            }

            var columns = Words(Lines[at + 2]);
            var rows = Lines.Skip(at + 3).Take(columns.Length).Select(Words).ToList();
            Assert.Equal(columns, rows.Select(row => row[0]));
            Assert.All(rows, row => Assert.Equal(columns.Length + 1, row.Length));
            yield return new(
                stack,
                cluster,
                rows.SelectMany(row => columns.Zip(row.Skip(1)).Select(cell => (row[0], cell.First, cell.Second)))
                    .ToDictionary(cell => (cell.Item1, cell.First), cell => cell.Second)
            );
        }
    }

    private static string[] Words(string line) => line.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private static string NameOf(Party party) => Names.GetValueOrDefault(party.Text, Rest);

    private static string Word(PortSet ports) =>
        $"{ports}" switch
        {
            "all ports" => "all",
            "none" => "-",
            "TCP 53, UDP 53" => "dns",
            var text => text.Replace("TCP ", "", StringComparison.Ordinal).Replace(", ", ",", StringComparison.Ordinal),
        };
}
