namespace Pulumi;

/// <summary>An output seen without its type.</summary>
internal interface IOutput
{
    /// <summary>What it has become; null while pending and after a fault.</summary>
    OutputData? Data { get; }

    /// <summary>Ends when <see cref="Data"/> is there, or with the fault.</summary>
    Task Completion { get; }

    /// <summary>What a pending output waits for: an output, an array of outputs, or the resource that sets it.</summary>
    object? Upstream { get; }

    async Task<OutputData> GetDataAsync()
    {
        await Completion.ConfigureAwait(false);
        return Data ?? throw new InvalidOperationException("An output ended without a value.");
    }
}

/// <summary>An output whose maker sets it later.</summary>
internal interface IOutputSource : IOutput
{
    new object? Upstream { get; set; }

    Type ValueType { get; }

    /// <summary>Sets the value; <paramref name="value"/> must be of the value type, or null for its default.</summary>
    void Set(
        object? value,
        bool isKnown,
        bool isSecret,
        System.Collections.Immutable.ImmutableHashSet<Resource> resources
    );

    /// <summary>Faults the output unless it is already done.</summary>
    void Fault(Exception exception);
}

/// <summary>An input seen without its type.</summary>
internal interface IInput
{
    /// <summary>
    /// The value, the output, or the elements (a list of inputs, or <see cref="IMapEntries"/>) this input stands for.
    /// </summary>
    object? Content { get; }

    IOutput AsOutput();
}

/// <summary>The entries of an input map in order of addition; a key can come twice.</summary>
internal interface IMapEntries
{
    int Count { get; }

    string KeyAt(int index);

    IInput ValueAt(int index);
}
