namespace Infra.Recorder.Preview;

/// <summary>
/// Texts that stand for a value which only the provider knows, and say which: <c>${cluster.id}</c>.
/// </summary>
/// <remarks>
/// While the program runs they name the types too (<c>${cluster(azure-native:containerservice:ManagedCluster).id}</c>):
/// such a text has to differ from every other one, whatever is registered later and in whatever order. The finished
/// graph has them as short as it allows (<see cref="IdShortening"/>).
/// </remarks>
internal static class SymbolicId
{
    public const string Opening = "${";
    public const string Closing = ").";

    public static string For(string urn, string property) =>
        $"{Opening}{Urns.Name(urn)}({Urns.QualifiedType(urn)}{Closing}{property}}}";
}
