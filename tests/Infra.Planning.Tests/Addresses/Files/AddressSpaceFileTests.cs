using System.Text;
using FsCheck.Xunit;
using Infra.Planning.Addresses;
using Infra.Planning.Addresses.Files;

namespace Infra.Planning.Tests.Addresses.Files;

public sealed class AddressSpaceFileTests
{
    private const string Good = """
        # ours
        pools:
          nodes: [10.64.0.0/12, "fd00:1::/48"]
          pods:
            - 100.64.0.0/10
          services: [10.112.0.0/16]
        taken:
          - range: 10.64.0.0/16
            reason: hub, Shanghai
        """;

    [Fact]
    public void Pools_and_taken_ranges_are_read_with_their_places()
    {
        var files = AddressFiles.Read(Good, given: null);

        Assert.Equal([], files.Diagnostics);
        Assert.Equal(["10.64.0.0/12", "fd00:1::/48"], files.Space.Nodes.Select(range => range.Range.ToString()));
        Assert.Equal(Cidr.Parse("100.64.0.0/10"), files.Space.Pods[0].Range);
        Assert.Equal("hub, Shanghai", files.Space.Taken[0].Reason);
        Assert.Equal("addresses:pools.nodes[1]", files.Space.Nodes[1].Place.ToString());
        Assert.Equal(("addresses.yaml", new SourcePosition(3, 25)), files.Locate(files.Space.Nodes[1].Place));
        Assert.Equal(("addresses.yaml", new SourcePosition(5, 7)), files.Locate(files.Space.Pods[0].Place));
        Assert.Null(files.Locate(ConfigPath.Root("infra")["pools"]));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("# nothing\n")]
    [InlineData("---\n")]
    [InlineData("pools: {}\n")]
    public void A_file_that_says_nothing_declares_nothing(string? text)
    {
        var files = AddressFiles.Read(text, given: null);

        Assert.Equal([], files.Diagnostics);
        Assert.Empty(files.Space.Nodes);
    }

    public static TheoryData<string, string> BadFiles =>
        new()
        {
            { "pools", "(1,1) INF301 addresses:: line 1, column 1: the file is text, not keys with values" },
            { "- 10.0.0.0/8", "(1,1) INF301 addresses:: line 1, column 1: the file is a list, not keys with values" },
            {
                "pools:\n  nodes: [10.0.0.0/8\ntaken: []",
                "(2,10) INF301 addresses:: line 2, column 10: this is no YAML"
            },
            { "pools: {}\n---\ntaken: []", "(2,1) INF301 addresses:: line 2, column 1: a second document begins" },
            {
                "pools: &p {}\ntaken: *p",
                "(2,8) INF301 addresses:: line 2, column 8: aliases (`*name`) have no place here"
            },
            { "? [a]\n: b", "(1,3) INF301 addresses:: line 1, column 3: a key has to be plain text" },
            { "pools: {}\npools: {}", "(2,1) INF301 addresses:pools: line 2, column 1: the key stands here again" },
            { "<<<<<<< HEAD\npools: {}\n=======\n>>>>>>> x", "(2,6) INF301 addresses:: line 2, column 6: " },
            { "pool: {}", "(1,1) INF102 addresses:pool: is not a known key; write pools" },
            { "pools: [10.0.0.0/8]", "(1,1) INF104 addresses:pools: is a list, where a group of keys is expected" },
            { "pools:", "(1,7) INF101 addresses:pools: has no value" },
            { "pools: { pod: all }", "(1,10) INF102 addresses:pools.pod: is not a known key; write pods" },
            { "pools: { pod: [] }", "(1,10) INF102 addresses:pools.pod: is not a known key; write pods" },
            { "pools: { pods: 10.0.0.0/8 }", "(1,16) INF104 addresses:pools.pods: is text, where a list is expected" },
            {
                "pools: { pods: [10] }",
                "(1,17) INF104 addresses:pools.pods[0]: is a number, where an address range is expected"
            },
            {
                "pools: { pods: [10.0.0.1/8] }",
                "(1,17) INF105 addresses:pools.pods[0]: 10.0.0.1 is not the first address of a /8 (host bits are set); write 10.0.0.0/8"
            },
            {
                "pools: { pods: [010.0.0.0/8] }",
                "(1,17) INF105 addresses:pools.pods[0]: '010' in '010.0.0.0' begins with a zero, which some programs read as octal; write 10.0.0.0/8"
            },
            {
                "pools: { pods: [10/8] }",
                "(1,17) INF105 addresses:pools.pods[0]: '10' has 1 of the four numbers of an IPv4 address; write 10.0.0.0/8"
            },
            {
                "pools: { pods: [172.16.0.0/12] }",
                "(1,17) INF302 addresses:pools.pods[0]: 172.16.0.0/12 holds 172.30.0.0/15, which Azure reserves or nobody can route; write 172.16.0.0/13, 172.24.0.0/14, 172.28.0.0/15"
            },
            {
                "pools: { nodes: [172.31.4.0/24] }",
                "(1,18) INF302 addresses:pools.nodes[0]: 172.31.4.0/24 holds 172.31.4.0/24, which Azure reserves or nobody can route; remove it"
            },
            {
                "pools: { nodes: [192.0.0.0/16] }",
                "(1,18) INF302 addresses:pools.nodes[0]: 192.0.0.0/16 holds 192.0.2.0/24"
            },
            { "pools: { services: [0.0.0.0/0] }", "(1,21) INF302 addresses:pools.services[0]: " },
            {
                "pools: { pods: [20.0.0.0/8] }",
                "(1,17) INF303 addresses:pools.pods[0]: 20.0.0.0/8 is not inside private address space"
            },
            {
                "pools: { pods: [10.0.0.0/8, 10.1.0.0/16] }",
                "(1,29) INF304 addresses:pools.pods[1]: 10.1.0.0/16 overlaps 10.0.0.0/8 of the same pool"
            },
            { "taken: [10.0.0.0/8]", "(1,9) INF104 addresses:taken[0]: is text, where a group of keys is expected" },
            {
                "taken: [{ range: 10.0.0.0/8 }]",
                "(1,9) INF101 addresses:taken[0].reason: is missing; add reason: on-premises"
            },
            { "taken: [{ reason: hub }]", "(1,9) INF101 addresses:taken[0].range: is missing" },
            {
                "taken: [{ range: 10.0.0.0/8, reason: '' }]",
                "(1,38) INF105 addresses:taken[0].reason: '' is not a reason"
            },
        };

    [Theory]
    [MemberData(nameof(BadFiles))]
    public void A_bad_file_is_refused_with_position_reason_and_mend(string text, string expected)
    {
        var files = AddressFiles.Read(text, given: null);

        var problem = Assert.Single(files.Diagnostics);
        Assert.StartsWith(expected, Told(files, problem));
        Assert.NotEmpty(problem.Fix);
    }

    [Fact]
    public void All_problems_of_a_file_are_told_together()
    {
        var files = AddressFiles.Read(
            """
            pools:
              pods: [10.0.0.1/8, 172.31.0.0/16]
              node: []
            taken:
              - range: 10.0.0.0/33
            """,
            given: null
        );

        Assert.Equal(
            ["(2,10) INF105", "(3,3) INF102", "(5,12) INF105", "(5,5) INF101", "(2,22) INF302"],
            files.Diagnostics.Select(problem => Told(files, problem)[.."(2,10) INF105".Length].TrimEnd())
        );
    }

    [Fact]
    public void A_merge_that_was_not_resolved_is_recognised() =>
        Assert.Contains(
            AddressFiles.Read("format: 1\n<<<<<<< HEAD\nstacks: {}\n=======\n>>>>>>> x\n", null).Diagnostics,
            problem => problem.Fix.StartsWith("resolve the merge", StringComparison.Ordinal)
        );

    /// <summary>Whatever somebody does to the file: a report or a result, and never an exception.</summary>
    [Property(MaxTest = 3000)]
    public bool No_change_of_a_file_makes_the_reader_fail(int seed)
    {
        var random = new Random(seed);
        var text = new StringBuilder(Good);
        for (var i = 0; i < random.Next(1, 6); i++)
        {
            var at = random.Next(text.Length);
            _ = random.Next(3) switch
            {
                0 => text.Remove(at, Math.Min(random.Next(1, 9), text.Length - at)),
                1 => text.Insert(at, Fragments[random.Next(Fragments.Length)]),
                _ => text.Insert(at, (char)random.Next(1, 0x2100)),
            };
        }

        var changed = text.ToString();
        return AddressFiles.Read(changed, changed).Diagnostics.All(problem => problem.Fix.Length > 0);
    }

    private static readonly string[] Fragments =
    [
        "[",
        "]",
        "{",
        "}",
        ": ",
        "- ",
        "\n",
        "\t",
        "#",
        "&a ",
        "*a ",
        "!!x ",
        "|\n",
        ">",
        "'",
        "\"",
        "%",
        "---\n",
        "...\n",
        "? ",
        "<<: ",
        ", ",
        "\0",
        "1e999",
        "null",
    ];

    [Fact]
    public void Deep_nesting_ends_with_a_message() =>
        Assert.Equal("INF301", Assert.Single(AddressFiles.Read(new string('[', 100_000), null).Diagnostics).Code.Id);

    private static string Told(AddressFiles files, Diagnostic problem)
    {
        var position = files.Locate(problem.Place.ToString(), problem.Code.IsAboutKey)?.Position;
        return $"({position?.Line},{position?.Column}) {problem}";
    }
}
