namespace Pulumi;

/// <summary>An output whose value is given later, once.</summary>
public sealed class DeferredOutput<T> : IUnresolved
{
    private readonly RunningWork? work = Deployment.Current?.Work;
    private int resolved;

    public DeferredOutput()
    {
        ((IOutputSource)Output).Upstream = this;
        work?.Defer();
    }

    public Output<T> Output { get; } = new();

    /// <exception cref="InvalidOperationException">It was resolved before.</exception>
    public void Resolve(Output<T> output)
    {
        if (Interlocked.Exchange(ref resolved, 1) == 1)
        {
            throw new InvalidOperationException("This deferred output was already resolved.");
        }
        work?.Resolve();
        Output.Follow(output);
    }
}
