using System.Net;
using System.Net.Sockets;
using System.Reflection;
using System.Security.Cryptography;
using k8s;
using k8s.Autorest;

namespace Infra.TestKit.ControlPlane;

/// <summary>
/// A real Kubernetes control plane on loopback: etcd, API server, controller manager, scheduler, and kwok in place of
/// the kubelets. It ends with the object; nothing stays behind.
/// </summary>
public sealed class Cluster : IAsyncDisposable
{
    private const string Token = "end-to-end";
    private readonly string folder;
    private readonly List<Daemon> daemons = [];

    private Cluster(string folder, int port)
    {
        this.folder = folder;
        Server = $"https://127.0.0.1:{port}";
        KubeConfigPath = Path.Combine(folder, "kubeconfig.yaml");
    }

    public string Server { get; }

    /// <summary>A file with the rights of an administrator.</summary>
    public string KubeConfigPath { get; }

    public string KubeConfig => File.ReadAllText(KubeConfigPath);

    public IKubernetes Client =>
        new Kubernetes(KubernetesClientConfiguration.BuildConfigFromConfigFile(KubeConfigPath));

    /// <summary>Ready for objects when it returns, about five seconds later.</summary>
    /// <param name="serviceRange">Addresses for Services.</param>
    public static async Task<Cluster> StartAsync(string serviceRange = "10.250.0.0/16")
    {
        string[] programs = ["etcd", "kube-apiserver", "kube-controller-manager", "kube-scheduler", "kwok"];
        var tools = programs.ToDictionary(name => name, Tools.Require);
        var ports = FreePorts(5);
        var cluster = new Cluster(Directory.CreateTempSubdirectory("infra-cluster-").FullName, ports[2]);
        try
        {
            await cluster.StartAsync(tools, ports, serviceRange);
            return cluster;
        }
        catch (Exception)
        {
            await cluster.DisposeAsync();
            throw;
        }
    }

    /// <summary>kubectl with this cluster's rights.</summary>
    public Task<Finished> KubectlAsync(params string[] arguments) =>
        Shell.RunAsync(Tools.Require("kubectl"), ["--kubeconfig", KubeConfigPath, .. arguments]);

    public async ValueTask DisposeAsync()
    {
        // The API server before etcd, without which it would wait for many minutes.
        for (var at = daemons.Count - 1; at >= 0; at--)
        {
            await daemons[at].DisposeAsync();
        }

        // The logs stay where somebody wants to read them.
        if (Environment.GetEnvironmentVariable("INFRA_KEEP_E2E") != "1")
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private async Task StartAsync(Dictionary<string, string> tools, int[] ports, string serviceRange)
    {
        WriteFiles();
        var (client, peer) = ($"http://127.0.0.1:{ports[0]}", $"http://127.0.0.1:{ports[1]}");
        Start(
            tools["etcd"],
            $"--data-dir={folder}/etcd",
            $"--listen-client-urls={client}",
            $"--advertise-client-urls={client}",
            $"--listen-peer-urls={peer}",
            $"--initial-advertise-peer-urls={peer}",
            $"--initial-cluster=default={peer}",
            "--unsafe-no-fsync"
        );
        Start(
            tools["kube-apiserver"],
            $"--etcd-servers={client}",
            $"--secure-port={ports[2]}",
            "--bind-address=127.0.0.1",
            "--advertise-address=127.0.0.1",
            $"--service-cluster-ip-range={serviceRange}",
            "--service-account-issuer=https://kubernetes.default.svc",
            $"--service-account-key-file={folder}/sa.key",
            $"--service-account-signing-key-file={folder}/sa.key",
            $"--token-auth-file={folder}/tokens.csv",
            "--authorization-mode=RBAC",
            $"--cert-dir={folder}/api",
            "--allow-privileged"
        );
        await UntilReadyAsync();
        using (var admin = Client)
        {
            await Disks.PutInAsync(admin);
        }

        Start(
            tools["kube-controller-manager"],
            $"--kubeconfig={KubeConfigPath}",
            $"--service-account-private-key-file={folder}/sa.key",
            "--use-service-account-credentials=true",
            "--leader-elect=false",
            $"--secure-port={ports[3]}",
            $"--cert-dir={folder}/controllers"
        );
        Start(
            tools["kube-scheduler"],
            $"--kubeconfig={KubeConfigPath}",
            "--leader-elect=false",
            $"--secure-port={ports[4]}"
        );
        Start(
            tools["kwok"],
            $"--kubeconfig={KubeConfigPath}",
            "--manage-all-nodes=true",
            "--node-lease-duration-seconds=40",
            $"--config={folder}/kwok-stages.yaml"
        );
    }

    private void Start(string program, params string[] arguments) =>
        daemons.Add(Daemon.Start(program, folder, arguments));

    private void WriteFiles()
    {
        using var key = RSA.Create(2048);
        File.WriteAllText(Path.Combine(folder, "sa.key"), key.ExportRSAPrivateKeyPem());
        File.WriteAllText(Path.Combine(folder, "tokens.csv"), $"{Token},admin,admin,system:masters\n");
        using var stages = Assembly
            .GetExecutingAssembly()
            .GetManifestResourceStream("Infra.TestKit.ControlPlane.kwok-stages.yaml");
        using var file = File.Create(Path.Combine(folder, "kwok-stages.yaml"));
        stages?.CopyTo(file);
        File.WriteAllText(
            KubeConfigPath,
            $$"""
            apiVersion: v1
            kind: Config
            current-context: local
            clusters:
              - name: local
                cluster: {server: "{{Server}}", insecure-skip-tls-verify: true}
            users:
              - name: admin
                user: {token: {{Token}} }
            contexts:
              - name: local
                context: {cluster: local, user: admin}

            """
        );
    }

    private async Task UntilReadyAsync()
    {
        using var client = Client;
        using var timer = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while (!timer.IsCancellationRequested)
        {
            try
            {
                await client.CoreV1.ListNamespaceAsync(cancellationToken: timer.Token);
                return;
            }
            catch (Exception e) when (e is HttpRequestException or TaskCanceledException or HttpOperationException)
            {
                // not there yet
            }

            if (daemons.Any(daemon => daemon.HasEnded))
            {
                break;
            }

            await Task.Delay(100);
        }

        var logs = daemons.Select(daemon =>
            $"{daemon.LogPath}:\n{string.Join('\n', File.ReadLines(daemon.LogPath).TakeLast(15))}"
        );
        throw new InvalidOperationException("the control plane did not become ready\n" + string.Join('\n', logs));
    }

    private static int[] FreePorts(int count)
    {
        var listeners = Enumerable.Range(0, count).Select(_ => new TcpListener(IPAddress.Loopback, 0)).ToArray();
        foreach (var listener in listeners)
        {
            listener.Start();
        }

        var ports = listeners.Select(listener => ((IPEndPoint)listener.LocalEndpoint).Port).ToArray();
        foreach (var listener in listeners)
        {
            listener.Stop();
        }

        return ports;
    }
}
