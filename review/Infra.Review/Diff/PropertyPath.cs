using System.Text;
using Infra.Review.Graph;

namespace Infra.Review.Diff;

/// <summary>One step into a value: a member of an object, or an item of a list by position or by identity.</summary>
public abstract record PathStep
{
    private PathStep() { }

    public sealed record Name(string Text) : PathStep;

    /// <param name="At">From 0.</param>
    public sealed record Position(int At) : PathStep;

    /// <summary>The item whose member of that name has that text, such as the container called <c>web</c>.</summary>
    /// <param name="At">Where it stands in the newer list, or stood in the older one; from 0.</param>
    public sealed record Identity(string Key, string Text, int At) : PathStep;
}

/// <summary>Where in the inputs: <c>spec.template.spec.containers[name=web].image</c>.</summary>
public sealed record PropertyPath(ValueList<PathStep> Steps)
{
    public static readonly PropertyPath Root = new(default(ValueList<PathStep>));

    public PropertyPath Then(PathStep step) => new([.. Steps, step]);

    /// <summary>
    /// The path without positions and identities, every item of a list as <c>[]</c>: the form that rule tables use.
    /// </summary>
    public string Pattern => Write(step => step is PathStep.Name ? null : "[]");

    public override string ToString() =>
        Write(step =>
            step switch
            {
                PathStep.Position position => $"[{position.At}]",
                PathStep.Identity identity => $"[{identity.Key}={identity.Text}]",
                _ => null,
            }
        );

    private string Write(Func<PathStep, string?> item)
    {
        var text = new StringBuilder();
        foreach (var step in Steps)
        {
            if (step is not PathStep.Name name)
            {
                text.Append(item(step));
            }
            else if (IsPlain(name.Text))
            {
                text.Append(text.Length > 0 ? "." : "").Append(name.Text);
            }
            else
            {
                text.Append("[\"").Append(name.Text.Replace("\"", "\\\"")).Append("\"]");
            }
        }

        return text.ToString();
    }

    private static bool IsPlain(string name) =>
        name.Length > 0 && name.All(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '-' or '$');
}
