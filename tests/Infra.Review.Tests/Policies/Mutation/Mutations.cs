using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Infra.Review.Tests.Policies.Mutation;

/// <summary>A rule with one of its conditions taken out.</summary>
/// <param name="Id">Class, line, the piece of source and what became of it.</param>
/// <param name="Source">The whole file with that one change.</param>
internal sealed record Mutant(string Id, CompilationUnitSyntax Source);

/// <summary>
/// All mutants of a rule. Each condition is made true and made false; each bound is moved by one; each item of a list that
/// the rule looks for, and each step that widens or narrows where it looks, is left out.
/// </summary>
internal static partial class Mutations
{
    private static readonly string[] Steps = ["Append", "Concat", "Skip"];

    private static readonly Dictionary<SyntaxKind, string> Moved = new()
    {
        [SyntaxKind.LessThanExpression] = "<=",
        [SyntaxKind.LessThanOrEqualExpression] = "<",
        [SyntaxKind.GreaterThanExpression] = ">=",
        [SyntaxKind.GreaterThanOrEqualExpression] = ">",
    };

    public static IEnumerable<Mutant> Of(SyntaxTree tree, SemanticModel model)
    {
        var root = tree.GetCompilationUnitRoot();
        var rule = root.DescendantNodes().OfType<ClassDeclarationSyntax>().First().Identifier.Text;
        return from node in root.DescendantNodes()
            from text in Replacements(node, model)
            let line = tree.GetLineSpan(node.Span).StartLinePosition.Line + 1
            select new Mutant(
                $"{rule} {line}: {Space().Replace($"{node}", " ")} → {text ?? "nothing"}",
                text is null
                    ? root.RemoveNode(node, SyntaxRemoveOptions.KeepNoTrivia) ?? root
                    : root.ReplaceNode(node, Parsed(node, text))
            );
    }

    /// <summary>What may stand in the place of a node; null for nothing at all.</summary>
    private static IEnumerable<string?> Replacements(SyntaxNode node, SemanticModel model)
    {
        var values = node is ExpressionSyntax expression && IsCondition(expression, model) ? ValuesIn(node.Parent) : [];
        return values.Concat(
            node switch
            {
                BinaryExpressionSyntax bound when Moved.TryGetValue(node.Kind(), out var other) =>
                [
                    $"{bound.Left} {other} {bound.Right}",
                ],
                BinaryPatternSyntax pattern => [$"{pattern.Left}", $"{pattern.Right}"],
                InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax call }
                    when Steps.Contains(call.Name.Identifier.Text) => [$"{call.Expression}"],
                SubpatternSyntax or CollectionElementSyntax => [null],
                ArgumentSyntax { Expression: TupleExpressionSyntax, Parent.Parent: PrimaryConstructorBaseTypeSyntax } =>
                    [null],
                ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax call }
                    when call.Expression is MemberAccessExpressionSyntax { Name.Identifier.Text: "IsNoneOf" } => [null],
                ExpressionSyntax { Parent: InitializerExpressionSyntax } => [null],
                _ => Array.Empty<string?>(),
            }
        );
    }

    private static bool IsCondition(ExpressionSyntax node, SemanticModel model) =>
        node is not (LiteralExpressionSyntax or ParenthesizedExpressionSyntax or PredefinedTypeSyntax)
        && !(node.Parent is MemberAccessExpressionSyntax access && access.Name == node)
        && node.Parent is not MemberBindingExpressionSyntax
        && model.GetTypeInfo(node).Type?.SpecialType == SpecialType.System_Boolean;

    /// <summary>A part of <c>a &amp;&amp; b</c> that is false makes the whole false, which is a mutant by itself.</summary>
    private static string[] ValuesIn(SyntaxNode? parent) =>
        parent?.Kind() switch
        {
            SyntaxKind.LogicalAndExpression => ["true"],
            SyntaxKind.LogicalOrExpression => ["false"],
            _ => ["true", "false"],
        };

    private static SyntaxNode Parsed(SyntaxNode node, string text) =>
        node is PatternSyntax
            ? ((IsPatternExpressionSyntax)SyntaxFactory.ParseExpression($"x is {text}")).Pattern.WithTriviaFrom(node)
            : SyntaxFactory.ParseExpression(text).WithTriviaFrom(node);

    [GeneratedRegex(@"\s+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Space();
}
