using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Infra.Review.Graph;
using Infra.Review.Promotion;

namespace Infra.Review.Tests.Promotion;

public sealed class SettingTests
{
    private static readonly SettingRules Rules = new(
        [.. new[] { "p:version", "p:addOns.*.version", "p:clusters.<>.channel" }.Select(SettingPattern.Parse)],
        [
            .. new[] { "p:clusters", "p:size", "p:addOns.*.host" }.Select(setting => new PermittedDifference(
                SettingPattern.Parse(setting),
                "test"
            )),
        ]
    );

    private static readonly SettingMoves Moves = new(Rules);

    private static readonly SettingValues Reference = Settings(
        ("p:size", "1"),
        ("p:clusters", """{"main":{"nodes":1},"spare":{"nodes":2}}"""),
        ("p:addOns", """{"harbor":{"host":"reference"}}""")
    );

    [Theory]
    [InlineData("p:version", SettingKind.Promoted)]
    [InlineData("p:addOns.harbor.version", SettingKind.Promoted)]
    [InlineData("p:clusters.dev.channel", SettingKind.Promoted)]
    [InlineData("p:clusters.dev.nodes", SettingKind.Permitted)]
    [InlineData("p:addOns.harbor.host", SettingKind.Permitted)]
    [InlineData("p:addOns.harbor.database", SettingKind.Other)]
    [InlineData("p:versions", SettingKind.Other)]
    [InlineData("q:version", SettingKind.Other)]
    public void A_setting_is_what_its_marks_and_the_list_say(string path, SettingKind kind) =>
        Assert.Equal(kind, Rules.KindOf(SettingPath.Parse(path)));

    [Fact]
    public void A_promoted_setting_below_own_names_goes_to_every_name()
    {
        var source = Settings(("p:clusters", """{"dev":{"channel":"stable"}}"""));
        var target = Settings(("p:clusters", """{"one":{"nodes":1},"two":{"channel":"rapid"}}"""));

        var edits = Moves.Edits(source, target);

        Assert.Equal(
            ["p:clusters.one.channel", "p:clusters.two.channel"],
            edits.Sets.Select(edit => edit.To.ToString())
        );
        var move = Assert.Single(Moves.Promoted(source, target));
        Assert.Equal(("p:clusters.<>.channel", "stable", "rapid"), (move.Setting.ToString(), move.From, move.To));
        Assert.Empty(Moves.Ambiguous(source));
        Assert.Single(Moves.Ambiguous(Settings(("p:clusters", """{"a":{"channel":"x"},"b":{"channel":"y"}}"""))));
        Assert.Single(Moves.Ambiguous(Settings(("p:clusters", """{"a":{"channel":"x"},"b":{"nodes":1}}"""))));
    }

    [Fact]
    public void What_the_source_does_not_say_is_removed_from_the_target()
    {
        var edits = Moves.Edits(Settings(("p:version", "1")), Settings(("p:addOns", """{"a":{"version":"2"}}""")));

        Assert.Equal("p:version", Assert.Single(edits.Sets).To.ToString());
        Assert.Equal("p:addOns.a.version", Assert.Single(edits.Removes).ToString());
    }

    /// <summary>One way: whatever local settings a stack has, under the reference they are gone.</summary>
    [Property(Arbitrary = [typeof(SettingTests)])]
    public bool Local_settings_never_show_under_the_reference(Fleet fleet, Fleet other) =>
        Same(
            Moves.Under(Reference, fleet.Values),
            Moves.Under(Reference, (fleet with { Size = other.Size, Nodes = other.Nodes, Host = other.Host }).Values)
        );

    /// <summary>The other way: a setting that is promoted, or that nobody permitted, always shows.</summary>
    [Property(Arbitrary = [typeof(SettingTests)])]
    public bool Any_other_setting_always_shows_under_the_reference(Fleet fleet, Fleet other)
    {
        var changed = fleet with
        {
            Version = other.Version,
            Chart = other.Chart,
            Channel = other.Channel,
            Database = other.Database,
        };
        return Same(Moves.Under(Reference, fleet.Values), Moves.Under(Reference, changed.Values))
            == (
                (fleet.Version, fleet.Chart, fleet.Channel, fleet.Database)
                == (other.Version, other.Chart, other.Channel, other.Database)
            );
    }

    [Property(Arbitrary = [typeof(SettingTests)])]
    public bool Settings_come_back_from_their_text(Fleet fleet) =>
        Same(fleet.Values, SettingValues.Of(fleet.Values.ToConfig()));

    public static Arbitrary<Fleet> Fleets()
    {
        var text = Gen.Elements("1", "1.2", "a b", "x:y", "é", "[1]x", "true");
        return (
            from version in text
            from chart in text
            from channel in text
            from database in text
            from size in text
            from host in text
            from nodes in Gen.Choose(0, 9)
            select new Fleet(version, chart, channel, database, size, host, nodes)
        ).ToArbitrary();
    }

    private static bool Same(SettingValues left, SettingValues right) =>
        left.Values.Count == right.Values.Count
        && left.Values.All(value => right.Values.GetValueOrDefault(value.Key) == value.Value);

    private static SettingValues Settings(params (string Key, string Text)[] config) =>
        SettingValues.Of(config.Select(entry => KeyValuePair.Create(entry.Key, entry.Text)));

    /// <summary>A stack whose promoted, permitted and unlisted settings vary.</summary>
    public sealed record Fleet(
        string Version,
        string Chart,
        string Channel,
        string Database,
        string Size,
        string Host,
        int Nodes
    )
    {
        public SettingValues Values =>
            Settings(
                ("p:version", Version),
                ("p:size", Size),
                (
                    "p:addOns",
                    PropertyValue
                        .Object(
                            (
                                "harbor",
                                PropertyValue.Object(
                                    ("version", PropertyValue.Of(Chart)),
                                    ("host", PropertyValue.Of(Host)),
                                    ("database", PropertyValue.Of(Database))
                                )
                            )
                        )
                        .ToString()
                ),
                (
                    "p:clusters",
                    PropertyValue
                        .Object(
                            (
                                "own",
                                PropertyValue.Object(
                                    ("channel", PropertyValue.Of(Channel)),
                                    ("nodes", PropertyValue.Of(Nodes))
                                )
                            )
                        )
                        .ToString()
                )
            );
    }
}
