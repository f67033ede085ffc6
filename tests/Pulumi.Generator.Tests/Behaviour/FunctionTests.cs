using System.Collections.Immutable;
using Pulumi.SampleKit;

namespace Pulumi.Generator.Tests.Behaviour;

public sealed class FunctionTests
{
    private static readonly ImmutableDictionary<string, object> Answer = ImmutableDictionary<string, object>
        .Empty.Add("a", "answer")
        .Add("r", "result");

    [Fact]
    public async Task A_function_called_at_once_takes_plain_values()
    {
        var options = new InvokeOptions();
        string? answer = null;
        var run = await Observed.RunAsync(
            async _ =>
            {
                var result = await SampleKit.Deep.PartOne.InvokeFunction.InvokeAsync(new() { A = "plain" }, options);
                answer = result.A;
            },
            new Observed { Answer = Answer }
        );
        Assert.Equal("answer", answer);
        var call = Assert.Single(run.Calls);
        Assert.Equal("sample-kit:deep/part-one:Invoke", call.Token);
        Assert.Equal("plain", call.Args["a"]);
        Assert.Equal("1.2.3-alpha.4", options.Version);
        Assert.Equal("https://example.com/plugins", options.PluginDownloadURL);
    }

    [Fact]
    public async Task A_function_called_later_takes_outputs()
    {
        var options = new InvokeOutputOptions();
        string? answer = null;
        var run = await Observed.RunAsync(
            _ =>
            {
                var args = new SampleKit.Deep.PartOne.InvokeFunctionInvokeArgs { A = Output.Create("later") };
                SampleKit.Deep.PartOne.InvokeFunction.Invoke(args, options).Apply(result => answer = result.A);
            },
            new Observed { Answer = Answer }
        );
        Assert.Equal("answer", answer);
        Assert.Equal("later", Assert.Single(run.Calls).Args["a"]);
        Assert.Equal("1.2.3-alpha.4", options.Version);
    }

    [Fact]
    public async Task A_version_that_the_program_gives_a_function_wins()
    {
        var options = new InvokeOptions { Version = "9.9.9" };
        await Observed.RunAsync(_ => GetNothing.Invoke(options));
        Assert.Equal("9.9.9", options.Version);
    }

    [Fact]
    public async Task A_function_whose_result_is_one_value_returns_it()
    {
        string? single = null;
        await Observed.RunAsync(
            async _ => single = await SampleKit.Single.InvokeAsync(),
            new Observed { Answer = ImmutableDictionary<string, object>.Empty.Add("anything", "one") }
        );
        Assert.Equal("one", single);
    }

    [Fact]
    public async Task Positional_arguments_are_sent_under_their_names()
    {
        string? result = null;
        var run = await Observed.RunAsync(
            async _ => result = (await Multi.InvokeAsync("first", 2, ["third"])).R,
            new Observed { Answer = Answer }
        );
        Assert.Equal("result", result);
        var args = Assert.Single(run.Calls).Args;
        Assert.Equal("first", args["a"]);
        Assert.Equal(2.0, args["b"]);
        Assert.Equal(ImmutableArray.Create<object>("third"), args["c"]);
    }

    [Fact]
    public async Task A_function_without_a_result_is_called()
    {
        var run = await Observed.RunAsync(async _ => await DoIt.InvokeAsync(new() { A = "it" }));
        Assert.Equal("sample-kit:index:doIt", Assert.Single(run.Calls).Token);
    }
}
