using Infra.TestProviders.Kubernetes;

namespace Infra.TestProviders.Tests.Kubernetes;

public sealed class DriftTests
{
    private const string Inputs =
        """{"spec": {"cpu": "1000m", "ports": [{"port": 80}]}, "data": {"a": "1", "b": "2"}}""";

    [Fact]
    public void What_the_server_makes_of_the_inputs_is_no_drift()
    {
        const string Normal =
            """{"spec": {"cpu": "1", "ports": [{"port": 80, "protocol": "TCP"}]}, "data": {"a": "1", "b": "2"}}""";

        Assert.Equal(Json.Object(Inputs), Project(Normal, Normal));
    }

    [Fact]
    public void A_value_that_somebody_changed_shows_and_the_rest_stays_as_written()
    {
        var found = Project(
            """{"spec": {"cpu": "2", "ports": [{"port": 81, "protocol": "TCP"}]}, "data": {"a": "1"}}""",
            """{"spec": {"cpu": "1", "ports": [{"port": 80, "protocol": "TCP"}]}, "data": {"a": "1", "b": "2"}}"""
        );

        Assert.Equal(Json.Object("""{"spec": {"cpu": "2", "ports": [{"port": 81}]}, "data": {"a": "1"}}"""), found);
    }

    private static Infra.Review.Graph.ObjectValue Project(string live, string applied) =>
        Drift.Project(Json.Object(Inputs), Json.Node(live).AsObject(), Json.Node(applied).AsObject());
}
