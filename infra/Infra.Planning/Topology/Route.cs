using Infra.Planning.Names;
using Infra.Planning.Quantities;

namespace Infra.Planning.Topology;

/// <summary>A way in from outside: a host and a path that lead to a service of the line.</summary>
public sealed record Route
{
    private Route(HostName host, ServiceName service, int port) => (Host, Service, Port) = (host, service, port);

    public HostName Host { get; }

    public ServiceName Service { get; }

    /// <summary>Of the Service.</summary>
    public int Port { get; }

    /// <summary>On which the pods listen; network policies see it. As <see cref="Port"/> where it is left out.</summary>
    public int? PodPort { get; init; }

    /// <summary>Where the path begins. Default everything.</summary>
    public string Path { get; init; } = "/";

    /// <summary>Of the service; the line's first one where it is left out.</summary>
    public NamespaceName? Namespace { get; init; }

    /// <summary>How long one request may take. Default 60 seconds.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>The largest body of one request. Default none: any comes through, as a registry needs.</summary>
    public Memory? BodyLimit { get; init; }

    /// <param name="host">A label below the stack's domain, or a whole name inside it.</param>
    public static Route To(ServiceName service, int port, HostName host) => new(host, service, port);

    public override string ToString() => $"{Host}{Path}";
}
