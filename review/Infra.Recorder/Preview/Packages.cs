using System.Collections.Concurrent;
using Pulumirpc;

namespace Infra.Recorder.Preview;

/// <summary>Packages that the program registers; a resource then names one instead of version and download address.</summary>
internal sealed class Packages
{
    private readonly ConcurrentDictionary<string, RegisterPackageRequest> registered = new(StringComparer.Ordinal);

    /// <summary>The name by which requests refer to the package; the same for the same package.</summary>
    public string Register(RegisterPackageRequest request)
    {
        var parameter = request.Parameterization is { } own ? $"-{own.Name}-{own.Version}" : "";
        var reference = $"{request.Name}-{request.Version}{parameter}";
        registered[reference] = request;
        return reference;
    }

    public ProviderSource Source(string reference, string version, string pluginDownloadUrl)
    {
        if (reference.Length == 0)
        {
            return new ProviderSource(version, pluginDownloadUrl);
        }

        if (!registered.TryGetValue(reference, out var package))
        {
            throw EngineException.Invalid($"the package reference {reference} is not registered");
        }

        // A parameterised package counts under its own version, not that of the provider it is made from.
        return new ProviderSource(package.Parameterization?.Version ?? package.Version, package.DownloadUrl);
    }
}

/// <summary>Which plugin serves a resource; empty texts where the program says nothing.</summary>
internal readonly record struct ProviderSource(string Version, string DownloadUrl);
