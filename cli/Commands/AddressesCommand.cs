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
        var format = new Option<string>("--format")
        {
            Description = "text: for people. json: for programs, the same bytes for the same files.",
            DefaultValueFactory = _ => "text",
        }.AcceptOnlyFromAmong("text", "json");
        command.Options.Add(format);
        command.Options.Add(project);
        command.SetAction(result =>
            Run(
                ProjectFolder.Find(result.GetValue(project)),
                result.GetValue(format) == "json",
                globals.Of(result),
                surroundings
            )
        );
        return command;
    }

    private static int Run(string path, bool json, Globals globals, Surroundings surroundings)
    {
        var folder = AddressFolder.Read(path);
        var findings = folder.Findings.ToList();
        var map = FleetMap.Of(folder.Files.Space, folder.Files.Lock);
        if (json)
        {
            FleetJson.Write(map, surroundings.Output);
        }
        else
        {
            FleetText.Write(map, surroundings.OutputText);
        }

        ProblemText.Write(surroundings.ErrorConsole(globals.Colour), findings);
        return findings.Exists(finding => finding.Severity == Severity.Error) ? ExitCode.Errors : ExitCode.Fine;
    }
}
