using Infra.Cli.Output;

namespace Infra.Cli.Tests.Output;

public sealed class OutputFileTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    private string File => folder.PathOf("Pulumi.dev.yaml");

    public OutputFileTests() => System.IO.File.WriteAllText(File, "old");

    [Fact]
    public void At_every_moment_of_a_write_the_file_is_the_old_one_and_then_the_new_one()
    {
        var seen = new List<string>();

        OutputFile.Write(
            File,
            stream =>
            {
                foreach (var letter in "new content"u8)
                {
                    seen.Add(System.IO.File.ReadAllText(File));
                    stream.WriteByte(letter);
                    stream.Flush();
                }

                seen.Add(System.IO.File.ReadAllText(File));
            }
        );

        Assert.Equal(["old"], seen.Distinct());
        Assert.Equal("new content", System.IO.File.ReadAllText(File));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(11)]
    public void A_write_that_fails_leaves_the_old_file_and_nothing_beside_it(int letters)
    {
        Assert.Throws<IOException>(() =>
            OutputFile.Write(
                File,
                stream =>
                {
                    stream.Write("new content"u8[..letters]);
                    throw new IOException("no room");
                }
            )
        );

        Assert.Equal("old", System.IO.File.ReadAllText(File));
        Assert.Equal([File], Directory.GetFiles(folder.Path));
    }

    [Fact]
    public void What_a_killed_write_leaves_behind_is_no_stack_and_in_nobodys_way()
    {
        // Exactly what is there between the first byte and the renaming.
        string? left = null;
        OutputFile.Write(File, _ => left = Directory.GetFiles(folder.Path).Single(path => path != File));
        System.IO.File.WriteAllText(Assert.IsType<string>(left), "new con");
        System.IO.File.WriteAllText(folder.PathOf("Pulumi.yaml"), "name: shop\nruntime: dotnet\n");

        OutputFile.Write(File, stream => stream.Write("newer"u8));

        Assert.Equal("newer", System.IO.File.ReadAllText(File));
        Assert.Equal(["dev"], Recorder.Projects.StackFiles.Read(folder.Path, "dev").Project?.Stacks);
    }

    public void Dispose() => folder.Dispose();
}
