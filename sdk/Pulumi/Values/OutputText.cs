namespace Pulumi;

/// <summary>What an output says when it is used as text by mistake.</summary>
internal static class OutputText
{
    private const string Switch = "PULUMI_ERROR_OUTPUT_STRING";

    public static string Explain(Type valueType)
    {
        var message =
            $"Calling ToString on an Output<{valueType.Name}> does not give its value: the value may not exist yet. "
            + "Use output.Apply(value => ...) or Output.Format($\"...{output}...\").";
        if (Environment.GetEnvironmentVariable(Switch) is "1" or "true")
        {
            throw new InvalidOperationException(message);
        }
        if (Deployment.Current is not null)
        {
            Log.Warn(message);
        }
        return message;
    }
}
