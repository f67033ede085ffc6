namespace Infra.TestKit;

/// <summary>
/// A command that heeds interrupts, whatever started the tests. A shell lets what it runs in the background ignore them, and
/// what that starts inherits it; <c>env</c> of Linux takes it back. Elsewhere commands are as they are.
/// </summary>
public static class Interruptible
{
    public static (string File, string[] Arguments) Command(string file, params string[] arguments) =>
        OperatingSystem.IsLinux() ? ("env", ["--default-signal=INT", file, .. arguments]) : (file, arguments);
}
