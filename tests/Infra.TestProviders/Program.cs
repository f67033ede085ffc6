using Infra.TestProviders;
using Infra.TestProviders.Azure;
using Infra.TestProviders.Hosting;
using Infra.TestProviders.Kubernetes;
using Infra.TestProviders.Random;

// PACKAGE [ENGINE]: the engine starts a plugin with its own address; the wrapper script puts the package before it.
Provider? provider = args switch
{
    ["kubernetes", ..] => new KubernetesProvider(),
    ["azure-native", ..] => new AzureProvider(),
    ["random", ..] => new RandomProvider(),
    _ => null,
};
if (provider is null)
{
    await Console.Error.WriteLineAsync("usage: Infra.TestProviders kubernetes|azure-native|random [ENGINE]");
    return 2;
}

await using var host = await ProviderHost.StartAsync(provider);

// The engine takes the first line for the port: nothing may be written before it.
await Console.Out.WriteLineAsync($"{host.Port}");
await host.WaitForEndAsync();
return 0;
