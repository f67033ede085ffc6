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
        var outputs = WithIdentitiesUnknown(request, AutoNamed(request, urn, inputs, unknownIds))
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

    /// <summary>
    /// The Kubernetes provider makes up <c>metadata.name</c> where it is not given, and a preview answers with it.
    /// Without an answer the program would take the name for known and null.
    /// </summary>
    private static ObjectValue AutoNamed(
        RegisterResourceRequest request,
        string urn,
        ObjectValue inputs,
        bool unknownIds
    )
    {
        if (
            !request.Type.StartsWith("kubernetes:", StringComparison.Ordinal)
            || inputs["metadata"] is not ObjectValue metadata
            || metadata["name"] is not null
        )
        {
            return inputs;
        }

        PropertyValue name = unknownIds ? UnknownValue.Any : PropertyValue.Of(SymbolicId.For(urn, "metadata.name"));
        return inputs.With("metadata", metadata.With("name", name));
    }

    /// <summary>
    /// Azure takes user-assigned identities as a list of ids and answers with a map from id to principal: the input
    /// given back would not fit the output.
    /// </summary>
    private static ObjectValue WithIdentitiesUnknown(RegisterResourceRequest request, ObjectValue inputs) =>
        request.Type.StartsWith("azure-native:", StringComparison.Ordinal)
        && inputs["identity"] is ObjectValue identity
        && identity["userAssignedIdentities"] is ListValue
            ? inputs.With("identity", identity.With("userAssignedIdentities", UnknownValue.Any))
            : inputs;

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
