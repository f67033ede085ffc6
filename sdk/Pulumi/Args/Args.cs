using System.Collections.Immutable;

namespace Pulumi;

/// <summary>Base of everything that carries <see cref="InputAttribute"/> members.</summary>
public abstract class InputArgs
{
    private protected InputArgs() { }
}

/// <summary>Inputs of a resource, or of an object inside them.</summary>
public abstract class ResourceArgs : InputArgs
{
    public static readonly ResourceArgs Empty = new EmptyResourceArgs();

    private sealed class EmptyResourceArgs : ResourceArgs;
}

/// <summary>Arguments of a provider function.</summary>
public abstract class InvokeArgs : InputArgs
{
    public static readonly InvokeArgs Empty = new EmptyInvokeArgs();

    private sealed class EmptyInvokeArgs : InvokeArgs;
}

/// <summary>Arguments of a method of a resource.</summary>
public abstract class CallArgs : InputArgs
{
    public static readonly CallArgs Empty = new EmptyCallArgs();

    private sealed class EmptyCallArgs : CallArgs;
}

/// <summary>Inputs given as a dictionary instead of members.</summary>
internal interface IDictionaryArgs
{
    ImmutableDictionary<string, object?> Entries { get; }
}

public sealed class DictionaryResourceArgs(ImmutableDictionary<string, object?> dictionary)
    : ResourceArgs,
        IDictionaryArgs
{
    ImmutableDictionary<string, object?> IDictionaryArgs.Entries => dictionary;
}

public sealed class DictionaryInvokeArgs(ImmutableDictionary<string, object?> dictionary) : InvokeArgs, IDictionaryArgs
{
    ImmutableDictionary<string, object?> IDictionaryArgs.Entries => dictionary;
}
