namespace Infra.Planning.Rules;

/// <summary>Which stacks are production: those that say so in a part of their name.</summary>
internal static class Production
{
    public static bool Is(string stack) => stack.Split('-', '.').Any(part => part is "prod" or "production");
}
