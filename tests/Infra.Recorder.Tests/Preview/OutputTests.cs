using Google.Protobuf.WellKnownTypes;
using Infra.Recorder.Tests.Kit;
using Infra.Recorder.Wire;
using Infra.Review.Graph;
using Pulumirpc;

namespace Infra.Recorder.Tests.Preview;

/// <summary>What the program gets back.</summary>
public sealed class OutputTests
{
    private const string Type = "random:index/randomPassword:RandomPassword";

    private static readonly ObjectValue Mixed = PropertyValue.Object(
        ("known", PropertyValue.Of(5)),
        ("partly", PropertyValue.Object(("a", PropertyValue.Of(1)), ("b", UnknownValue.Any))),
        ("secret", new SecretValue(PropertyValue.Of("s"))),
        ("reference", new ReferenceValue("urn:x", "id-x"))
    );

    [Fact]
    public async Task Known_inputs_come_back_and_what_holds_an_unknown_is_left_out()
    {
        await using var program = await ProgramDouble.StartAsync();

        var reply = await program.Register(Type, "a", Mixed);

        Assert.Equal(
            PropertyValue.Object(
                ("known", PropertyValue.Of(5)),
                ("secret", new SecretValue(PropertyValue.Of("s"))),
                ("reference", new ReferenceValue("urn:x", "id-x"))
            ),
            StructCodec.Decode(reply.Object)
        );
    }

    [Fact]
    public async Task Azure_identities_are_sent_as_a_list_and_come_back_as_a_map_that_nobody_knows_yet()
    {
        await using var program = await ProgramDouble.StartAsync();
        var identity = PropertyValue.Object(
            ("type", PropertyValue.Of("UserAssigned")),
            ("userAssignedIdentities", PropertyValue.List(PropertyValue.Of("${id.id}")))
        );

        var reply = await program.Register(
            "azure-native:containerservice:ManagedCluster",
            "a",
            r =>
            {
                r.Object = StructCodec.Encode(PropertyValue.Object(("identity", identity)));
                r.SupportsPartialValues = true;
            }
        );

        Assert.Equal(
            PropertyValue.Object(("identity", identity.With("userAssignedIdentities", UnknownValue.Any))),
            StructCodec.Decode(reply.Object)
        );
    }

    [Fact]
    public async Task The_issuer_of_a_clusters_tokens_is_not_known_yet()
    {
        await using var program = await ProgramDouble.StartAsync();
        var profile = PropertyValue.Object(("enabled", PropertyValue.True));

        var reply = await program.Register(
            "azure-native:containerservice:ManagedCluster",
            "a",
            r =>
            {
                r.Object = StructCodec.Encode(PropertyValue.Object(("oidcIssuerProfile", profile)));
                r.SupportsPartialValues = true;
            }
        );

        Assert.Equal(
            PropertyValue.Object(("oidcIssuerProfile", profile.With("issuerURL", UnknownValue.Any))),
            StructCodec.Decode(reply.Object)
        );
    }

    [Fact]
    public async Task A_program_that_can_take_partial_values_gets_them()
    {
        await using var program = await ProgramDouble.StartAsync();

        var reply = await program.Register(
            Type,
            "a",
            r => (r.Object, r.SupportsPartialValues) = (StructCodec.Encode(Mixed), true)
        );

        Assert.Equal(Mixed, StructCodec.Decode(reply.Object));
    }

    [Fact]
    public async Task A_program_that_knows_neither_secrets_nor_references_gets_plain_values()
    {
        await using var program = await ProgramDouble.StartAsync();

        var reply = await program.Register(
            Type,
            "a",
            r =>
            {
                r.Object = StructCodec.Encode(Mixed);
                (r.AcceptSecrets, r.AcceptResources) = (false, false);
            }
        );

        Assert.Equal("""{"known":5,"reference":"id-x","secret":"s"}""", StructCodec.Decode(reply.Object).ToString());
    }

    [Fact]
    public async Task Outputs_named_secret_come_back_secret()
    {
        await using var program = await ProgramDouble.StartAsync();

        var reply = await program.Register(
            Type,
            "a",
            r =>
            {
                r.Object = StructCodec.Encode(PropertyValue.Object(("result", PropertyValue.Of("p"))));
                r.AdditionalSecretOutputs.Add("result");
            }
        );

        Assert.Equal(
            PropertyValue.Object(("result", new SecretValue(PropertyValue.Of("p")))),
            StructCodec.Decode(reply.Object)
        );
    }

    [Fact]
    public async Task Components_answer_nothing_and_have_no_id()
    {
        await using var program = await ProgramDouble.StartAsync();

        var local = await program.Component("infra:Line", "l", r => r.Object = StructCodec.Encode(Mixed));
        var remote = await program.Component(
            "kubernetes:yaml/v2:ConfigGroup",
            "g",
            r => (r.Remote, r.Object) = (true, StructCodec.Encode(Mixed))
        );

        Assert.Equal(("", 0), (local.Id, local.Object.Length));
        Assert.Equal(("", 0), (remote.Id, remote.Object.Length));
        Assert.True(program.Recorded("kubernetes:yaml/v2:ConfigGroup", "g").Options.Remote);
    }

    [Fact]
    public async Task A_function_of_a_provider_has_an_unknown_result_for_old_and_new_programs()
    {
        await using var program = await ProgramDouble.StartAsync();

        var invoked = await program.Monitor.InvokeAsync(
            new ResourceInvokeRequest { Tok = "azure-native:containerservice:listManagedClusterUserCredentials" }
        );
        var called = await program.Monitor.CallAsync(new ResourceCallRequest { Tok = "a:b:C/method" });

        Assert.True(invoked.Unknown);
        Assert.Contains(UnknownValue.Any, StructCodec.Decode(invoked.Return).Members.Select(m => m.Value));
        Assert.Contains(UnknownValue.Any, StructCodec.Decode(called.Return).Members.Select(m => m.Value));
    }

    [Fact]
    public async Task A_registered_resource_can_be_asked_for()
    {
        await using var program = await ProgramDouble.StartAsync();
        var resource = await program.Register(Type, "a", PropertyValue.Object(("length", PropertyValue.Of(12))));
        var component = await program.Component("infra:Line", "l");
        await program.RegisterOutputs(component.Urn, PropertyValue.Object(("count", PropertyValue.Of(3))));

        Assert.Equal(
            PropertyValue.Object(
                ("urn", PropertyValue.Of(resource.Urn)),
                ("id", PropertyValue.Of(resource.Id)),
                ("state", PropertyValue.Object(("length", PropertyValue.Of(12))))
            ),
            await Ask(program, resource.Urn)
        );
        Assert.Equal(
            PropertyValue.Object(("count", PropertyValue.Of(3))),
            (await Ask(program, component.Urn))["state"]
        );
        Assert.Contains("urn:nobody", await program.Refused(p => Ask(p, "urn:nobody")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_read_resource_has_its_real_id_and_answers_what_was_said()
    {
        await using var program = await ProgramDouble.StartAsync();

        var reply = await program.Monitor.ReadResourceAsync(
            new ReadResourceRequest
            {
                Id = "other/stack",
                Type = "pulumi:pulumi:StackReference",
                Name = "net",
                Parent = ProgramDouble.StackUrn,
                Properties = StructCodec.Encode(PropertyValue.Object(("name", PropertyValue.Of("other/stack")))),
            }
        );

        var recorded = program.Recorded("pulumi:pulumi:StackReference", "net");
        Assert.Equal("""{"name":"other/stack"}""", StructCodec.Decode(reply.Properties).ToString());
        Assert.Equal(("other/stack", true), (recorded.Id, recorded.Options.External));
        Assert.Equal(ProgramDouble.Urn("pulumi:providers:pulumi", "default"), recorded.Provider);
    }

    [Theory]
    [InlineData("secrets", true)]
    [InlineData("resourceReferences", true)]
    [InlineData("outputValues", true)]
    [InlineData("aliasSpecs", true)]
    [InlineData("deletedWith", true)]
    [InlineData("replaceWith", true)]
    [InlineData("replacementTrigger", true)]
    [InlineData("parameterization", true)]
    [InlineData("transforms", false)]
    [InlineData("invokeTransforms", false)]
    [InlineData("resourceHooks", false)]
    [InlineData("errorHooks", false)]
    [InlineData("sendsOptionsToHooks", false)]
    public async Task What_calls_back_into_the_program_is_not_offered(string feature, bool offered)
    {
        await using var program = ProgramDouble.StartBare();

        var reply = await program.Monitor.SupportsFeatureAsync(new SupportsFeatureRequest { Id = feature });

        Assert.Equal(offered, reply.HasSupport);
    }

    [Fact]
    public async Task The_engine_service_answers()
    {
        await using var program = ProgramDouble.StartBare();

        Assert.Empty((await program.Engine.GetRootResourceAsync(new GetRootResourceRequest())).Urn);
        await program.Register("pulumi:pulumi:Stack", "shop-dev", r => (r.Custom, r.Parent) = (false, ""));
        await program.Engine.SetRootResourceAsync(new SetRootResourceRequest { Urn = ProgramDouble.StackUrn });
        await program.Engine.RequirePulumiVersionAsync(
            new RequirePulumiVersionRequest { PulumiVersionRange = ">=99.0.0" }
        );
        await program.Monitor.SignalAndWaitForShutdownAsync(new Empty());

        Assert.Equal(
            ProgramDouble.StackUrn,
            (await program.Engine.GetRootResourceAsync(new GetRootResourceRequest())).Urn
        );
    }

    private static async Task<ObjectValue> Ask(ProgramDouble program, string urn)
    {
        var reply = await program.Monitor.InvokeAsync(
            new ResourceInvokeRequest
            {
                Tok = "pulumi:pulumi:getResource",
                Args = StructCodec.Encode(PropertyValue.Object(("urn", PropertyValue.Of(urn)))),
            }
        );
        return StructCodec.Decode(reply.Return);
    }
}
