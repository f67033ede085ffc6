using System.Globalization;

namespace Infra.Planning.Quantities;

/// <summary>How many nodes more a pool may have while it is upgraded: a number, or a percentage of its size.</summary>
/// <remarks>
/// Azure documents two different defaults (1, and 10 %), so a pool always states its own. 33 % is what it advises for
/// production, 10 to 20 % above 500 nodes.
/// </remarks>
public readonly record struct Surge(int Amount, bool IsPercentage)
{
    public static Surge Advised { get; } = new(33, IsPercentage: true);

    /// <summary>Accepts <c>1</c> to <c>1000</c>, and <c>1%</c> to <c>100%</c>.</summary>
    public static bool TryParse(string text, out Surge surge)
    {
        var percentage = text.EndsWith('%');
        var digits = percentage ? text[..^1] : text;
        surge = int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var amount)
            ? new(amount, percentage)
            : default;
        return surge.Amount >= 1 && surge.Amount <= (percentage ? 100 : 1000);
    }

    /// <summary>Extra nodes of a pool of this size: a percentage rounds up, and no more than there are nodes.</summary>
    public int NodesFor(int size) => Math.Min(size, IsPercentage ? (size * Amount + 99) / 100 : Amount);

    public override string ToString() => IsPercentage ? $"{Amount}%" : $"{Amount}";
}
