using Pulumi.Testing;

namespace Pulumi.Tests;

/// <summary>Runs programs against mocks; one that hangs fails instead of holding up all tests.</summary>
internal static class Run
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(20);

    public static Task ProgramAsync(Action program, IMocks? mocks = null, bool preview = true) =>
        Deployment
            .TestAsync(mocks ?? new EchoMocks(), new TestOptions { IsPreview = preview }, program)
            .WaitAsync(Limit);

    public static Task ProgramAsync(Func<Task> program, IMocks? mocks = null, bool preview = true) =>
        Deployment
            .TestAsync(mocks ?? new EchoMocks(), new TestOptions { IsPreview = preview }, program)
            .WaitAsync(Limit);

    /// <summary>The message of the one error that the program must end with.</summary>
    public static async Task<string> ErrorAsync(Action program, IMocks? mocks = null)
    {
        var error = await Assert.ThrowsAsync<RunException>(() => ProgramAsync(program, mocks));
        return error.Message;
    }

    /// <summary>Everything an output has become.</summary>
    public static Task<OutputData<T>> DataAsync<T>(Output<T> output) => output.DataTask.WaitAsync(Limit);
}
