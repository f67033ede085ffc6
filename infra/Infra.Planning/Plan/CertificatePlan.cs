using Infra.Planning.Names;

namespace Infra.Planning.Plan;

/// <summary>A certificate that signs itself and lasts ten years, in a Secret of that name: a pair of keys for one service.</summary>
public sealed record CertificatePlan(string Secret, NamespaceName Namespace, string CommonName);
