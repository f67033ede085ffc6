using Xunit.MicrosoftTestingPlatform;
using Xunit.Runner.InProc.SystemConsole;

namespace Infra.Recorder.Tests.Kit;

/// <summary>Runs the tests as the generated entry point would, unless the assembly is started as a fake program.</summary>
internal static class EntryPoint
{
    public static Task<int> Main(string[] args) =>
        Environment.GetEnvironmentVariable(FakeProgram.Variable) is { } behaviour ? FakeProgram.RunAsync(behaviour)
        : args.Contains("--server") || args.Contains("--internal-msbuild-node")
            ? TestPlatformTestFramework.RunAsync(args, SelfRegisteredExtensions.AddSelfRegisteredExtensions)
        : ConsoleRunner.Run(args);
}
