using System.Diagnostics.CodeAnalysis;
using Infra.Recorder.Projects;
using Infra.Review;

namespace Infra.Recorder.Program;

/// <summary>What has to be started: a command with arguments, and the folder to start it in.</summary>
internal sealed record ProgramFile(string Command, IReadOnlyList<string> Arguments, string Folder);

/// <summary>Either a program or the reason why there is none.</summary>
internal sealed record ProgramSearch(ProgramFile? File, Problem? Problem, string Output = "");

/// <summary>Finds the built program of a project and builds it where it is missing or behind its sources.</summary>
internal static class ProgramFinder
{
    private const string RuntimeConfig = ".runtimeconfig.json";
    private static readonly TimeSpan BuildLimit = TimeSpan.FromMinutes(15);

    /// <summary>Several plans may be made at once: the first of them builds, the others find what it built.</summary>
    private static readonly SemaphoreSlim Building = new(1);

    public static async Task<ProgramSearch> FindAsync(
        StackProject project,
        Action building,
        CancellationToken cancellation
    )
    {
        if (project.Binary is { } binary)
        {
            return File.Exists(binary)
                ? new ProgramSearch(Start(binary, project.Main), Problem: null)
                : Fail(
                    "INF520",
                    "the file named by `runtime.options.binary` in Pulumi.yaml does not exist; build it first"
                );
        }

        var projectFiles = File.Exists(project.Main) ? [project.Main] : Directory.GetFiles(project.Main, "*.*proj");
        if (projectFiles is not [var projectFile])
        {
            return Fail(
                "INF520",
                projectFiles.Length == 0
                    ? "the program's folder holds no project file (*.csproj); name the right folder as `main` in Pulumi.yaml"
                    : "the program's folder holds several project files; name one of them as `main` in Pulumi.yaml"
            );
        }

        await Building.WaitAsync(cancellation);
        try
        {
            if (Assembly(projectFile) is { } assembly && !BuildState.IsBehind(projectFile, assembly))
            {
                return new ProgramSearch(Start(assembly, project.Main), Problem: null);
            }

            building();
            return await BuildAsync(projectFile, project.Main, cancellation);
        }
        finally
        {
            Building.Release();
        }
    }

    private static async Task<ProgramSearch> BuildAsync(string projectFile, string main, CancellationToken cancellation)
    {
        // Neither build nodes nor a compiler server may outlive us.
        using var limit = new CancellationTokenSource(BuildLimit);
        var result = await ChildProcess.RunAsync(
            DotnetHost.Path,
            [
                "build",
                projectFile,
                "--nologo",
                "-v:quiet",
                "-clp:NoSummary",
                "-nodeReuse:false",
                "-p:UseSharedCompilation=false",
            ],
            Folder(projectFile),
            environment: null,
            limit,
            cancellation
        );
        if (result is not { End: ChildEnd.Exited, ExitCode: 0 })
        {
            return Fail(
                "INF521",
                "the program does not build; mend the errors that the compiler reports",
                result.Output
            );
        }

        await File.WriteAllTextAsync(
            BuildState.StampOf(projectFile),
            "The time of this file is that of the last build.\n",
            cancellation
        );
        return Assembly(projectFile) is { } assembly
            ? new ProgramSearch(Start(assembly, main), Problem: null)
            : Fail(
                "INF520",
                "the build left no program under bin/; name the built file as `runtime.options.binary` in Pulumi.yaml"
            );
    }

    /// <summary>The newest of what was built for any configuration and framework.</summary>
    private static string? Assembly(string projectFile)
    {
        var bin = Path.Combine(Folder(projectFile), "bin");
        if (!Directory.Exists(bin))
        {
            return null;
        }

        var options = new EnumerationOptions { RecurseSubdirectories = true, MaxRecursionDepth = 3 };
        var found = Directory
            .EnumerateFiles(bin, "*" + RuntimeConfig, options)
            .Select(file => file[..^RuntimeConfig.Length] + ".dll")
            .Where(File.Exists)
            .ToArray();

        // A program that references another one has that one's files beside its own.
        var named = Path.GetFileNameWithoutExtension(projectFile);
        var own = found.Where(file => Path.GetFileNameWithoutExtension(file) == named).ToArray();
        return (own.Length > 0 ? own : found).MaxBy(File.GetLastWriteTimeUtc);
    }

    private static ProgramFile Start(string file, string main)
    {
        var folder = File.Exists(main) ? Folder(main) : main;
        return Path.GetExtension(file) == ".dll"
            ? new ProgramFile(DotnetHost.Path, [file], folder)
            : new ProgramFile(file, [], folder);
    }

    private static string Folder(string file) => Path.GetDirectoryName(file) ?? "";

    private static ProgramSearch Fail(string code, string message, string output = "") =>
        new(File: null, new Problem(code, message), output);
}
