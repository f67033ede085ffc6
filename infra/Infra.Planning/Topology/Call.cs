using Infra.Planning.Names;

namespace Infra.Planning.Topology;

/// <summary>What one line asks of another; nothing else passes between them.</summary>
public sealed record Call
{
    private Call(LineName line, int port)
    {
        (Line, Port) = (line, port);
        Service = line.Value;
    }

    /// <summary>The line that is called.</summary>
    public LineName Line { get; }

    /// <summary>Of the Service.</summary>
    public int Port { get; }

    /// <summary>On which the pods listen; network policies see it. As <see cref="Port"/> where it is left out.</summary>
    public int? PodPort { get; init; }

    /// <summary>Called like the line where nothing is said.</summary>
    public ServiceName Service { get; init; }

    /// <summary>Of the service; the called line's first one where it is left out.</summary>
    public NamespaceName? Namespace { get; init; }

    /// <summary>The only namespace of the caller that may call; all of the line's where it is left out.</summary>
    public NamespaceName? From { get; init; }

    public static Call To(LineName line, int port) => new(line, port);

    public override string ToString() => $"{Line}/{Service}:{Port}";
}
