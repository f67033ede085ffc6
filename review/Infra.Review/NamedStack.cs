namespace Infra.Review;

/// <summary>The name of a stack in a file that people write, and where it stands.</summary>
public sealed record NamedStack(string Name, Place Place)
{
    /// <summary>A name that no stack has guards and excuses nothing: one problem for each.</summary>
    /// <param name="code">That of the file's other mistakes.</param>
    public static IEnumerable<Problem> Unknown(
        IEnumerable<NamedStack> named,
        IReadOnlyCollection<string> known,
        string code
    ) =>
        from stack in named
        where !known.Contains(stack.Name)
        select new Problem(
            code,
            $"there is no stack `{stack.Name}`; there are {string.Join(", ", known.Order(StringComparer.Ordinal))}"
        )
        {
            Place = stack.Place,
        };
}
