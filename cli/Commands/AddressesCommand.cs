using System.CommandLine;
using Infra.Cli.Output;
using Infra.Planning.Addresses.Mapping;

namespace Infra.Cli.Commands;

/// <summary><c>infra addresses</c>: the map of the fleet, from the two files alone.</summary>
internal static class AddressesCommand
{
    public static Command Create(GlobalOptions globals, Surroundings surroundings)
    {
        var command = new Command(
            "addresses",
            "Show who has which addresses, what is free, and how far clusters grow."
        );
        var project = StackOptions.ProjectOption();
        command.Options.Add(project);
        command.SetAction(result =>
            Run(ProjectFolder.Find(result.GetValue(project)), globals.Of(result), surroundings)
        );
        return command;
    }

    private static int Run(string path, Globals globals, Surroundings surroundings)
    {
        var folder = AddressFolder.Read(path);
        var findings = folder.Findings.ToList();
        FleetText.Write(FleetMap.Of(folder.Files.Space, folder.Files.Lock), surroundings.OutputText);
        ProblemText.Write(surroundings.ErrorConsole(globals.Colour), findings);
        return findings.Exists(finding => finding.Severity == Severity.Error) ? ExitCode.Errors : ExitCode.Fine;
    }
}
