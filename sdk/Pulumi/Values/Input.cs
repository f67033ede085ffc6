namespace Pulumi;

/// <summary>A value for a resource or function: plain, or an output of something else.</summary>
public class Input<T> : IInput
{
    private readonly T? plain;
    private Output<T>? output;

    internal Input(T value) => plain = value;

    internal Input(Output<T> value) => output = value;

    private protected Input() { }

    object? IInput.Content => Content;

    private protected virtual object? Content => output is null ? plain : output;

    public static implicit operator Input<T>(T value) => new(value);

    public static implicit operator Input<T>(Output<T> value) => new(value);

    public static implicit operator Output<T>(Input<T> input) => input.ToOutput();

    IOutput IInput.AsOutput() => AsOutput();

    internal virtual Output<T> AsOutput() => output ??= Output.Create(plain!);
}
