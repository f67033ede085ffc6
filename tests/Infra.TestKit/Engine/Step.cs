namespace Infra.TestKit.Engine;

/// <summary>What the engine did, or would do, with one resource.</summary>
/// <param name="Operation">As the engine calls it: create, update, replace, create-replacement, delete, same, …</param>
/// <param name="Changed">Paths of the inputs that differ.</param>
public sealed record Step(string Operation, string Urn, IReadOnlyList<string> Changed)
{
    public string Type => Urn.Split("::")[2].Split('$')[^1];

    public string Name => Urn.Split("::")[^1];

    public bool IsChange => Operation is not ("same" or "read" or "refresh");

    public override string ToString() => $"{Operation} {Type} {Name} [{string.Join(", ", Changed)}]";
}
