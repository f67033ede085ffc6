using System.Collections.Immutable;
using Infra.Planning.Plan;
using Pulumi;
using Pulumi.Kubernetes.Helm.V3;
using Pulumi.Kubernetes.Types.Inputs.Helm.V3;

namespace Infra.Components;

/// <summary>Writes a release as the plan holds it.</summary>
internal static class ReleaseValues
{
    /// <summary>How long Helm waits for what it made.</summary>
    private const int Seconds = 600;

    /// <param name="home">The namespace, once it is there.</param>
    /// <param name="resolve">Gives what a value stands for that is none itself.</param>
    public static ReleaseArgs Of(ReleasePlan plan, Output<string> home, Func<object, object> resolve)
    {
        var args = new ReleaseArgs
        {
            Name = plan.Name,
            Namespace = home,
            Chart = plan.Chart,
            Version = plan.Version,
            Values = ValuesOf(plan.Values, resolve),
            // What half came up is taken away, so that the next attempt begins anew.
            Atomic = true,
            MaxHistory = 10,
            Timeout = Seconds,
        };
        if (plan.Repository is { } repository)
        {
            args.RepositoryOpts = new RepositoryOptsArgs { Repo = repository };
        }

        return args;
    }

    private static InputMap<object> ValuesOf(ChartValues values, Func<object, object> resolve) =>
        ValueTree.Entries(values).ToImmutableDictionary(entry => entry.Key, entry => ValueOf(entry.Value, resolve));

    private static object ValueOf(object value, Func<object, object> resolve) =>
        ValueTree.Write<object>(
            value,
            entries => entries.ToImmutableDictionary(),
            items => items.ToImmutableArray(),
            resolve
        );
}
