namespace Pulumi;

/// <summary>Keeps a value in the state.</summary>
public sealed class Stash(string name, StashArgs args, CustomResourceOptions? options = null)
    : CustomResource("pulumi:index:Stash", name, args, options)
{
    /// <summary>The value given last.</summary>
    [Output("input")]
    public Output<object> Input { get; private set; } = null!;

    /// <summary>The value kept in the state.</summary>
    [Output("output")]
    public Output<object> Output { get; private set; } = null!;
}

public sealed class StashArgs : ResourceArgs
{
    [Input("input", required: true)]
    public Input<object> Input { get; set; } = null!;
}
