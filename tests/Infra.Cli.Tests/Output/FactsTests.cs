using Infra.Cli.Output;
using Infra.Review.Graph;

namespace Infra.Cli.Tests.Output;

public sealed class FactsTests
{
    [Fact]
    public void Where_it_is_and_how_large_come_before_the_rest()
    {
        var facts = Of(
            ("count", PropertyValue.Of(3)),
            ("location", PropertyValue.Of("westeurope")),
            ("tags", PropertyValue.Object(("owner", PropertyValue.Of("payments")))),
            ("vmSize", PropertyValue.Of("Standard_D8s_v5")),
            ("zones", Plans.List("1", "2"))
        );

        Assert.Equal(["location westeurope", "vmSize Standard_D8s_v5", "count 3", "zones 1, 2"], facts);
    }

    [Fact]
    public void A_type_that_nobody_listed_shows_its_own_inputs() =>
        Assert.Equal(
            ["colour red", "size 4"],
            Of(
                ("colour", PropertyValue.Of("red")),
                ("deep", PropertyValue.Object(("shade", PropertyValue.Of("dark")))),
                ("size", PropertyValue.Of(4))
            )
        );

    [Fact]
    public void The_items_of_a_list_are_one_fact() =>
        Assert.Equal(
            ["verbs get, list, watch"],
            Of(("rules", PropertyValue.List(Rule("get", "list"), Rule("list", "watch"))))
        );

    [Fact]
    public void What_is_named_in_singular_and_plural_is_shown_once() =>
        Assert.Equal(
            ["podCidrs 10.64.0.0/16, fd00::/64"],
            Of(("podCidr", PropertyValue.Of("10.64.0.0/16")), ("podCidrs", Plans.List("10.64.0.0/16", "fd00::/64")))
        );

    [Fact]
    public void References_unknowns_and_secrets_are_shown_wherever_they_are()
    {
        var cluster = Plans.Custom("azure-native:containerservice:ManagedCluster", "aks");
        var facts = Of(
            ("a", PropertyValue.Object(("deeper", PropertyValue.Object(("principal", PropertyValue.Of("${aks.id}")))))),
            ("b", PropertyValue.List(PropertyValue.Object(("key", SecretValue.Masked)))),
            ("endpoint", Plans.Unknown(cluster))
        );

        Assert.Equal(["principal ${aks.id}", "key [secret]", "endpoint known after aks"], facts);
    }

    [Fact]
    public void Names_that_say_nothing_alone_carry_their_parent_s() =>
        Assert.Equal(
            ["roleRef.name edit", "sku.name Standard"],
            Of(
                ("roleRef", PropertyValue.Object(("name", PropertyValue.Of("edit")))),
                ("sku", PropertyValue.Object(("name", PropertyValue.Of("Standard"))))
            )
        );

    [Fact]
    public void A_huge_resource_is_not_walked_to_its_end()
    {
        var many = new ListValue(
            Enumerable
                .Range(0, 100_000)
                .Select(n => (PropertyValue)PropertyValue.Object(("zones", PropertyValue.Of(n))))
                .ToValueList()
        );

        Assert.Equal(["zones 0, 1, 2, 3, 4, 5, … (16)"], Of(("rules", many)));
    }

    private static ObjectValue Rule(params string[] verbs) => PropertyValue.Object(("verbs", Plans.List(verbs)));

    private static List<string> Of(params (string Name, PropertyValue Value)[] inputs) =>
        Facts
            .Of(Plans.Custom("x:y:Z", "z") with { Inputs = PropertyValue.Object(inputs) })
            .Select(fact => $"{fact.Key} {fact.Value}")
            .ToList();
}
