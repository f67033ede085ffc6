using System.Text;
using Infra.Recorder.Projects;
using Infra.Review.Graph;

namespace Infra.Recorder.Preview;

/// <summary>
/// Takes the content out of a secret and leaves a trace: a digest of the cipher texts of the settings that are in it, of the
/// names of its members and of how many items it has. No plain text goes in, since a digest of a short one can be guessed.
/// </summary>
internal static class SecretTrace
{
    public static SecretValue Masked(PropertyValue? content)
    {
        var known = new StringBuilder();
        Append(known, content);
        return known.Length == 0
            ? SecretValue.Masked
            : new SecretValue(Content: null, SecretPlaceholder.DigestOf(known.ToString()));
    }

    private static void Append(StringBuilder known, PropertyValue? value)
    {
        switch (value)
        {
            case StringValue text:
                known.AppendJoin(',', SecretPlaceholder.DigestsIn(text.Value));
                break;
            case SecretValue secret:
                Append(known, secret.Content);
                break;
            case ObjectValue members:
                foreach (var member in members.Members)
                {
                    known.Append(member.Name.Length).Append(':').Append(member.Name).Append('=');
                    Append(known, member.Value);
                }

                known.Append('}');
                break;
            case ListValue list:
                foreach (var item in list.Items)
                {
                    known.Append('-');
                    Append(known, item);
                }

                known.Append(']');
                break;
        }
    }
}
