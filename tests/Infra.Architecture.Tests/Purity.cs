using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Infra.Architecture.Tests;

/// <summary>Components copy from the plan: what was not decided there is not decided in them.</summary>
internal static partial class Purity
{
    private const string Folder = "infra/Infra.Components/";

    private static readonly ImmutableHashSet<SyntaxKind> Arithmetic =
    [
        SyntaxKind.AddExpression,
        SyntaxKind.SubtractExpression,
        SyntaxKind.MultiplyExpression,
        SyntaxKind.DivideExpression,
        SyntaxKind.ModuloExpression,
        SyntaxKind.LeftShiftExpression,
        SyntaxKind.RightShiftExpression,
        SyntaxKind.UnsignedRightShiftExpression,
        SyntaxKind.BitwiseNotExpression,
        SyntaxKind.AddAssignmentExpression,
        SyntaxKind.SubtractAssignmentExpression,
        SyntaxKind.MultiplyAssignmentExpression,
        SyntaxKind.DivideAssignmentExpression,
        SyntaxKind.PreIncrementExpression,
        SyntaxKind.PreDecrementExpression,
        SyntaxKind.PostIncrementExpression,
        SyntaxKind.PostDecrementExpression,
    ];

    /// <summary>Who names these computes; a range is copied as the text that it prints.</summary>
    private static readonly ImmutableHashSet<string> AddressTypes =
    [
        "AddressRange",
        "AddressSet",
        "BitOperations",
        "Cidr",
        "IPAddress",
        "IPNetwork",
        "IpAddress",
        "Math",
    ];

    /// <summary>What tells a program where it runs.</summary>
    private static readonly ImmutableHashSet<string> Surroundings =
    [
        "GetEnvironmentVariable",
        "IsDryRun",
        "OrganizationName",
        "ProjectName",
        "StackName",
        "Stack",
        "TimeProvider",
    ];

    private static readonly ImmutableHashSet<string> Comparisons = ["Contains", "EndsWith", "Equals", "StartsWith"];

    public static IEnumerable<string> Computing(IEnumerable<SourceFile> files) =>
        from file in Components(files)
        from node in file.Root.DescendantNodes()
        where Arithmetic.Contains(node.Kind()) && !JoinsTexts(node)
        select $"{file.PlaceOf(node)} computes: {node}";

    public static IEnumerable<string> KnowingAddresses(IEnumerable<SourceFile> files) =>
        from file in Components(files)
        from name in file.Root.DescendantNodes().OfType<SimpleNameSyntax>()
        where AddressTypes.Contains(name.Identifier.Text) && !IsSet(name)
        select $"{file.PlaceOf(name)} knows addresses: {name}";

    /// <summary>A field of a resource that is called like one of our types, given a value of the plan.</summary>
    private static bool IsSet(SimpleNameSyntax name) =>
        name.Parent is AssignmentExpressionSyntax { Parent: InitializerExpressionSyntax } setting
        && setting.Left == name;

    public static IEnumerable<string> KnowingStacks(IEnumerable<SourceFile> files) =>
        from file in Components(files)
        from token in file.Root.DescendantTokens()
        where token.IsKind(SyntaxKind.StringLiteralToken) || token.IsKind(SyntaxKind.InterpolatedStringTextToken)
        where StackName().IsMatch(token.Text)
        select $"{file.PlaceOf(token.Parent ?? file.Root)} names a stack: {token.Text}";

    public static IEnumerable<string> AskingWhereTheyRun(IEnumerable<SourceFile> files) =>
        from file in Components(files)
        from name in file.Root.DescendantNodes().OfType<SimpleNameSyntax>()
        where Surroundings.Contains(name.Identifier.Text)
        select $"{file.PlaceOf(name)} asks where it runs: {name}";

    /// <summary>A decision by a name would be one that the plan does not show.</summary>
    public static IEnumerable<string> BranchingOnText(IEnumerable<SourceFile> files) =>
        from file in Components(files)
        from node in file.Root.DescendantNodes()
        where IsComparisonWithText(node)
        select $"{file.PlaceOf(node)} decides by a text: {node}";

    private static bool IsComparisonWithText(SyntaxNode node) =>
        node switch
        {
            BinaryExpressionSyntax both => node.Kind() is SyntaxKind.EqualsExpression or SyntaxKind.NotEqualsExpression
                && (IsText(both.Left) || IsText(both.Right)),
            ConstantPatternSyntax pattern => IsText(pattern.Expression),
            CaseSwitchLabelSyntax label => IsText(label.Value),
            InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax member } call => Comparisons.Contains(
                member.Name.Identifier.Text
            ) && call.ArgumentList.Arguments.Any(argument => IsText(argument.Expression)),
            _ => false,
        };

    private static bool JoinsTexts(SyntaxNode node) =>
        node is BinaryExpressionSyntax both && (IsWritten(both.Left) || IsWritten(both.Right));

    private static bool IsWritten(ExpressionSyntax expression) =>
        IsText(expression) || expression.IsKind(SyntaxKind.InterpolatedStringExpression);

    private static bool IsText(ExpressionSyntax expression) => expression.IsKind(SyntaxKind.StringLiteralExpression);

    private static IEnumerable<SourceFile> Components(IEnumerable<SourceFile> files) =>
        files.Where(file => file.Path.StartsWith(Folder, StringComparison.Ordinal));

    [GeneratedRegex(
        @"\b(dev|development|staging|prod|production)\b",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 10_000
    )]
    private static partial Regex StackName();
}
