using Infra.Review.Graph;

namespace Infra.Recorder.Preview;

/// <summary>Where the outputs of a provider in a preview are known not to be its inputs.</summary>
internal static class ProviderHabits
{
    public static ObjectValue Outputs(string type, string urn, ObjectValue inputs, bool unknownIds) =>
        Urns.Package(type) switch
        {
            "kubernetes" => WithName(urn, inputs, unknownIds),
            "azure-native" => WithIssuerUnknown(WithIdentitiesUnknown(inputs)),
            _ => inputs,
        };

    /// <summary>
    /// The Kubernetes provider makes up <c>metadata.name</c> where it is not given, and a preview answers with it.
    /// Without an answer the program would take the name for known and null.
    /// </summary>
    private static ObjectValue WithName(string urn, ObjectValue inputs, bool unknownIds)
    {
        if (inputs["metadata"] is not ObjectValue metadata || metadata["name"] is not null)
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
    private static ObjectValue WithIdentitiesUnknown(ObjectValue inputs) =>
        inputs["identity"] is ObjectValue identity && identity["userAssignedIdentities"] is ListValue
            ? inputs.With("identity", identity.With("userAssignedIdentities", UnknownValue.Any))
            : inputs;

    /// <summary>
    /// The issuer of a cluster's tokens is a member that Azure fills in beside the switch that is given. Without an
    /// answer the program would take its address for known and empty.
    /// </summary>
    private static ObjectValue WithIssuerUnknown(ObjectValue inputs) =>
        inputs["oidcIssuerProfile"] is ObjectValue profile && profile["issuerURL"] is null
            ? inputs.With("oidcIssuerProfile", profile.With("issuerURL", UnknownValue.Any))
            : inputs;
}
