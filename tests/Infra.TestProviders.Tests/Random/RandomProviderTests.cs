using Infra.Review.Graph;
using Infra.TestProviders.Random;

namespace Infra.TestProviders.Tests.Random;

public sealed class RandomProviderTests
{
    private readonly RandomProvider provider = new();

    [Fact]
    public async Task A_password_has_the_characters_that_were_asked_for_and_stays_secret()
    {
        var created = await CreateAsync(
            "randomPassword:RandomPassword",
            """{"length": 24, "special": false, "minNumeric": 5, "minUpper": 3}"""
        );

        var password = Secret(created, "result");
        Assert.Equal("none", created.Id);
        Assert.Equal(24, password.Length);
        Assert.True(password.All(char.IsAsciiLetterOrDigit), password);
        Assert.True(password.Count(char.IsAsciiDigit) >= 5, password);
        Assert.True(password.Count(char.IsAsciiLetterUpper) >= 3, password);
        Assert.True(BCrypt.Net.BCrypt.Verify(password, Secret(created, "bcryptHash")));
    }

    [Fact]
    public async Task Two_passwords_differ()
    {
        var first = await CreateAsync("randomPassword:RandomPassword", """{"length": 20}""");
        var second = await CreateAsync("randomPassword:RandomPassword", """{"length": 20}""");

        Assert.NotEqual(Secret(first, "result"), Secret(second, "result"));
    }

    [Fact]
    public async Task An_id_is_the_same_bytes_in_every_spelling()
    {
        var created = await CreateAsync("randomId:RandomId", """{"byteLength": 4, "prefix": "p-"}""");

        var hex = created.Outputs.Text("hex") ?? "";
        Assert.StartsWith("p-", hex, StringComparison.Ordinal);
        Assert.Equal($"p-{Convert.ToUInt32(hex[2..], 16)}", created.Outputs.Text("dec"));
        Assert.Equal($"p-{created.Id}", created.Outputs.Text("b64Url"));
    }

    [Fact]
    public async Task A_pet_has_as_many_words_as_asked_for()
    {
        var created = await CreateAsync("randomPet:RandomPet", """{"length": 3, "separator": "_"}""");

        Assert.Equal(3, created.Id.Split('_').Length);
    }

    [Fact]
    public async Task A_preview_knows_the_defaults_and_not_the_result()
    {
        var created = await CreateAsync("randomString:RandomString", """{"length": 4}""", preview: true);

        Assert.Equal(PropertyValue.True, created.Outputs["lower"]);
        Assert.IsType<UnknownValue>(created.Outputs["result"]);
    }

    [Fact]
    public async Task Any_change_makes_a_new_value()
    {
        var difference = await provider.DiffAsync(
            new(
                Name("randomPassword:RandomPassword"),
                "none",
                Json.Object("""{"length": 20, "keepers": {"generation": "1"}}"""),
                Json.Object("""{"length": 20, "keepers": {"generation": "2"}}""")
            ),
            TestContext.Current.CancellationToken
        );

        Assert.True(Assert.Single(difference.Changes).Replaces);
    }

    [Theory]
    [InlineData("randomPassword:RandomPassword", "{}", "length")]
    [InlineData("randomPassword:RandomPassword", """{"length": 0}""", "length")]
    [InlineData("randomId:RandomId", "{}", "byteLength")]
    public async Task What_cannot_be_made_is_refused(string type, string inputs, string property)
    {
        var result = await provider.CheckAsync(
            new(Name(type), ObjectValue.Empty, Json.Object(inputs), default),
            TestContext.Current.CancellationToken
        );

        Assert.Equal(property, Assert.Single(result.Failures).Property);
    }

    private Task<Created> CreateAsync(string type, string inputs, bool preview = false) =>
        provider.CreateAsync(
            new(Name(type), Json.Object(inputs), Timeout: null, preview),
            TestContext.Current.CancellationToken
        );

    private static ResourceName Name(string type) => new("urn:pulumi:dev::infra::x::y", $"random:index/{type}", "y");

    private static string Secret(Created created, string name) =>
        Assert.IsType<StringValue>(Assert.IsType<SecretValue>(created.Outputs[name]).Content).Value;
}
