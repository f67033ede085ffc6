using Infra.Review.Policies.Networks;
using Infra.Review.Tests.Policies.Kit;
using static Infra.Review.Tests.Policies.Kit.Case;

namespace Infra.Review.Tests.Policies.Networks;

public sealed class UntaggedTests()
    : PolicyTests(
        new Untagged(),
        Passes(Good.Cluster, Good.Network, Good.Storage, Good.Vault),
        Fails("main tags.owner", Good.Cluster.Without("tags")),
        Fails("network tags.owner", Good.Network.Without("tags")),
        Fails("blobs tags.owner", Good.Storage.Without("tags")),
        Fails("vault tags.owner", Good.Vault.Without("tags")),
        Fails("rg tags.owner", Thing.Azure("resources:ResourceGroup", "rg", "{}"))
    );
