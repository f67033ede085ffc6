using System.Text;
using FsCheck.Xunit;
using Infra.Recorder.Tests.Kit;
using Infra.Recorder.Wire;
using Infra.Review.Graph;
using Infra.Review.Tests.Graph;
using Pulumirpc;

namespace Infra.Recorder.Tests.Preview;

/// <summary>What the graph keeps, and what it refuses.</summary>
public sealed class RecordingTests
{
    private const string Pod = "kubernetes:core/v1:Pod";

    [Fact]
    public async Task Every_option_of_the_wire_is_in_the_graph()
    {
        await using var program = await ProgramDouble.StartAsync();
        var other = await program.Register(Pod, "other");

        await program.Register(
            Pod,
            "web",
            r =>
            {
                r.Protect = true;
                r.RetainOnDelete = true;
                (r.DeleteBeforeReplace, r.DeleteBeforeReplaceDefined) = (true, true);
                r.IgnoreChanges.Add(["spec.b", "spec.a"]);
                r.ReplaceOnChanges.Add("spec");
                r.HideDiffs.Add("status");
                r.AdditionalSecretOutputs.Add("token");
                r.AliasUrns.Add("urn:pulumi:dev::shop::a:b:C::old");
                r.DeletedWith = other.Urn;
                r.ReplaceWith.Add(other.Urn);
                r.ReplacementTrigger = StructCodec.EncodeValue(PropertyValue.Of($"roll {other.Id}"));
                r.ImportId = "web-1";
                r.PluginDownloadUrl = "https://example.org";
                r.CustomTimeouts = new CustomTimeouts { Create = "600000000000ns", Delete = "" };
                r.Version = "4.0.0";
            }
        );

        var recorded = program.Recorded(Pod, "web");
        Assert.Equal("4.0.0", recorded.Version);
        Assert.Equal(
            new ResourceOptions
            {
                Protect = true,
                RetainOnDelete = true,
                DeleteBeforeReplace = true,
                IgnoreChanges = ["spec.a", "spec.b"],
                ReplaceOnChanges = ["spec"],
                HideDiffs = ["status"],
                AdditionalSecretOutputs = ["token"],
                Aliases = ["urn:pulumi:dev::shop::a:b:C::old"],
                DeletedWith = other.Urn,
                ReplaceWith = [other.Urn],
                ReplacementTrigger = PropertyValue.Of("roll ${other.id}"),
                ImportId = "web-1",
                PluginDownloadUrl = "https://example.org",
                Timeouts = new ResourceTimeouts("10m", Update: null, Delete: null),
            },
            recorded.Options
        );
    }

    [Fact]
    public async Task An_unknown_waits_for_what_its_property_depends_on()
    {
        await using var program = await ProgramDouble.StartAsync();
        var a = await program.Register(Pod, "a");
        var b = await program.Register(Pod, "b");

        await program.Register(
            Pod,
            "web",
            r =>
            {
                r.Object = StructCodec.Encode(
                    PropertyValue.Object(
                        ("host", PropertyValue.Object(("deep", PropertyValue.List(UnknownValue.Any)))),
                        ("lone", UnknownValue.Any)
                    )
                );
                r.Dependencies.Add([b.Urn, a.Urn, "", a.Urn]);
                r.PropertyDependencies["host"] = new PropertyDependencies { Urns = { b.Urn } };
                r.PropertyDependencies["lone"] = new PropertyDependencies();
            }
        );

        var web = program.Recorded(Pod, "web");
        Assert.Equal([a.Urn, b.Urn], web.Dependencies);
        Assert.Equal([new PropertyDependency("host", [b.Urn])], web.PropertyDependencies);
        Assert.Equal(
            PropertyValue.Object(
                (
                    "host",
                    PropertyValue.Object(("deep", PropertyValue.List(new UnknownValue(UnknownKind.Any, [b.Urn]))))
                ),
                ("lone", UnknownValue.Any)
            ),
            web.Inputs
        );
    }

    [Fact]
    public async Task Without_dependencies_by_property_every_input_depends_on_everything()
    {
        await using var program = await ProgramDouble.StartAsync();
        var a = await program.Register(Pod, "a");

        await program.Register(
            Pod,
            "web",
            r =>
            {
                r.Object = StructCodec.Encode(
                    PropertyValue.Object(("x", UnknownValue.Any), ("y", PropertyValue.Of(1)))
                );
                r.Dependencies.Add(a.Urn);
            }
        );

        var web = program.Recorded(Pod, "web");
        Assert.Equal(
            [new PropertyDependency("x", [a.Urn]), new PropertyDependency("y", [a.Urn])],
            web.PropertyDependencies
        );
        Assert.Equal(new UnknownValue(UnknownKind.Any, [a.Urn]), web.Inputs["x"]);
    }

    [Fact]
    public async Task The_last_outputs_of_the_stack_count()
    {
        await using var program = await ProgramDouble.StartAsync();
        var a = await program.Register(Pod, "a");

        await program.RegisterOutputs(ProgramDouble.StackUrn, PropertyValue.Object(("old", PropertyValue.Of(1))));
        await program.RegisterOutputs(
            ProgramDouble.StackUrn,
            PropertyValue.Object(("id", PropertyValue.Of(a.Id)), ("key", new SecretValue(PropertyValue.Of("k"))))
        );

        Assert.Equal("""{"id":"${a.id}","key":{"$":"secret"}}""", program.Graph().Outputs.ToString());
    }

    [Fact]
    public async Task No_secret_is_in_the_graph_at_any_depth()
    {
        await using var program = await ProgramDouble.StartAsync();
        var secret = new SecretValue(PropertyValue.Object(("user", PropertyValue.Of("PLANTED"))));

        await program.Register(
            Pod,
            "web",
            PropertyValue.Object(
                ("top", secret),
                ("deep", PropertyValue.List(PropertyValue.Object(("in", secret)))),
                ("archive", new ArchiveValue(AssetSource.Text, null, PropertyValue.Object(("f", secret))))
            )
        );

        var graph = program.Graph();
        Assert.DoesNotContain("PLANTED", Encoding.UTF8.GetString(GraphJson.ToBytes(graph)), StringComparison.Ordinal);
        Assert.Null(Assert.IsType<SecretValue>(graph.Find(ProgramDouble.Urn(Pod, "web"))?.Inputs["top"]).Content);
    }

    [Fact]
    public async Task A_secret_leaves_a_trace_of_the_cipher_texts_and_members_that_it_is_made_of_and_of_nothing_else()
    {
        var (one, other) = (
            PropertyValue.Of("x [secret 0123456789abcdef]"),
            PropertyValue.Of("[secret 123456789abcdef0]")
        );
        var pair = PropertyValue.Object(("a", one), ("b", UnknownValue.Any));

        var trace = await TraceOf(one);

        Assert.NotNull(trace);
        Assert.Equal(trace, await TraceOf(PropertyValue.Of("y [secret 0123456789abcdef]")));
        Assert.NotEqual(trace, await TraceOf(other));
        Assert.NotEqual(trace, await TraceOf(PropertyValue.List(one)));
        Assert.Equal(await TraceOf(pair), await TraceOf(pair.With("b", PropertyValue.Of("plain"))));
        Assert.NotEqual(await TraceOf(pair), await TraceOf(pair.With("c", UnknownValue.Any)));
        Assert.NotEqual(await TraceOf(pair), await TraceOf(pair.With("a", other)));
        Assert.NotEqual(
            await TraceOf(PropertyValue.Object(("a", PropertyValue.Object(("b", UnknownValue.Any))))),
            await TraceOf(PropertyValue.Object(("a", UnknownValue.Any), ("b", UnknownValue.Any)))
        );
        Assert.Null(await TraceOf(PropertyValue.Of("plain")));
        Assert.Null(await TraceOf(UnknownValue.Any));
    }

    private static async Task<string?> TraceOf(PropertyValue content)
    {
        await using var program = await ProgramDouble.StartAsync();
        await program.Register(Pod, "web", PropertyValue.Object(("key", new SecretValue(content))));
        return Assert.IsType<SecretValue>(program.Recorded(Pod, "web").Inputs["key"]).Trace;
    }

    [Fact]
    public async Task A_value_of_three_hundred_levels_and_a_message_of_ten_megabytes_pass()
    {
        await using var program = await ProgramDouble.StartAsync();
        var deep = PropertyValue.Of(new string('x', 10_000_000));
        for (var i = 0; i < 300; i++)
        {
            deep = PropertyValue.Object(("in", deep));
        }

        var inputs = PropertyValue.Object(("deep", deep));
        var reply = await program.Register(Pod, "web", inputs);

        Assert.Equal(inputs, StructCodec.Decode(reply.Object));
        Assert.Equal(inputs, program.Recorded(Pod, "web").Inputs);
    }

    [Fact]
    public async Task What_the_program_says_is_kept_in_order_and_passing_states_are_not()
    {
        await using var program = await ProgramDouble.StartAsync();
        var a = await program.Register(Pod, "a");

        await Say(
            program,
            new LogRequest
            {
                Severity = Pulumirpc.LogSeverity.Info,
                Message = "one",
                StreamId = 7,
            }
        );
        await Say(program, new LogRequest { Severity = Pulumirpc.LogSeverity.Debug, Message = "noise" });
        await Say(
            program,
            new LogRequest
            {
                Severity = Pulumirpc.LogSeverity.Info,
                Message = "gone",
                Ephemeral = true,
            }
        );
        await Say(
            program,
            new LogRequest
            {
                Severity = Pulumirpc.LogSeverity.Error,
                Message = $"no {a.Id}",
                Urn = a.Urn,
            }
        );
        await Say(
            program,
            new LogRequest
            {
                Severity = Pulumirpc.LogSeverity.Info,
                Message = " more",
                StreamId = 7,
            }
        );
        await Say(program, new LogRequest { Severity = Pulumirpc.LogSeverity.Warning, Message = "two" });

        Assert.Equal(
            [
                new LogMessage(LogSeverity.Info, "one more", null),
                new LogMessage(LogSeverity.Error, "no ${a.id}", a.Urn),
                new LogMessage(LogSeverity.Warning, "two", null),
            ],
            program.Log()
        );
    }

    [Property(Arbitrary = [typeof(Arbitraries)], MaxTest = 20)]
    public async Task The_order_in_which_resources_arrive_leaves_no_trace(ObjectValue[] inputs, int seed)
    {
        var first = await Record(inputs, seed: 0);
        var second = await Record(inputs, seed);

        Assert.Equal(first, second);
    }

    [Fact]
    public async Task Many_at_once_are_all_kept()
    {
        await using var program = await ProgramDouble.StartAsync();

        await Task.WhenAll(
            Enumerable.Range(0, 2_000).Select(i => program.Register(Pod, $"pod-{i % 1_000}-{i / 1_000}"))
        );

        Assert.Equal(2_002, program.Graph().Resources.Count);
    }

    [Fact]
    public async Task A_second_resource_with_one_urn_is_refused()
    {
        await using var program = await ProgramDouble.StartAsync();
        await program.Register(Pod, "web");

        Assert.Equal(
            "error INF530: two resources have the URN urn:pulumi:dev::shop::kubernetes:core/v1:Pod::web; give one of them another name",
            await program.Refused(p => p.Register(Pod, "web"))
        );
    }

    public static TheoryData<string, Action<RegisterResourceRequest>> BrokenRequests =>
        new()
        {
            { "no name", r => r.Name = "" },
            { "Thing", r => r.Type = "Thing" },
            { "a:b:", r => r.Type = "a:b:" },
            { "urn:nobody", r => r.Parent = "urn:nobody" },
            { "urn:nobody::id", r => r.Provider = "urn:nobody::id" },
            { ProgramDouble.StackUrn, r => r.Provider = $"{ProgramDouble.StackUrn}::id" },
            { "left-pad", r => r.PackageRef = "left-pad" },
            { "cut or broken", r => r.Object = Google.Protobuf.ByteString.CopyFrom(10, 200) },
        };

    [Theory]
    [MemberData(nameof(BrokenRequests), DisableDiscoveryEnumeration = true)]
    public async Task A_request_that_breaks_the_protocol_is_refused(
        string reason,
        Action<RegisterResourceRequest> change
    )
    {
        await using var program = await ProgramDouble.StartAsync();

        var problem = await program.Refused(p => p.Register(Pod, "web", change));

        Assert.StartsWith("error INF531: ", problem, StringComparison.Ordinal);
        Assert.Contains(reason, problem, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Outputs_of_a_component_are_registered_once_and_of_strangers_never()
    {
        await using var program = await ProgramDouble.StartAsync();
        var line = await program.Component("infra:Line", "l");
        await program.RegisterOutputs(line.Urn, ObjectValue.Empty);

        Assert.Contains(
            "twice",
            await program.Refused(p => p.RegisterOutputs(line.Urn, ObjectValue.Empty)),
            StringComparison.Ordinal
        );
        await Assert.ThrowsAsync<Grpc.Core.RpcException>(() => program.RegisterOutputs("urn:x", ObjectValue.Empty));
    }

    private static async Task Say(ProgramDouble program, LogRequest message) => await program.Engine.LogAsync(message);

    private static async Task<byte[]> Record(ObjectValue[] inputs, int seed)
    {
        await using var program = await ProgramDouble.StartAsync();
        var order = Enumerable.Range(0, inputs.Length).ToArray();
        new Random(seed).Shuffle(order);
        await Task.WhenAll(order.Select(i => program.Register(Pod, $"pod-{i}", inputs[i])));
        return GraphJson.ToBytes(program.Graph());
    }
}
