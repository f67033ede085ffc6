using Infra.Cli;
using Infra.Cli.Commands;

return await InfraCommand.RunAsync(args, Surroundings.OfProcess());
