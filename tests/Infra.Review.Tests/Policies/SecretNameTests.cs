using Infra.Review.Policies;

namespace Infra.Review.Tests.Policies;

public sealed class SecretNameTests
{
    [Theory]
    [InlineData("DB_PASSWORD")]
    [InlineData("mysql-passwd")]
    [InlineData("clientSecret")]
    [InlineData("GITLAB_TOKEN")]
    [InlineData("api.key")]
    [InlineData("PRIVATE_KEY")]
    [InlineData("ConnectionString")]
    public void Names_of_secrets_look_like_secrets(string name) => Assert.True(SecretName.Looks(name));

    [Theory]
    [InlineData("PASSWORD_FILE")]
    [InlineData("token-path")]
    [InlineData("secretName")]
    [InlineData("SECRET_REF")]
    [InlineData("TOKEN_URL")]
    [InlineData("TOKEN_TTL")]
    [InlineData("secretClass")]
    [InlineData("KEY")]
    [InlineData("COLOUR")]
    public void Names_of_where_a_secret_is_do_not(string name) => Assert.False(SecretName.Looks(name));
}
