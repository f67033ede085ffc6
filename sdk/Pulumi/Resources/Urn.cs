namespace Pulumi;

/// <summary>The identity of a resource in a stack: urn:pulumi:stack::project::parents$type::name.</summary>
public readonly struct Urn(string value) : IEquatable<Urn>
{
    private const string Prefix = "urn:pulumi:";
    private const string Separator = "::";

    private readonly string? value = value;

    public static implicit operator string(Urn value) => value.ToString();

    public static bool operator ==(Urn left, Urn right) => left.Equals(right);

    public static bool operator !=(Urn left, Urn right) => !left.Equals(right);

    /// <summary>
    /// The URN a resource of this name, type and parent has; project and stack default to the parent's, else to the
    /// running ones.
    /// </summary>
    public static Output<string> Create(
        Input<string> name,
        Input<string> type,
        Resource? parent = null,
        Input<string>? parentUrn = null,
        Input<string>? project = null,
        Input<string>? stack = null
    )
    {
        var parentOutput = parent is not null ? parent.Urn : parentUrn.ToOutput();
        var projectOutput = project?.ToOutput() ?? parentOutput.Apply(urn => ProjectOf(urn));
        var stackOutput = stack?.ToOutput() ?? parentOutput.Apply(urn => StackOf(urn));
        return Output
            .Tuple(name.ToOutput(), type.ToOutput(), parentOutput, projectOutput, stackOutput)
            .Apply(parts => Build(parts.Item5, parts.Item4, parts.Item3, parts.Item2, parts.Item1));
    }

    public bool Equals(Urn other) => ToString() == other.ToString();

    public override bool Equals(object? obj) => obj is Urn other && Equals(other);

    public override int GetHashCode() => ToString().GetHashCode(StringComparison.Ordinal);

    public override string ToString() => value ?? "";

    internal static string Build(string stack, string project, string? parentUrn, string type, string name)
    {
        // A stack is nobody's parent in the types of a URN.
        var parentTypes = string.IsNullOrEmpty(parentUrn) ? "" : QualifiedTypeOf(parentUrn);
        var qualified = parentTypes.Length == 0 || parentTypes == Stack.TypeToken ? type : $"{parentTypes}${type}";
        return $"{Prefix}{stack}{Separator}{project}{Separator}{qualified}{Separator}{name}";
    }

    private static string StackOf(string? urn) =>
        urn?.StartsWith(Prefix, StringComparison.Ordinal) == true && urn.Contains(Separator, StringComparison.Ordinal)
            ? urn[Prefix.Length..urn.IndexOf(Separator, StringComparison.Ordinal)]
            : Deployment.Running.StackName;

    private static string ProjectOf(string? urn)
    {
        var start = urn is null ? -1 : StartOfPart(urn, 1);
        var end = start < 0 || urn is null ? -1 : urn.IndexOf(Separator, start, StringComparison.Ordinal);
        return end < 0 || urn is null ? Deployment.Running.ProjectName : urn[start..end];
    }

    internal static string NameOf(string urn)
    {
        var start = StartOfPart(urn, 3);
        return start < 0 ? "" : urn[start..];
    }

    internal static string TypeOf(string urn)
    {
        var qualified = QualifiedTypeOf(urn);
        return qualified[(qualified.LastIndexOf('$') + 1)..];
    }

    private static string QualifiedTypeOf(string urn)
    {
        var start = StartOfPart(urn, 2);
        var end = start < 0 ? -1 : urn.IndexOf(Separator, start, StringComparison.Ordinal);
        return end < 0 ? "" : urn[start..end];
    }

    // Names may contain the separator, so parts are counted from the left.
    private static int StartOfPart(string urn, int index)
    {
        var start = 0;
        for (var i = 0; i < index; i++)
        {
            var next = urn.IndexOf(Separator, start, StringComparison.Ordinal);
            if (next < 0)
            {
                return -1;
            }
            start = next + Separator.Length;
        }
        return start;
    }
}
