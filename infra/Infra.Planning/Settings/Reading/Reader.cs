using System.Diagnostics.CodeAnalysis;

namespace Infra.Planning.Settings.Reading;

/// <summary>Reads one value; where it cannot, it has reported why.</summary>
internal delegate bool TryRead<T>(Setting setting, [MaybeNullWhen(false)] out T value);

/// <summary>How one type of value is read.</summary>
/// <param name="Example">What a person may write, shown where the value is missing.</param>
/// <param name="StandIn">
/// Taken where nothing could be read, so that the rest can still be read and reported. It never reaches a plan.
/// </param>
internal sealed record Reader<T>(string Example, T StandIn, TryRead<T> TryRead);
