using Infra.TestKit.ControlPlane;

namespace Infra.EndToEnd.Tests;

/// <summary>A service account, for programs that take a kubeconfig.</summary>
internal static class Account
{
    /// <summary>The path of a kubeconfig with nothing but the rights of the account.</summary>
    public static async Task<string> LogInAsync(Cluster cluster, string folder, string space, string name)
    {
        var token = (await cluster.KubectlAsync("create", "token", name, $"--namespace={space}")).Expect(0).Output;
        var path = Path.Combine(folder, $"{space}-{name}.kubeconfig");
        await File.WriteAllTextAsync(
            path,
            $$"""
            apiVersion: v1
            kind: Config
            current-context: local
            clusters:
              - name: local
                cluster: {server: "{{cluster.Server}}", insecure-skip-tls-verify: true}
            users:
              - name: account
                user: {token: {{token.Trim()}} }
            contexts:
              - name: local
                context: {cluster: local, user: account}

            """
        );
        return path;
    }
}
