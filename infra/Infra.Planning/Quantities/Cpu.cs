using System.Globalization;

namespace Infra.Planning.Quantities;

/// <summary>Processor time, as Kubernetes counts it: in thousandths of one core, never less than none.</summary>
public readonly record struct Cpu(long Millicores) : IComparable<Cpu>
{
    private const int PerCore = 1000;

    // More than any cluster has; it keeps sums of sums far from overflow.
    private const long Most = 1_000_000_000L;

    public static Cpu Cores(int cores) => new((long)cores * PerCore);

    /// <summary>Accepts <c>500m</c>, <c>2</c> and <c>1.5</c>; at most three digits after the point.</summary>
    public static bool TryParse(string text, out Cpu cpu)
    {
        var millis = text.EndsWith('m');
        var style = millis ? NumberStyles.None : NumberStyles.AllowDecimalPoint;
        var digits = millis ? text[..^1] : text;
        cpu = default;
        if (!decimal.TryParse(digits, style, CultureInfo.InvariantCulture, out var number) || number > Most)
        {
            return false;
        }

        var millicores = millis ? number : number * PerCore;
        cpu = new((long)millicores);
        return cpu.Millicores == millicores && millicores <= Most;
    }

    public int CompareTo(Cpu other) => Millicores.CompareTo(other.Millicores);

    /// <summary>As Kubernetes writes it: <c>500m</c>, <c>2</c>.</summary>
    public override string ToString() => Millicores % PerCore == 0 ? $"{Millicores / PerCore}" : $"{Millicores}m";

    public static Cpu operator +(Cpu left, Cpu right) => new(left.Millicores + right.Millicores);

    public static Cpu operator -(Cpu left, Cpu right) => new(left.Millicores - right.Millicores);

    public static Cpu operator *(Cpu cpu, int times) => new(cpu.Millicores * times);

    public static bool operator <(Cpu left, Cpu right) => left.Millicores < right.Millicores;

    public static bool operator >(Cpu left, Cpu right) => left.Millicores > right.Millicores;

    public static bool operator <=(Cpu left, Cpu right) => left.Millicores <= right.Millicores;

    public static bool operator >=(Cpu left, Cpu right) => left.Millicores >= right.Millicores;
}
