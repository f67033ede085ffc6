using Pulumi;

namespace Infra.TestProgram;

/// <summary>What a program can do wrong, one way each.</summary>
internal static class Misbehaviour
{
    /// <summary>Logs what the setting <c>diagnostics</c> lists; what starts with <c>!</c> is a warning.</summary>
    /// <returns>True if there was an error: then nothing may be registered.</returns>
    public static bool Diagnose(Config settings)
    {
        var lines = settings.GetObject<string[]>("diagnostics") ?? [];
        foreach (var line in lines)
        {
            if (line.StartsWith('!'))
            {
                Log.Warn(line[1..]);
            }
            else
            {
                Log.Error(line);
            }
        }

        return lines.Any(line => !line.StartsWith('!'));
    }

    /// <summary>
    /// True where the program shall end before it has spoken to the engine at all; there is no <see cref="Config"/> yet.
    /// </summary>
    public static bool EndsEarly()
    {
        var ends =
            Environment.GetEnvironmentVariable("PULUMI_CONFIG")?.Contains("end early", StringComparison.Ordinal)
            == true;
        if (ends)
        {
            Console.WriteLine("nothing to do here");
        }

        return ends;
    }

    /// <summary>Refuses to go on from that day on.</summary>
    public static bool HasEnded(string day)
    {
        var today = Environment.GetEnvironmentVariable("INFRA_TODAY") ?? "";
        var ended = string.CompareOrdinal(today, day) >= 0;
        if (ended)
        {
            Log.Error($"this ended on {day}, and today is {today}");
        }

        return ended;
    }

    public static void Crash()
    {
        Console.Error.WriteLine("about to fall");
        Environment.FailFast("fallen");
    }

    public static async Task HangAsync() => await new TaskCompletionSource().Task;

    /// <summary>Megabytes of control characters and half characters, on both streams.</summary>
    public static void WriteRubbish()
    {
        var rubbish = new byte[2 << 20];
        new Random(1).NextBytes(rubbish);
        using var output = Console.OpenStandardOutput();
        using var error = Console.OpenStandardError();
        output.Write(rubbish);
        error.Write(rubbish);
    }
}
