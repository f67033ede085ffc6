using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using Infra.Bench.Scale;

// Started by an engine or the recorder: be the program that is measured.
if (Environment.GetEnvironmentVariable("PULUMI_MONITOR") is { } monitor)
{
    return Environment.GetEnvironmentVariable("SCALE_BARE") == "1"
        ? await BareClient.RunAsync(monitor)
        : await ScaleProgram.RunAsync();
}

switch (args)
{
    case ["scale", .. var rest]:
        return await ScaleReport.RunAsync(rest, Console.Out);
    case ["mocks", var lines]:
        return await MocksRun.RunAsync(int.Parse(lines), Console.Out);
    case ["micro", .. var rest]:
        // In this process: a project of its own for each run would generate and build the providers again, for minutes.
        var job = Job.Default.WithToolchain(InProcessEmitToolchain.Instance).WithWarmupCount(3).WithIterationCount(10);
        BenchmarkSwitcher.FromAssembly(typeof(ScaleProgram).Assembly).Run(rest, DefaultConfig.Instance.AddJob(job));
        return 0;
    default:
        Console.Error.WriteLine(
            """
            usage: scale [plan|mocks|preview …] [--sizes 100,1000,10000,100000] [--runs 3]
                         whole processes: wall time, peak memory, beside the rivals' figures
                   mocks LINES
                         one run under Pulumi.Testing in this process
                   micro [BenchmarkDotNet options]
                         benchmarks of single operations
            """
        );
        return 2;
}
