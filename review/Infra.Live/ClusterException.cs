namespace Infra.Live;

/// <summary>A cluster cannot be read, for a reason that the user can mend. The text never holds a credential.</summary>
public sealed class ClusterException(string message) : Exception(message);
