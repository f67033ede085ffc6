namespace Pulumi;

/// <summary>A mistake to tell the user: only the message is shown, and the run ends.</summary>
public class RunException : Exception
{
    public RunException(string message)
        : base(message) { }

    public RunException(string message, Exception? innerException)
        : base(message, innerException) { }

    public static RunException OutputsHaveIncorrectType(IEnumerable<string> outputAttributeNames) =>
        new(
            "These [Output] properties are not of type Output<T>: "
                + $"{string.Join(", ", outputAttributeNames)}. Declare them as Output<T>."
        );

    internal static RunException OutputsNotSet(IEnumerable<string> outputAttributeNames) =>
        new(
            "These [Output] properties of the stack were not set: "
                + $"{string.Join(", ", outputAttributeNames)}. Set them in its constructor."
        );
}

/// <summary>A fault that belongs to a resource.</summary>
public class ResourceException(string message, Resource? resource, bool hideStack = false) : Exception(message)
{
    internal Resource? Resource { get; } = resource;

    /// <summary>Only the message is shown.</summary>
    internal bool HideStack { get; } = hideStack;
}

/// <summary>A log message could not be delivered.</summary>
public class LogException(Exception exception) : Exception("A log message could not be delivered.", exception);
