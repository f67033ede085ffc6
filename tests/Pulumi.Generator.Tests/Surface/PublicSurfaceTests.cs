namespace Pulumi.Generator.Tests.Surface;

/// <summary>The comparison sees every kind of difference that a program could stumble over.</summary>
public sealed class PublicSurfaceTests
{
    [Theory]
    [InlineData("public sealed class A { }", "public class A { }")]
    [InlineData("public class A { public string? B; }", "public class A { public string B = \"\"; }")]
    [InlineData("public class A { public void M(int a) { } }", "public class A { public void M(int b) { } }")]
    [InlineData("public class A { public void M(int a) { } }", "public class A { public void M(int a = 1) { } }")]
    [InlineData("public class A { public int P { get; set; } }", "public class A { public int P { get; } }")]
    [InlineData("public class A { public int P { get; set; } }", "public class A { internal int P { get; set; } }")]
    [InlineData(
        "public class A : System.IDisposable { public void Dispose() { } }",
        "public class A { public void Dispose() { } }"
    )]
    [InlineData(
        "public class A { [Pulumi.Output(\"a\")] public int P { get; } }",
        "public class A { public int P { get; } }"
    )]
    [InlineData(
        "public class A { [Pulumi.Input(\"a\", required: true)] int b; }",
        "public class A { [Pulumi.Input(\"a\")] int b; }"
    )]
    [InlineData("[Pulumi.ResourceType(\"a:b:C\", \"1\")] public class A { }", "public class A { }")]
    [InlineData("[System.Obsolete(\"a\")] public class A { }", "public class A { }")]
    [InlineData(
        "public class A { [Pulumi.OutputConstructor] private A(int a) { } }",
        "public class A { [Pulumi.OutputConstructor] private A(int b) { } }"
    )]
    [InlineData("public enum A { B = 1 }", "public enum A { B = 2 }")]
    public void A_difference_is_seen(string first, string second) => Assert.NotEqual(Lines(first), Lines(second));

    [Theory]
    [InlineData("public class A { private int b; }", "public class A { }")]
    [InlineData("internal class B { } public class A { }", "public class A { }")]
    [InlineData(
        "public class A { [Pulumi.Input(\"a\")] private int b; public int B { get => b; set => b = value; } }",
        "public class A { [field: Pulumi.Input(\"a\")] public int B { get; set; } }"
    )]
    public void What_a_program_cannot_see_does_not_matter(string first, string second) =>
        Assert.Equal(Lines(first), Lines(second));

    private static IEnumerable<string> Lines(string source) =>
        PublicSurface
            .Of(Compiling.Of("Any", [source]).Assembly)
            .SelectMany(type => type.Value.Order().Prepend(type.Key));
}
