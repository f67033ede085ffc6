namespace Infra.Planning.Plan;

/// <summary>
/// The values that a chart gets, as the chart has them: each property is a key with a small first letter, or what
/// <see cref="KeyAttribute"/> says. A property that is null is not sent.
/// </summary>
public abstract record ChartValues;

/// <summary>The key of a property in a chart's values, where it is not the property's own name.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class KeyAttribute(string name) : Attribute
{
    public string Name => name;
}

/// <summary>Marks a key that its chart knows and shows only as a remark, or only in a chart below it.</summary>
/// <param name="where">Where it can be read.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class UnlistedKeyAttribute(string where) : Attribute
{
    public string Where => where;
}
