namespace Pulumi;

/// <summary>How a provider function is called.</summary>
public class InvokeOptions
{
    /// <summary>Gives its provider for the function's package.</summary>
    public Resource? Parent { get; set; }

    public ProviderResource? Provider { get; set; }

    /// <summary>Version of the provider plugin, without a leading v.</summary>
    public string? Version { get; set; }

    public string? PluginDownloadURL { get; set; }
}

/// <summary>How a provider function is called whose result is an output.</summary>
public sealed class InvokeOutputOptions : InvokeOptions
{
    /// <summary>The call waits for these.</summary>
    public InputList<Resource> DependsOn
    {
        get => field ??= [];
        set;
    }
}

/// <summary>How a method of a resource is called.</summary>
public sealed class CallOptions
{
    /// <summary>Gives its provider for the method's package.</summary>
    public Resource? Parent { get; set; }

    public ProviderResource? Provider { get; set; }

    /// <summary>Version of the provider plugin, without a leading v.</summary>
    public string? Version { get; set; }

    public string? PluginDownloadURL { get; set; }
}
