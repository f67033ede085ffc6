namespace Pulumi;

/// <summary>Something that goes on when outputs are there.</summary>
internal interface IWaiter
{
    string Label { get; }

    /// <summary>The outputs waited for now; null while running.</summary>
    IReadOnlyList<IOutput>? WaitingFor { get; set; }

    /// <summary>Ends the waits of others for this one.</summary>
    void Fault(Exception exception) { }
}

internal static class Waiting
{
    /// <summary>Ends when all outputs are there; a fault of one ends it with that fault.</summary>
    public static async ValueTask ForAsync(this IWaiter waiter, IReadOnlyList<IOutput> outputs)
    {
        if (AllDone(outputs))
        {
            return;
        }
        waiter.WaitingFor = outputs;
        foreach (var output in outputs)
        {
            await output.Completion.ConfigureAwait(false);
        }
        waiter.WaitingFor = null;
    }

    public static async ValueTask<OutputData<T>> ForAsync<T>(this IWaiter waiter, Output<T> output)
    {
        if (output.Data is { } data)
        {
            return data;
        }
        await waiter.ForAsync([output]).ConfigureAwait(false);
        return await output.DataTask.ConfigureAwait(false);
    }

    private static bool AllDone(IReadOnlyList<IOutput> outputs)
    {
        for (var i = 0; i < outputs.Count; i++)
        {
            if (outputs[i].Data is null)
            {
                return false;
            }
        }
        return true;
    }
}
