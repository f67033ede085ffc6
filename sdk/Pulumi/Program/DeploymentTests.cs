using System.Collections.Immutable;
using Pulumi.Testing;

namespace Pulumi;

public sealed partial class Deployment
{
    /// <summary>Runs a stack against mocks. Returns its resources, the stack among them.</summary>
    /// <exception cref="RunException">The program, a mock or a registration failed.</exception>
    public static async Task<ImmutableArray<Resource>> TestAsync<TStack>(IMocks mocks, TestOptions? options = null)
        where TStack : Stack, new() =>
        (await TestStackAsync(mocks, options, () => new TStack()).ConfigureAwait(false)).Resources;

    /// <summary>Runs a stack that the container makes against mocks.</summary>
    /// <exception cref="RunException">The program, a mock or a registration failed.</exception>
    public static async Task<ImmutableArray<Resource>> TestWithServiceProviderAsync<TStack>(
        IMocks mocks,
        IServiceProvider serviceProvider,
        TestOptions? options = null
    )
        where TStack : Stack =>
        (
            await TestStackAsync(mocks, options, () => FromContainer<TStack>(serviceProvider)).ConfigureAwait(false)
        ).Resources;

    /// <summary>Runs code that makes resources against mocks. Returns the resources without the stack.</summary>
    /// <exception cref="RunException">The program, a mock or a registration failed.</exception>
    public static async Task<ImmutableArray<Resource>> TestAsync(
        IMocks testMocks,
        TestOptions testOptions,
        Action createResources
    )
    {
        var result = await TestAsync(
                testMocks,
                testOptions,
                () =>
                {
                    createResources();
                    return NoOutputs();
                }
            )
            .ConfigureAwait(false);
        return result.Resources;
    }

    /// <summary>Runs code that makes resources against mocks. Returns the resources without the stack.</summary>
    /// <exception cref="RunException">The program, a mock or a registration failed.</exception>
    public static async Task<ImmutableArray<Resource>> TestAsync(
        IMocks testMocks,
        TestOptions testOptions,
        Func<Task> createResources
    )
    {
        var result = await TestAsync(
                testMocks,
                testOptions,
                async () =>
                {
                    await createResources().ConfigureAwait(false);
                    return await NoOutputs().ConfigureAwait(false);
                }
            )
            .ConfigureAwait(false);
        return result.Resources;
    }

    /// <summary>Runs code against mocks. Returns the resources without the stack, and the code's result.</summary>
    /// <exception cref="RunException">The program, a mock or a registration failed.</exception>
    public static Task<(ImmutableArray<Resource> Resources, IDictionary<string, object?> Outputs)> TestAsync(
        IMocks testMocks,
        TestOptions testOptions,
        Func<IDictionary<string, object?>> createResources
    ) => TestAsync(testMocks, testOptions, () => Task.FromResult(createResources()));

    /// <summary>Runs code against mocks. Returns the resources without the stack, and the code's result.</summary>
    /// <exception cref="RunException">The program, a mock or a registration failed.</exception>
    public static async Task<(ImmutableArray<Resource> Resources, IDictionary<string, object?> Outputs)> TestAsync(
        IMocks testMocks,
        TestOptions testOptions,
        Func<Task<IDictionary<string, object?>>> createResources
    )
    {
        IDictionary<string, object?> outputs = ImmutableDictionary<string, object?>.Empty;
        var (resources, stack) = await TestStackAsync(
                testMocks,
                testOptions,
                () =>
                    Stack.Around(
                        async () =>
                        {
                            outputs = await createResources().ConfigureAwait(false);
                            return await NoOutputs().ConfigureAwait(false);
                        },
                        options: null
                    )
            )
            .ConfigureAwait(false);
        return (resources.RemoveAll(each => each == stack), outputs);
    }

    private static async Task<(ImmutableArray<Resource> Resources, Stack? Stack)> TestStackAsync(
        IMocks mocks,
        TestOptions? options,
        Func<Stack> create
    )
    {
        options ??= new TestOptions();
        var project = new ProjectSettings(
            options.ProjectName ?? "project",
            options.StackName ?? "stack",
            options.OrganizationName ?? ProjectSettings.DefaultOrganization,
            options.RootDirectory,
            options.IsPreview ?? true
        );
        var engine = new MockEngine();
        var monitor = new MockMonitor(mocks, project);
        var deployment = new Deployment(project, ConfigValues.FromEnvironment(), monitor, engine);
        await deployment.RunToEndAsync(create).ConfigureAwait(false);
        await deployment.Messages.Delivered.ConfigureAwait(false);
        engine.ThrowErrors();
        return (monitor.Resources, deployment.Stack);
    }
}
