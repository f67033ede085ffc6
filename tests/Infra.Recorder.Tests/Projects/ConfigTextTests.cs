using Infra.Recorder.Projects;
using Infra.Recorder.Tests.Kit;

namespace Infra.Recorder.Tests.Projects;

/// <summary>The texts on the right were seen in PULUMI_CONFIG of the real engine.</summary>
public sealed class ConfigTextTests
{
    [Theory]
    [InlineData("5", "5")]
    [InlineData("\"5\"", "5")]
    [InlineData("!!str 5", "5")]
    [InlineData("0x10", "16")]
    [InlineData("-0x10", "-16")]
    [InlineData("010", "8")]
    [InlineData("08", "8")]
    [InlineData("0o17", "15")]
    [InlineData("0b11", "3")]
    [InlineData("0x", "0x")]
    [InlineData("1_000", "1000")]
    [InlineData("1,000", "1,000")]
    [InlineData("+5", "5")]
    [InlineData("-0", "0")]
    [InlineData("-0.0", "0")]
    [InlineData("1.50", "1.5")]
    [InlineData("1.0", "1")]
    [InlineData("1.", "1")]
    [InlineData(".5", "0.5")]
    [InlineData("1e3", "1000")]
    [InlineData("1E5", "100000")]
    [InlineData("1e21", "1e+21")]
    [InlineData("1e-7", "1e-7")]
    [InlineData("0.000001", "0.000001")]
    [InlineData("100000000.5", "100000000.5")]
    [InlineData("3.14159265358979323846", "3.141592653589793")]
    [InlineData("1234567890123456789012.0", "1.2345678901234568e+21")]
    [InlineData("12345678901234567890", "12345678901234567890")]
    [InlineData("99999999999999999999999", "1e+23")]
    [InlineData("true", "true")]
    [InlineData("True", "true")]
    [InlineData("TRUE", "true")]
    [InlineData("tRUE", "tRUE")]
    [InlineData("yes", "yes")]
    [InlineData("On", "On")]
    [InlineData("y", "y")]
    [InlineData("", "")]
    [InlineData("~", "")]
    [InlineData("NULL", "")]
    [InlineData("1:30", "1:30")]
    [InlineData("2024-01-01", "2024-01-01 00:00:00 +0000 UTC")]
    [InlineData("2001-12-14t21:59:43.10-05:00", "2001-12-14 21:59:43.1 -0500 -0500")]
    [InlineData("|\n    two\n    lines", "two\nlines\n")]
    [InlineData("{}", "{}")]
    [InlineData("[]", "[]")]
    [InlineData("[{a: 1}, b]", """[{"a":1},"b"]""")]
    [InlineData(
        "{z: 1, a: [1, 2.50, yes, off, True, null, 0x1F, 1_000, 2024-01-01, \"x\", 1e3, -5, 0o17, 1:30], m: {q: ~}, 5: five, true: t}",
        """{"5":"five","a":[1,2.5,"yes","off",true,null,31,1000,"2024-01-01 00:00:00 +0000 UTC","x",1000,-5,15,"1:30"],"m":{"q":null},"true":"t","z":1}"""
    )]
    [InlineData(
        "{f: 1e21, g: 1e-7, h: 1e20, i: 123456789012345678, l: 1_0.5, o: -0.0}",
        """{"f":1e+21,"g":1e-7,"h":100000000000000000000,"i":123456789012345678,"l":10.5,"o":0}"""
    )]
    public void A_value_is_given_as_the_engine_gives_it(string yaml, string text) =>
        Assert.Equal(new ConfigValue(text, Secret: false), Read($"  a: {yaml}\n")["shop:a"]);

    [Theory]
    [InlineData("{secure: v1:PLANTED}", "[secret]")]
    [InlineData("{secure: 'v1:KTTFTdM7HfCqCgpQ:UQ0zRHIrIHtqSyhfLGExBl+SK9NzbQ=='}", "[secret cd41d1a9e51ed3ce]")]
    [InlineData("{secure: 'v1:KTTFTdM7HfCqCgpQ:UQ0zRHIrIHtqSyhfLGExBl+SK9NzbR=='}", "[secret 34841856d73a038e]")]
    [InlineData("{a: [{secure: AAABAHVk7BkTs8kLkNzQ0T8vYvXCw1UuAAEbjQ==}]}", """{"a":["[secret b1ca63ec85549021]"]}""")]
    [InlineData("{secure: [PLANTED]}", "[secret]")]
    [InlineData("{a: {b: {secure: PLANTED}}, c: 1}", """{"a":{"b":"[secret]"},"c":1}""")]
    [InlineData("[x, {secure: PLANTED}]", """["x","[secret]"]""")]
    public void What_is_encrypted_is_replaced_and_makes_the_whole_value_secret(string yaml, string text) =>
        Assert.Equal(new ConfigValue(text, Secret: true), Read($"  a: {yaml}\n")["shop:a"]);

    [Fact]
    public void Aliases_give_what_their_anchors_hold() =>
        Assert.Equal("""[1,{"x":2}]""", Read("  a: &a {x: 2}\n  b: [1, *a]\n")["shop:b"].Text);

    [Fact]
    public void Keys_are_completed_and_shortened_to_namespace_and_name()
    {
        var values = Read("  a: 1\n  shop:b: 2\n  azure-native:location: x\n  azure-native:config:tenant: y\n");

        Assert.Equal(["azure-native:location", "azure-native:tenant", "shop:a", "shop:b"], values.Keys);
    }

    private static IReadOnlyDictionary<string, ConfigValue> Read(string config)
    {
        using var folder = new TemporaryFolder();
        folder.Write("Pulumi.yaml", "name: shop\nruntime: dotnet\n");
        folder.Write("Pulumi.dev.yaml", "config:\n" + config);
        var files = StackFiles.Read(folder.Path, "dev");
        Assert.Empty(files.Problems);
        return files.Config?.Values ?? throw new InvalidOperationException();
    }
}
