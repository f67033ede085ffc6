using Google.Protobuf;
using Infra.Recorder.Wire;
using Infra.Review.Graph;
using Pulumirpc;

namespace Infra.Recorder.Preview;

/// <summary>
/// The outputs that a preview answers: a provider that computes nothing yet gives the inputs back, and what is left
/// out is unknown to the program.
/// </summary>
internal static class Echo
{
    /// <summary>
    /// The result of a function that nobody calls. Programs that do not read the reply's own flag see a member that is
    /// unknown, and take the whole result for unknown.
    /// </summary>
    public static readonly ByteString UnknownResult = StructCodec.Encode(
        PropertyValue.Object(("unknown", UnknownValue.Any))
    );

    public static ByteString Of(RegisterResourceRequest request, string urn, ObjectValue inputs, bool unknownIds)
    {
        var outputs = ProviderHabits
            .Outputs(request.Type, urn, inputs, unknownIds)
            .Select(input => Adapted(request, input));
        if (!request.SupportsPartialValues && Traits.Of(outputs).HasFlag(ValueTraits.Unknown))
        {
            outputs = ObjectValue.Of(
                outputs.Members.Where(output => !Traits.Of(output.Value).HasFlag(ValueTraits.Unknown))
            );
        }

        // Mostly nothing differs from what came in, and the very bytes go back.
        return ReferenceEquals(outputs, inputs) ? request.Object : StructCodec.Encode(outputs);
    }

    private static PropertyValue Adapted(RegisterResourceRequest request, Member input)
    {
        var value = input.Value;
        var traits = Traits.Of(value);
        if (traits.HasFlag(ValueTraits.Secret) && !request.AcceptSecrets)
        {
            value = WithoutSecrets(value);
        }

        if (traits.HasFlag(ValueTraits.Reference) && !request.AcceptResources)
        {
            value = WithoutReferences(value);
        }

        return request.AcceptSecrets && value is not SecretValue && request.AdditionalSecretOutputs.Contains(input.Name)
            ? new SecretValue(value)
            : value;
    }

    private static PropertyValue WithoutSecrets(PropertyValue value) =>
        value switch
        {
            SecretValue secret => WithoutSecrets(secret.Content ?? UnknownValue.Any),
            ObjectValue members => members.Select(member => WithoutSecrets(member.Value)),
            ListValue list => list.Select(WithoutSecrets),
            _ => value,
        };

    private static PropertyValue WithoutReferences(PropertyValue value) =>
        value switch
        {
            ReferenceValue { Id: "" } => UnknownValue.Any,
            ReferenceValue reference => PropertyValue.Of(reference.Id ?? reference.Urn),
            SecretValue { Content: { } content } => new SecretValue(WithoutReferences(content)),
            ObjectValue members => members.Select(member => WithoutReferences(member.Value)),
            ListValue list => list.Select(WithoutReferences),
            _ => value,
        };
}
