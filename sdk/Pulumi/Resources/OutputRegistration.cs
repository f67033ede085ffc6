using System.Collections.Immutable;
using Pulumi.Serialization;
using Pulumirpc;

namespace Pulumi;

/// <summary>Tells the engine the outputs of a component or stack.</summary>
internal sealed class OutputRegistration(Deployment deployment, Resource component) : IWaiter
{
    public string Label => $"the outputs of {component.Label}";

    public IReadOnlyList<IOutput>? WaitingFor { get; set; }

    public static void Start(Deployment deployment, Resource component, Output<IDictionary<string, object?>> outputs)
    {
        var registration = new OutputRegistration(deployment, component);
        _ = deployment.TrackAsync(registration, () => registration.RunAsync(outputs));
    }

    private async Task<bool> RunAsync(Output<IDictionary<string, object?>> outputs)
    {
        var urn = await this.ForAsync(component.Urn).ConfigureAwait(false);
        var entries = await this.ForAsync(outputs).ConfigureAwait(false);
        var features = await deployment.Monitor.FeaturesAsync(keepOutputs: false).ConfigureAwait(false);
        var args = new DictionaryResourceArgs(
            (entries.Value ?? ImmutableDictionary<string, object?>.Empty).ToImmutableDictionary(
                entry => entry.Key,
                entry => entries.IsSecret ? Output.CreateSecret(entry.Value) : entry.Value
            )
        );
        var written = await ArgsWriter.WriteAsync(this, args, features).ConfigureAwait(false);
        var request = new RegisterResourceOutputsRequest { Urn = urn.Value, Outputs = written.Struct };
        await deployment.Monitor.Calls.RegisterOutputsAsync(request).ConfigureAwait(false);
        return true;
    }
}
