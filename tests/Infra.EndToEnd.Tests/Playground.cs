namespace Infra.EndToEnd.Tests;

/// <summary>
/// One story at a time: each starts control planes and an engine, and two cores are enough for one of them.
/// </summary>
internal static class Playground
{
    public const string Name = "playground";
}
