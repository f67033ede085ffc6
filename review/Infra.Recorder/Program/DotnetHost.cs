using System.Runtime.InteropServices;

namespace Infra.Recorder.Program;

/// <summary>Finds the <c>dotnet</c> command: the one that runs us, so that PATH need not know it.</summary>
internal static class DotnetHost
{
    public static string Path { get; } = Find();

    private static string Find()
    {
        var name = OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet";
        var own = System.IO.Path.GetFullPath(
            System.IO.Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", "..", name)
        );
        var configured = Environment.GetEnvironmentVariable("DOTNET_HOST_PATH");
        return File.Exists(own) ? own
            : File.Exists(configured) ? configured
            : name;
    }
}
