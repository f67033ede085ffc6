namespace Infra.Architecture.Tests;

public sealed class ReadmeTests
{
    [Fact]
    public void Every_piece_of_C_sharp_in_it_stands_in_the_sources()
    {
        var sources = Repository.Sources.Select(file => Unindented(file.Text)).ToList();

        var pieces = Repository.ReadText("README.md").Split("\n```csharp\n").Skip(1).Select(Piece).ToList();

        Assert.NotEmpty(pieces);
        Assert.All(pieces, piece => Assert.Contains(sources, text => text.Contains(piece, StringComparison.Ordinal)));
    }

    private static string Piece(string text) => Unindented(text[..(text.IndexOf("```", StringComparison.Ordinal) - 1)]);

    private static string Unindented(string text) => string.Join('\n', text.Split('\n').Select(line => line.Trim()));
}
