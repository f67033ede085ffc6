using System.Security.Cryptography;
using System.Text;
using Infra.Recorder.Projects;
using Infra.TestKit;

namespace Infra.Recorder.Tests.Projects;

public sealed class ExampleSecretsTests : IDisposable
{
    private const string Planted = "Planted";
    private readonly string file = Path.GetTempFileName();

    [Theory]
    [InlineData("dev")]
    [InlineData("staging")]
    [InlineData("prod")]
    public void The_secrets_of_the_repository_are_examples(string stack)
    {
        var shipped = Path.Combine(Repository.Root, $"Pulumi.{stack}.yaml");

        Assert.Contains("secure:", File.ReadAllText(shipped), StringComparison.Ordinal);
        Assert.Empty(ExampleSecrets.In(shipped));
    }

    [Fact]
    public void Another_text_under_their_passphrase_is_a_problem_at_its_place_that_does_not_tell_it()
    {
        var key = KeyOf("example");
        Write(key, ("infra:a", "replace-me"), ("infra:b", Planted), ("infra:c", $"{Planted} ü"));

        var problems = ExampleSecrets.In(file);

        Assert.Equal([(4, 22), (5, 22)], problems.Select(problem => (problem.Place?.Line, problem.Place?.Column)));
        Assert.All(problems, problem => Assert.Equal("INF550", problem.Code));
        Assert.DoesNotContain(Planted, string.Join('\n', problems), StringComparison.Ordinal);
    }

    [Fact]
    public void What_another_passphrase_keeps_is_not_looked_at()
    {
        Write(KeyOf("of ours"), ("infra:a", Planted));

        Assert.Empty(ExampleSecrets.In(file));
    }

    [Theory]
    [InlineData("")]
    [InlineData("[")]
    [InlineData("encryptionsalt: v1:Planted-dev-salt:v1:x")]
    [InlineData("encryptionsalt: v1::v1:AAAAAAAAAAAAAAAA:AAAA")]
    [InlineData("encryptionsalt: [v1]")]
    [InlineData("encryptedkey: AAAA")]
    public void A_file_without_such_a_salt_has_none(string text)
    {
        File.WriteAllText(file, $"{text}\nconfig:\n  infra:a: {{ secure: x }}\n");

        Assert.Empty(ExampleSecrets.In(file));
    }

    public void Dispose() => File.Delete(file);

    private void Write((string Salt, byte[] Key) stack, params (string Name, string Text)[] secrets) =>
        File.WriteAllText(
            file,
            $"encryptionsalt: v1:{stack.Salt}:{Seal(stack.Key, "pulumi")}\nconfig:\n"
                + string.Concat(
                    secrets.Select(each => $"  {each.Name}: {{ secure: \"{Seal(stack.Key, each.Text)}\" }}\n")
                )
        );

    /// <summary>As the engine does it.</summary>
    private static (string Salt, byte[] Key) KeyOf(string passphrase)
    {
        var salt = RandomNumberGenerator.GetBytes(8);
        return (
            Convert.ToBase64String(salt),
            Rfc2898DeriveBytes.Pbkdf2(passphrase, salt, 1_000_000, HashAlgorithmName.SHA256, 32)
        );
    }

    private static string Seal(byte[] key, string text)
    {
        var (nonce, plain) = (RandomNumberGenerator.GetBytes(12), Encoding.UTF8.GetBytes(text));
        var (sealedText, tag) = (new byte[plain.Length], new byte[16]);
        using var cipher = new AesGcm(key, tag.Length);
        cipher.Encrypt(nonce, plain, sealedText, tag);
        return $"v1:{Convert.ToBase64String(nonce)}:{Convert.ToBase64String([.. sealedText, .. tag])}";
    }
}
