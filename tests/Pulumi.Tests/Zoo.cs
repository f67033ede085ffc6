using System.Collections.Immutable;

namespace Pulumi.Tests;

/// <summary>Small resource classes, written the way the generators write them.</summary>
internal sealed class ThingArgs : ResourceArgs
{
    [Input("text")]
    public Input<string>? Text { get; set; }

    [Input("number")]
    public Input<int>? Number { get; set; }

    [Input("items")]
    private InputList<string>? items;

    public InputList<string> Items
    {
        get => items ??= [];
        set => items = value;
    }

    [Input("labels")]
    private InputMap<string>? labels;

    public InputMap<string> Labels
    {
        get => labels ??= [];
        set => labels = value;
    }

    [Input("inner")]
    public Input<InnerArgs>? Inner { get; set; }

    [Input("settings", json: true)]
    public Input<InnerArgs>? Settings { get; set; }

    [Input("port")]
    public InputUnion<int, string>? Port { get; set; }

    [Input("any")]
    public Input<object>? Any { get; set; }

    [Input("friend")]
    public Input<Thing>? Friend { get; set; }
}

internal sealed class InnerArgs : ResourceArgs
{
    [Input("name")]
    public Input<string>? Name { get; set; }

    [Input("deep")]
    public Input<InnerArgs>? Deep { get; set; }

    [Input("list")]
    public InputList<string>? List { get; set; }
}

internal sealed class RequiringArgs : ResourceArgs
{
    [Input("mustHave", required: true)]
    public Input<string> MustHave { get; set; } = null!;
}

[OutputType]
internal sealed class Inner
{
    public readonly string? Name;
    public readonly Inner? Deep;
    public readonly ImmutableArray<string> List;

    [OutputConstructor]
    private Inner(string? name, Inner? deep, ImmutableArray<string> list)
    {
        Name = name;
        Deep = deep;
        List = list;
    }
}

[ResourceType("test:index:Thing", "1.2.3")]
internal sealed class Thing : CustomResource
{
    public const string Token = "test:index:Thing";

    public Thing(string name, ThingArgs? args = null, CustomResourceOptions? options = null)
        : base(Token, name, args ?? new ThingArgs(), options) { }

    private Thing(string name, Input<string> id)
        : base(Token, name, null, new CustomResourceOptions { Id = id }) { }

    [Output("text")]
    public Output<string> Text { get; private set; } = null!;

    [Output("number")]
    public Output<int> Number { get; private set; } = null!;

    [Output("items")]
    public Output<ImmutableArray<string>> Items { get; private set; } = null!;

    [Output("labels")]
    public Output<ImmutableDictionary<string, string>?> Labels { get; private set; } = null!;

    [Output("inner")]
    public Output<Inner?> Inner { get; private set; } = null!;

    [Output("port")]
    public Output<Union<int, string>?> Port { get; private set; } = null!;

    [Output("any")]
    public Output<object?> Any { get; private set; } = null!;

    public static Thing Get(string name, Input<string> id) => new(name, id);
}

internal sealed class TestProvider(string name, CustomResourceOptions? options = null)
    : ProviderResource("test", name, ResourceArgs.Empty, options);

internal sealed class Component(string name, ComponentResourceOptions? options = null)
    : ComponentResource("test:index:Component", name, options)
{
    [Output("answer")]
    public Output<string>? Answer { get; set; }

    public void End() => RegisterOutputs();

    public void End(IDictionary<string, object?> outputs) => RegisterOutputs(outputs);
}
