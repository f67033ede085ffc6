using Infra.Planning.Settings;

namespace Infra.Planning.Topology;

/// <summary>Where traffic comes in: <see cref="GatewayEdge"/> or <see cref="IngressEdge"/>.</summary>
public abstract record Edge
{
    private protected Edge(EdgeSettings settings) => Settings = settings;

    public EdgeSettings Settings { get; }

    /// <summary>The edge that the config asks for; null where it asks for none.</summary>
    public static Edge? Of(EdgeSettings? settings) =>
        settings?.Controller switch
        {
            null => null,
            EdgeController.EnvoyGateway or EdgeController.AksGateway => new GatewayEdge(settings),
            _ => new IngressEdge(settings),
        };
}

/// <summary>The Gateway API. The only one for a platform of several clusters.</summary>
public sealed record GatewayEdge : Edge
{
    internal GatewayEdge(EdgeSettings settings)
        : base(settings) { }
}

/// <summary>The Ingress API, for one cluster.</summary>
public sealed record IngressEdge : Edge
{
    internal IngressEdge(EdgeSettings settings)
        : base(settings) { }
}
