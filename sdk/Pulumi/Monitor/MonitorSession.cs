using System.Collections.Concurrent;
using Pulumi.Serialization;
using Pulumirpc;

namespace Pulumi;

/// <summary>The monitor of one run and what was agreed with it.</summary>
internal sealed class MonitorSession(IMonitor monitor)
{
    private readonly ConcurrentDictionary<RegisterPackageRequest, Lazy<Task<string>>> packages = new();

    private WireFeatures? plain;

    public IMonitor Calls { get; } = monitor;

    /// <summary>Resource references can be switched off for engines or state files that do not take them.</summary>
    public bool AcceptsResources { get; } =
        Environment.GetEnvironmentVariable("PULUMI_DISABLE_RESOURCE_REFERENCES") is not ("1" or "true");

    /// <param name="keepOutputs">For receivers that want outputs with their flags: remote components and methods.</param>
    public async ValueTask<WireFeatures> FeaturesAsync(bool keepOutputs)
    {
        if (plain is null)
        {
            var secrets = Calls.SupportsAsync("secrets");
            var references = AcceptsResources ? Calls.SupportsAsync("resourceReferences") : Task.FromResult(false);
            plain = new WireFeatures(
                await secrets.ConfigureAwait(false),
                await references.ConfigureAwait(false),
                OutputValues: false
            );
        }
        return keepOutputs && await Calls.SupportsAsync("outputValues").ConfigureAwait(false)
            ? plain with
            {
                OutputValues = true,
            }
            : plain;
    }

    /// <exception cref="RunException">The engine is too old for an option.</exception>
    public async ValueTask RequireAsync(string feature, string option)
    {
        if (!await Calls.SupportsAsync(feature).ConfigureAwait(false))
        {
            throw new RunException($"The Pulumi command is too old for the option {option}; upgrade it.");
        }
    }

    /// <summary>The engine's name for a package that is registered once a run.</summary>
    public async ValueTask<string> PackageReferenceAsync(RegisterPackageRequest? request)
    {
        if (request is null)
        {
            return "";
        }
        await RequireAsync("parameterization", "of a parameterised package").ConfigureAwait(false);
        // Resources register in parallel, and the dictionary may call its factory more than once.
        var reference = packages.GetOrAdd(request, each => new Lazy<Task<string>>(() => RegisterAsync(each)));
        return await reference.Value.ConfigureAwait(false);
    }

    private async Task<string> RegisterAsync(RegisterPackageRequest request)
    {
        var message = new Pulumirpc.RegisterPackageRequest
        {
            Name = request.Name,
            Version = request.Version,
            DownloadUrl = request.DownloadUrl,
        };
        foreach (var (platform, checksum) in request.Checksums)
        {
            message.Checksums.Add(platform, Google.Protobuf.ByteString.CopyFrom(checksum));
        }
        if (request.Parameterization is { } parameters)
        {
            message.Parameterization = new Parameterization
            {
                Name = parameters.Name,
                Version = parameters.Version,
                Value = Google.Protobuf.ByteString.CopyFrom(parameters.Value),
            };
        }
        return (await Calls.RegisterPackageAsync(message).ConfigureAwait(false)).Ref;
    }
}
