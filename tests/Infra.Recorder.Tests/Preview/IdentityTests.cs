using Infra.Recorder.Tests.Kit;
using Infra.Recorder.Wire;
using Infra.Review.Graph;

namespace Infra.Recorder.Tests.Preview;

/// <summary>URNs and symbolic ids.</summary>
public sealed class IdentityTests
{
    private const string Cluster = "azure-native:containerservice:ManagedCluster";
    private const string Namespace = "kubernetes:core/v1:Namespace";
    private const string Account = "kubernetes:core/v1:ServiceAccount";

    [Fact]
    public async Task A_child_of_the_stack_has_its_own_type_in_the_urn()
    {
        await using var program = await ProgramDouble.StartAsync();

        var reply = await program.Register(Namespace, "payments");

        Assert.Equal("urn:pulumi:dev::shop::kubernetes:core/v1:Namespace::payments", reply.Urn);
        Assert.Equal(ProgramDouble.StackUrn, program.Recorded(Namespace, "payments").Parent);
    }

    [Fact]
    public async Task Types_of_components_lead_to_the_resource()
    {
        await using var program = await ProgramDouble.StartAsync();
        var outer = await program.Component("infra:Platform", "p");
        var inner = await program.Component("infra:Line", "l", r => r.Parent = outer.Urn);

        var reply = await program.Register(Namespace, "a::b", r => r.Parent = inner.Urn);

        Assert.Equal("urn:pulumi:dev::shop::infra:Platform$infra:Line$kubernetes:core/v1:Namespace::a::b", reply.Urn);
        Assert.Equal("${a::b.id}", program.Graph().Find(reply.Urn)?.Id);
    }

    [Fact]
    public async Task An_id_says_whose_it_is_wherever_it_is_used()
    {
        await using var program = await ProgramDouble.StartAsync();
        var cluster = await program.Register(Cluster, "cluster");
        var url = PropertyValue.Of($"https://{cluster.Id}/pools?of={cluster.Id}&cost=$5");

        await program.Register(
            Namespace,
            "payments",
            PropertyValue.Object(
                ("plain", PropertyValue.Of(cluster.Id)),
                ("inText", url),
                ("inList", PropertyValue.List(PropertyValue.Of(1), PropertyValue.Of(cluster.Id))),
                ("reference", new ReferenceValue(cluster.Urn, cluster.Id)),
                ("text", PropertyValue.Of("${nobody.id} ${nobody(a:b:C).id}"))
            )
        );

        Assert.Equal(
            """{"inList":[1,"${cluster.id}"],"inText":"https://${cluster.id}/pools?of=${cluster.id}&cost=$5","plain":"${cluster.id}","reference":{"$":"reference","urn":"urn:pulumi:dev::shop::azure-native:containerservice:ManagedCluster::cluster","id":"${cluster.id}"},"text":"${nobody.id} ${nobody(a:b:C).id}"}""",
            program.Recorded(Namespace, "payments").Inputs.ToString()
        );
    }

    [Fact]
    public async Task Resources_of_one_name_have_ids_that_name_the_type_and_of_one_type_those_of_the_parents()
    {
        await using var program = await ProgramDouble.StartAsync();
        var left = await program.Component("infra:Left", "left");
        var right = await program.Component("infra:Right", "right");
        await program.Register(Namespace, "payments");
        await program.Register(Account, "payments", r => r.Parent = left.Urn);
        await program.Register(Account, "payments", r => r.Parent = right.Urn);

        Assert.Equal(
            [
                "${payments(infra:Left$kubernetes:core/v1:ServiceAccount).id}",
                "${payments(infra:Right$kubernetes:core/v1:ServiceAccount).id}",
                "${payments(kubernetes:core/v1:Namespace).id}",
            ],
            program.Graph().Resources.Select(resource => resource.Id).OfType<string>()
        );
    }

    [Fact]
    public async Task No_two_resources_get_one_id_while_the_program_runs()
    {
        await using var program = await ProgramDouble.StartAsync();
        var left = await program.Component("infra:Left", "left");

        string[] ids =
        [
            (await program.Register(Namespace, "a")).Id,
            (await program.Register(Account, "a")).Id,
            (await program.Register(Account, "a", r => r.Parent = left.Urn)).Id,
            (await program.Register(Account, "b")).Id,
        ];

        Assert.Distinct(ids);
    }

    [Fact]
    public async Task Unknown_ids_are_empty_as_in_a_real_preview()
    {
        await using var program = await ProgramDouble.StartAsync(unknownIds: true);

        var reply = await program.Register(Cluster, "cluster");

        Assert.Empty(reply.Id);
        Assert.Null(program.Recorded(Cluster, "cluster").Id);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_id_of_an_import_is_known(bool unknownIds)
    {
        await using var program = await ProgramDouble.StartAsync(unknownIds: unknownIds);

        var reply = await program.Register(Cluster, "cluster", r => r.ImportId = "/subscriptions/1/clusters/c");

        Assert.Equal("/subscriptions/1/clusters/c", reply.Id);
        Assert.Equal("/subscriptions/1/clusters/c", program.Recorded(Cluster, "cluster").Options.ImportId);
    }

    [Fact]
    public async Task A_kubernetes_object_without_a_name_answers_with_a_name_that_says_whose_it_is()
    {
        await using var program = await ProgramDouble.StartAsync();
        var unnamed = PropertyValue.Object(("metadata", ObjectValue.Empty));

        var reply = await program.Register(Namespace, "payments", unnamed);
        var metadata = (ObjectValue?)StructCodec.Decode(reply.Object)["metadata"];
        await program.Register(
            Account,
            "user",
            PropertyValue.Object(("namespace", metadata?["name"] ?? PropertyValue.Null))
        );

        Assert.Equal(
            """{"namespace":"${payments.metadata.name}"}""",
            program.Recorded(Account, "user").Inputs.ToString()
        );
        Assert.Equal(unnamed, program.Recorded(Namespace, "payments").Inputs);
    }

    [Fact]
    public async Task With_unknown_ids_such_a_name_is_unknown_too()
    {
        await using var program = await ProgramDouble.StartAsync(unknownIds: true);

        var reply = await program.Register(
            Namespace,
            "payments",
            r =>
            {
                r.SupportsPartialValues = true;
                r.Object = StructCodec.Encode(PropertyValue.Object(("metadata", ObjectValue.Empty)));
            }
        );

        Assert.Equal("""{"metadata":{"name":{"$":"unknown"}}}""", StructCodec.Decode(reply.Object).ToString());
    }
}
