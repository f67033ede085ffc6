using System.Net;
using Infra.Review.Graph;

namespace Infra.TestProviders.Kubernetes;

/// <summary>
/// Kubernetes objects by server-side apply, planned and waited for as the official provider does. Any kind that the
/// cluster serves works. Of a Helm release only the definitions of its kinds come into the cluster.
/// </summary>
internal sealed class KubernetesProvider : Provider, IDisposable
{
    private const string HelmRelease = "kubernetes:helm.sh/v3:Release";

    private ProviderSettings settings = ProviderSettings.Read(ObjectValue.Empty);
    private ApiServer? server;

    public override string Version => "4.34.2";

    public override Task<Difference> DiffConfigAsync(ObjectValue before, ObjectValue after, CancellationToken stop)
    {
        var moves = !after.HasUnknown() && Target(before) != Target(after);
        return Task.FromResult(
            new Difference([
                .. InputDiff
                    .Between(before, after)
                    .Select(change => change with { Replaces = moves && change.Property is "kubeconfig" or "context" }),
            ])
        );
    }

    public override Task ConfigureAsync(ObjectValue arguments, CancellationToken stop)
    {
        settings = ProviderSettings.Read(arguments);
        server = settings.Kubeconfig is { } kubeconfig ? ApiServer.Connect(kubeconfig, settings.Context) : null;
        return Task.CompletedTask;
    }

    public override async Task<Checked> CheckAsync(CheckCall call, CancellationToken stop)
    {
        if (call.Resource.Type == HelmRelease)
        {
            return new Checked(call.News, HelmReleases.Check(call.News));
        }

        var manifest = new Manifest(call.News);
        if (manifest.ApiVersion.Length == 0 || manifest.Kind.Length == 0)
        {
            return new Checked(call.News, new Failure("apiVersion", "apiVersion and kind are required"));
        }

        var before = call.Olds.Count > 0 ? new Manifest(call.Olds) : null;
        manifest = manifest.Named(call.Resource.Name, before, call.Seed.Span);
        if (server is not null && await server.Kinds.FindAsync(manifest.ApiVersion, manifest.Kind, stop) is { } kind)
        {
            if (kind.IsNamespaced && manifest.Metadata["namespace"] is null)
            {
                manifest = manifest.WithNamespace(settings.Namespace ?? server.Namespace ?? "default");
            }
            else if (!kind.IsNamespaced && manifest.Namespace is not null)
            {
                return new Checked(
                    manifest.Inputs,
                    new Failure("metadata.namespace", $"{manifest.Kind} belongs to the whole cluster")
                );
            }
        }

        return new Checked(manifest.Inputs);
    }

    public override Task<Difference> DiffAsync(DiffCall call, CancellationToken stop)
    {
        if (call.Resource.Type == HelmRelease)
        {
            return Task.FromResult(HelmReleases.Compare(call));
        }

        var (before, after) = (new Manifest(call.OldInputs), new Manifest(call.News));
        var group = after.ApiVersion.Contains('/') ? after.ApiVersion.Split('/')[0] : "";
        var changes = InputDiff
            .Between(call.OldInputs, call.News)
            .Select(change => change with { Replaces = Replaces(group, after, change) })
            .ToList();
        var keepsName = before.Name == after.Name && before.Namespace == after.Namespace;
        return Task.FromResult(
            new Difference(changes)
            {
                DeleteBeforeReplace = keepsName && !after.IsAutonamed && changes.Any(change => change.Replaces),
            }
        );
    }

    public override async Task<Created> CreateAsync(CreateCall call, CancellationToken stop)
    {
        if (call.Resource.Type == HelmRelease)
        {
            return await HelmReleases.CreateAsync(call, server, stop);
        }

        var manifest = new Manifest(call.Inputs);
        if (call.Preview)
        {
            return new Created("", await ForeseeAsync(call.Resource, manifest, stop));
        }

        var target = await TargetAsync(call.Resource, manifest, stop);
        if (target.IsPatch && await target.ReadAsync(stop) is null)
        {
            throw new ProviderException($"there is no {manifest.Kind} {target.Id} to patch");
        }

        await target.ApplyAsync(force: manifest.ForcesPatch, stop);
        return new Created(target.Id, await target.WaitAsync(call.Timeout, stop));
    }

    public override async Task<ObjectValue> UpdateAsync(UpdateCall call, CancellationToken stop)
    {
        if (call.Resource.Type == HelmRelease)
        {
            return call.News;
        }

        var manifest = new Manifest(call.News);
        if (call.Preview)
        {
            return await ForeseeAsync(call.Resource, manifest, stop);
        }

        var target = await TargetAsync(call.Resource, manifest, stop);
        await target.ApplyAsync(force: manifest.ForcesPatch, stop);
        return await target.WaitAsync(call.Timeout, stop);
    }

    public override async Task<Found?> ReadAsync(ReadCall call, CancellationToken stop)
    {
        if (call.Resource.Type == HelmRelease)
        {
            return new Found(call.Id, call.State, call.Inputs);
        }

        var manifest = new Manifest(call.Inputs.Count > 0 ? call.Inputs : call.State);
        var target = await TargetAsync(call.Resource, manifest, stop);
        if (await target.ReadAsync(stop) is not { } live)
        {
            return null;
        }

        var applied = await target.ApplyAsync(force: true, stop, dryRun: true);
        return new Found(target.Id, LiveObject.Outputs(live), Drift.Project(manifest.Inputs, live, applied));
    }

    public override async Task DeleteAsync(DeleteCall call, CancellationToken stop)
    {
        if (call.Resource.Type == HelmRelease)
        {
            return;
        }

        var target = await TargetAsync(call.Resource, new Manifest(call.State), stop);
        await target.DeleteAsync(call.Timeout, stop);
    }

    public void Dispose() => server?.Dispose();

    private bool Replaces(string group, Manifest after, InputChange change)
    {
        var isImmutable = after.Inputs.Flag("immutable") == true;
        return ReplaceRules.Replaces(group, after.Kind, change)
            || (group, after.Kind, change.Property) switch
            {
                ("", "ConfigMap", "data" or "binaryData") => isImmutable || !settings.IsConfigMapMutable,
                ("", "Secret", "data" or "stringData") => isImmutable || !settings.IsSecretMutable,
                _ => false,
            };
    }

    /// <summary>What the object will be: the server's dry run where it can be asked, otherwise the inputs.</summary>
    private async Task<ObjectValue> ForeseeAsync(ResourceName resource, Manifest manifest, CancellationToken stop)
    {
        if (server is null || manifest.Inputs.HasUnknown())
        {
            return manifest.Inputs;
        }

        if (await server.Kinds.FindAsync(manifest.ApiVersion, manifest.Kind, stop) is not { } kind)
        {
            // Its definition may be part of the same program.
            return manifest.Inputs;
        }

        try
        {
            var target = new LiveObject(server, kind, resource, manifest);
            return LiveObject.Planned(await target.ApplyAsync(force: manifest.ForcesPatch, stop, dryRun: true));
        }
        catch (ApiException exception) when (exception.Code == HttpStatusCode.NotFound)
        {
            // The namespace is made by the same program.
            return manifest.Inputs;
        }
    }

    private async Task<LiveObject> TargetAsync(ResourceName resource, Manifest manifest, CancellationToken stop)
    {
        if (server is null)
        {
            throw new ProviderException("The provider has no kubeconfig; give it one, or set KUBECONFIG.");
        }

        return await LiveObject.FindAsync(server, resource, manifest, stop);
    }

    private static string? Target(ObjectValue arguments)
    {
        if (arguments.HasUnknown() || ProviderSettings.Read(arguments) is not { Kubeconfig: { } kubeconfig } read)
        {
            return null;
        }

        using var target = ApiServer.Connect(kubeconfig, read.Context);
        return target.Url;
    }
}
