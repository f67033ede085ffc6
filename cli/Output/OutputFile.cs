namespace Infra.Cli.Output;

/// <summary>
/// Writes a file whole or not at all: beside its place under a temporary name, then renamed over it. Whoever reads the
/// file meanwhile, or after a crash, finds the old content or the new.
/// </summary>
internal static class OutputFile
{
    /// <exception cref="IOException">The folder is missing, the disk is full, or the place is a folder.</exception>
    /// <exception cref="UnauthorizedAccessException">The user may not write there.</exception>
    public static void Write(string path, Action<Stream> write)
    {
        if (Directory.Exists(path))
        {
            throw new IOException("this is a folder");
        }

        // A link stays a link: its target is replaced.
        var link = new FileInfo(path).LinkTarget is null ? null : File.ResolveLinkTarget(path, returnFinalTarget: true);
        var target = link?.FullName ?? Path.GetFullPath(path);
        if (IsDevice(target))
        {
            using var device = new FileStream(target, FileMode.Open, FileAccess.Write);
            write(device);
            return;
        }

        var folder = Path.GetDirectoryName(target) ?? throw new IOException("this is a folder");
        if (!Directory.Exists(folder))
        {
            throw new IOException("its folder does not exist");
        }

        var temporary = Path.Combine(folder, $".{Path.GetFileName(target)}.{Path.GetRandomFileName()}");
        try
        {
            using (var stream = new FileStream(temporary, FileMode.CreateNew, FileAccess.Write))
            {
                write(stream);
                stream.Flush(flushToDisk: true);
            }

            File.Move(temporary, target, overwrite: true);
        }
        catch
        {
            File.Delete(temporary);
            throw;
        }
    }

    /// <summary>Pipes and terminals by name: renaming a file over them would take them away from everybody.</summary>
    private static bool IsDevice(string path) =>
        !OperatingSystem.IsWindows()
        && (path.StartsWith("/dev/", StringComparison.Ordinal) || path.StartsWith("/proc/", StringComparison.Ordinal));
}
