namespace Infra.Review.Views.Permissions;

public enum SubjectKind
{
    User,
    Group,
    ServiceAccount,
}

/// <summary>Somebody who asks the API server for something.</summary>
/// <param name="Namespace">Of a service account; else empty.</param>
public sealed record Subject(SubjectKind Kind, string Namespace, string Name)
{
    private const string AccountPrefix = "system:serviceaccount:";

    /// <summary><c>group platform</c>, <c>account payments/releaser</c>, <c>user ann</c>.</summary>
    public string Text =>
        Kind switch
        {
            SubjectKind.Group => $"group {Name}",
            SubjectKind.ServiceAccount => $"account {Namespace}/{Name}",
            _ => $"user {Name}",
        };

    /// <summary>The name that the API server knows; null for a group, some member of which asks.</summary>
    public string? UserName =>
        Kind switch
        {
            SubjectKind.User => Name,
            SubjectKind.ServiceAccount => $"{AccountPrefix}{Namespace}:{Name}",
            _ => null,
        };

    /// <summary>What the API server counts it among, by itself.</summary>
    public IEnumerable<string> Groups =>
        Kind switch
        {
            SubjectKind.Group when Name == "system:unauthenticated" => [Name],
            SubjectKind.Group => [Name, "system:authenticated"],
            SubjectKind.ServiceAccount =>
            [
                "system:serviceaccounts",
                $"system:serviceaccounts:{Namespace}",
                "system:authenticated",
            ],
            _ when Name == "system:anonymous" => ["system:unauthenticated"],
            _ => ["system:authenticated"],
        };

    /// <summary>Whether a binding to <paramref name="bound"/> is one to this subject too.</summary>
    internal bool IsTakenBy(Subject bound) =>
        bound.Kind == SubjectKind.Group ? Groups.Contains(bound.Name) : UserName is { } name && name == bound.UserName;
}
