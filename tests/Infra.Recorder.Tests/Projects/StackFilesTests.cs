using FsCheck.Xunit;
using Infra.Recorder.Projects;
using Infra.Recorder.Tests.Kit;
using Infra.Review;

namespace Infra.Recorder.Tests.Projects;

public sealed class StackFilesTests : IDisposable
{
    private const string Project = "name: shop\nruntime: dotnet\nmain: stacks\n";

    private readonly TemporaryFolder folder = new();

    public StackFilesTests() => Directory.CreateDirectory(folder.File("stacks"));

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_project_says_what_to_run()
    {
        var files = Read(
            "name: shop\nruntime:\n  name: dotnet\n  options:\n    binary: out/app.dll\nmain: stacks\n",
            "config:\n  a: 1\n"
        );

        Assert.Empty(files.Problems);
        Assert.Equal("shop", files.Project?.Name);
        Assert.Equal(folder.Path, files.Project?.Folder);
        Assert.Equal(folder.File("stacks"), files.Project?.Main);
        Assert.Equal(folder.File("stacks/out/app.dll"), files.Project?.Binary);
        Assert.Equal(["dev"], files.Project?.Stacks ?? default);
    }

    [Fact]
    public void Without_main_the_program_is_beside_the_project_file()
    {
        var files = Read("name: shop\nruntime: dotnet\n", "config: {}\n");

        Assert.Equal(folder.Path, files.Project?.Main);
        Assert.Null(files.Project?.Binary);
    }

    [Fact]
    public void The_stacks_own_values_lie_over_the_defaults_of_the_project()
    {
        var files = Read(
            Project
                + """
                config:
                  plain: default
                  nodes: { type: integer, default: 3 }
                  zones: { type: array, items: { type: string }, default: [a, b] }
                  fixed: { value: { x: 1 } }
                  azure-native:location: here
                  token: { type: string, secret: true, default: PLANTED }
                  unset: { description: nothing }

                """,
            "config:\n  plain: own\n  azure-native:location: there\n"
        );

        Assert.Empty(files.Problems);
        Assert.Equal(
            [
                ("azure-native:location", new ConfigValue("there", false)),
                ("shop:fixed", new ConfigValue("""{"x":1}""", false)),
                ("shop:nodes", new ConfigValue("3", false)),
                ("shop:plain", new ConfigValue("own", false)),
                ("shop:token", new ConfigValue("[secret]", true)),
                ("shop:zones", new ConfigValue("""["a","b"]""", false)),
            ],
            files.Config?.Values.Select(value => (value.Key, value.Value)) ?? []
        );
    }

    [Fact]
    public void What_the_project_declares_is_demanded_of_the_stack()
    {
        var files = Read(
            Project
                + """
                config:
                  nodes: { type: integer }
                  name: { type: string }
                  zones: { type: array, items: { type: string } }
                  ready: { type: boolean }

                """,
            "config:\n  nodes: many\n  zones: a\n  ready: \"true\"\n"
        );

        Assert.Equal(
            [
                "Pulumi.dev.yaml(2,10): error INF511: Pulumi.yaml wants the type integer for `shop:nodes`; write such a value",
                "Pulumi.dev.yaml(1,1): error INF510: the setting `shop:name` is missing, and Pulumi.yaml gives no default; write `shop:name: <string>`",
                "Pulumi.dev.yaml(3,10): error INF511: Pulumi.yaml wants the type array for `shop:zones`; write such a value",
            ],
            Shown(files)
        );
        Assert.Null(files.Config);
    }

    [Theory]
    [InlineData("infra", "Pulumi.dev.yaml(3,3)")]
    [InlineData("shop:pools", "Pulumi.dev.yaml(3,3)")]
    [InlineData("shop:pools.apps", "Pulumi.dev.yaml(4,5)")]
    [InlineData("shop:pools.apps.max", "Pulumi.dev.yaml(6,12)")]
    [InlineData("shop:pools.apps.least", "Pulumi.dev.yaml(4,5)")]
    [InlineData("shop:pools.apps.max.more", "Pulumi.dev.yaml(6,7)")]
    [InlineData("shop:lines[1].name", "Pulumi.dev.yaml(9,15)")]
    [InlineData("shop:lines[1]", "Pulumi.dev.yaml(9,7)")]
    [InlineData("shop:lines[2]", "Pulumi.dev.yaml(7,3)")]
    [InlineData("shop:labels[\"a.b\"]", "Pulumi.dev.yaml(10,20)")]
    [InlineData("shop:labels[\"a.b\"].c", "Pulumi.dev.yaml(10,13)")]
    [InlineData("shop:size", "Pulumi.yaml(5,9)")]
    [InlineData("shop:nothing", null)]
    [InlineData("shop:nothing.at.all", null)]
    [InlineData("", null)]
    [InlineData("shop:pools..[[.]", "Pulumi.dev.yaml(3,3)")]
    public void A_setting_is_found_by_its_path(string path, string? place)
    {
        var files = Read(
            Project + "config:\n  size: 3\n",
            """
            # settings
            config:
              pools:
                apps:
                  min: 1
                  max: 3
              shop:lines:
                - name: a
                - { name: b }
              labels: { "a.b": c }

            """
        );

        var expected = path == "infra" ? null : place;
        Assert.Equal(expected is null ? null : folder.File(expected), files.Config?.Locate(path)?.ToString());
        Assert.Equal(folder.File("Pulumi.dev.yaml(2,1)"), files.Config?.Start.ToString());
    }

    public static TheoryData<string, string, string> BrokenStackFiles =>
        new()
        {
            {
                "empty",
                "",
                "(1,1): error INF504: the file is empty; it has to hold names with values, `name: value` on each line"
            },
            {
                "comments",
                "# nothing\n\n",
                "(1,1): error INF504: the file is empty; it has to hold names with values, `name: value` on each line"
            },
            {
                "prose",
                "hello there",
                "(1,1): error INF503: the file has to hold names with values, `name: value` on each line"
            },
            {
                "list",
                "- a\n- b\n",
                "(1,1): error INF503: the file has to hold names with values, `name: value` on each line"
            },
            {
                "config is a list",
                "config:\n  - a\n",
                "(2,3): error INF503: `config` has to hold names with values, `name: value` on each line"
            },
            {
                "config is a text",
                "config: all\n",
                "(1,9): error INF503: `config` has to hold names with values, `name: value` on each line"
            },
            {
                "key twice",
                "config:\n  PLANTED: 1\n  PLANTED: 2\n",
                "(3,3): error INF503: this is not valid YAML: this key stands here a second time; remove one of the two"
            },
            {
                "key twice in two ways",
                "config:\n  a: 1\n  shop:a: 2\n",
                "(3,3): error INF509: this setting stands here a second time, with and without the project's name"
            },
            {
                "not a key",
                "config:\n  a:b:c:d: 1\n",
                "(2,3): error INF509: this is not a settings key; write `name` or `namespace:name`"
            },
            {
                "key is a list",
                "config:\n  [a]: 1\n",
                "(2,3): error INF509: this is not a settings key; write `name` or `namespace:name`"
            },
            {
                "unknown anchor",
                "config:\n  a: *PLANTED\n",
                "(2,6): error INF503: this is not valid YAML: an alias (`*name`) names an anchor that is not there"
            },
            {
                "two documents",
                "config: {}\n---\nconfig: {}\n",
                "(3,1): error INF503: the file holds more than one YAML document; keep the first"
            },
            {
                "deep",
                "config:\n  a: " + new string('[', 100_000),
                "(2,102): error INF503: this is not valid YAML: it is nested deeper than 100 levels"
            },
        };

    [Theory]
    [MemberData(nameof(BrokenStackFiles))]
    public void A_broken_stack_file_is_one_problem_at_its_place(string kind, string text, string problem)
    {
        Assert.NotEmpty(kind);

        Assert.Equal(["Pulumi.dev.yaml" + problem], Shown(Read(Project, text)));
    }

    [Theory]
    [InlineData("config:\n\ta: 1\n", 2, 1)]
    [InlineData("config:\n  a: [1, 2\n", 3, 1)]
    [InlineData("config:\n  a: \"PLANTED\n", 2, 6)]
    [InlineData("config:\n  PLANTED: 1\n PLANTED\n", 3, 2)]
    [InlineData("config:\n  a: [PLANTED\n  b: 1\n", 2, 6)]
    [InlineData("  - : ", 2, 1)]
    [InlineData("a: !!&]\n", 1, 2)]
    [InlineData("config:\n  a: b: c\n", 2, 7)]
    [InlineData("config:\n  a: {secure: PLANTED\n", 3, 1)]
    [InlineData("config:\n  a: !PLANTED!x 1\n", 2, 6)]
    [InlineData("\u0001\u0002", 1, 1)]
    public void Bad_YAML_is_one_problem_near_its_place_that_quotes_nothing(string text, int line, int column)
    {
        var problem = Assert.Single(Read(Project, text).Problems);

        Assert.Equal("INF503", problem.Code);
        Assert.Equal(new Place(folder.File("Pulumi.dev.yaml"), line, column), problem.Place);
        Assert.DoesNotContain("PLANTED", problem.ToString(), StringComparison.Ordinal);
    }

    [Property(MaxTest = 300)]
    public void Whatever_stands_in_a_stack_file_it_is_read_or_one_problem(byte[] choices)
    {
        string[] parts =
        [
            .. (string[])["config:\n", "  a: ", "\n", "    - ", "[", "]", "{", "}", "\"", "'", ":", ": ", ",", "\t"],
            .. (string[])
                ["&x ", "*x", "!", "!!", "|", ">", "#", "%", "@", "---\n", "? ", "- ", "\\", "\0", "<<: ", "~"],
        ];

        var files = Read(Project, string.Concat(choices.Select(choice => parts[choice % parts.Length])));

        Assert.Equal(files.Config is null ? 1 : 0, files.Problems.Count);
    }

    [Fact]
    public void Bytes_that_are_no_text_are_one_problem()
    {
        folder.Write("Pulumi.yaml", Project);
        File.WriteAllBytes(folder.File("Pulumi.dev.yaml"), [0x89, 0x50, 0x4e, 0x47, 0xff, 0xfe, 0x00]);

        Assert.Equal(
            ["Pulumi.dev.yaml(1,1): error INF503: this is not a text file in UTF-8; write YAML"],
            Shown(StackFiles.Read(folder.Path, "dev"))
        );
    }

    [Fact]
    public void Ten_megabytes_are_one_problem_and_not_read()
    {
        var files = Read(Project, "config:\n  a: " + new string('x', 10 * 1024 * 1024));

        Assert.Equal(
            [
                "Pulumi.dev.yaml(1,1): error INF502: the file has 10.0 MB and cannot be a settings file; the limit is 1 MB, check what was written here",
            ],
            Shown(files)
        );
    }

    [Fact]
    public void A_folder_in_place_of_a_file_is_one_problem()
    {
        folder.Write("Pulumi.yaml", Project);
        Directory.CreateDirectory(folder.File("Pulumi.dev.yaml"));

        Assert.Equal(
            ["Pulumi.dev.yaml(1,1): error INF502: this is a folder; a YAML file has to be here"],
            Shown(StackFiles.Read(folder.Path, "dev"))
        );
    }

    [Theory]
    [InlineData("&a [*a]")]
    [InlineData(
        "{x: &a [1,1,1,1,1,1,1,1,1,1], b: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a,*a], c: &c [*b,*b,*b,*b,*b,*b,*b,*b,*b,*b], d: &d [*c,*c,*c,*c,*c,*c,*c,*c,*c,*c], e: [*d,*d,*d,*d,*d,*d,*d,*d,*d,*d]}"
    )]
    public void Aliases_without_end_are_one_problem(string value)
    {
        var problem = Assert.Single(Read(Project, $"config:\n  a: {value}\n").Problems);

        Assert.Contains(problem.Code, (string[])["INF503", "INF509"]);
        Assert.Equal(2, problem.Place?.Line);
    }

    [Theory]
    [InlineData("runtime: dotnet\n", "(1,1): error INF505: the project has no name; write `name: <text>`")]
    [InlineData("name: [a]\nruntime: dotnet\n", "(1,7): error INF505: the project has no name; write `name: <text>`")]
    [InlineData("name: shop\n", "(1,1): error INF506: only programs for .NET can be planned; write `runtime: dotnet`")]
    [InlineData(
        "name: shop\nruntime: go\n",
        "(2,10): error INF506: only programs for .NET can be planned; write `runtime: dotnet`"
    )]
    [InlineData(
        "name: shop\nruntime: {name: nodejs}\n",
        "(2,10): error INF506: only programs for .NET can be planned; write `runtime: dotnet`"
    )]
    [InlineData(
        "name: shop\nruntime: dotnet\nmain: nowhere\n",
        "(3,7): error INF507: the program's folder does not exist; `main` is relative to this file"
    )]
    [InlineData(
        "",
        "(1,1): error INF504: the file is empty; it has to hold names with values, `name: value` on each line"
    )]
    public void A_broken_project_file_is_one_problem_at_its_place(string text, string problem) =>
        Assert.Equal(["Pulumi.yaml" + problem], Shown(Read(text, "config: {}\n")));

    [Fact]
    public void All_problems_of_a_project_come_at_once()
    {
        var files = Read("main: nowhere\n", "");

        Assert.Equal(["INF505", "INF506", "INF507"], files.Problems.Select(problem => problem.Code));
    }

    [Fact]
    public void Without_a_project_file_the_folder_is_named()
    {
        var problem = Assert.Single(StackFiles.Read(folder.Path, "dev").Problems);

        Assert.Equal(
            $"error INF501: there is no Pulumi.yaml in `{folder.Path}`; name the project's folder with --project",
            problem.ToString()
        );
    }

    [Fact]
    public void An_unknown_stack_is_told_which_ones_there_are()
    {
        folder.Write("Pulumi.yaml", Project);
        folder.Write("Pulumi.prod.yaml", "config: {}\n");
        folder.Write("Pulumi.dev.yaml", "config: {}\n");

        var problem = Assert.Single(StackFiles.Read(folder.Path, "production").Problems);

        Assert.Equal("INF508", problem.Code);
        Assert.EndsWith(
            "Pulumi.production.yaml does not exist; there are dev, prod",
            problem.Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Stack_files_may_lie_in_a_folder_of_their_own()
    {
        folder.Write("Pulumi.yaml", Project + "stackConfigDir: settings\n");
        folder.Write("settings/Pulumi.dev.yaml", "config:\n  a: 1\n");

        var files = StackFiles.Read(folder.Path, "dev");

        Assert.Equal("1", files.Config?.Values["shop:a"].Text);
        Assert.Equal(["dev"], files.Project?.Stacks ?? default);
    }

    [Fact]
    public void What_belongs_to_the_engine_is_passed_over()
    {
        var files = Read(Project, "encryptionsalt: v1:abc\nsecretsprovider: azurekeyvault://x\nconfig:\n  a: 1\n");

        Assert.Empty(files.Problems);
        Assert.Equal(["shop:a"], files.Config?.Values.Keys ?? []);
    }

    private StackFiles Read(string project, string stack)
    {
        folder.Write("Pulumi.yaml", project);
        folder.Write("Pulumi.dev.yaml", stack);
        return StackFiles.Read(folder.Path, "dev");
    }

    private IEnumerable<string> Shown(StackFiles files) =>
        files.Problems.Select(problem =>
            problem.ToString().Replace(folder.Path + Path.DirectorySeparatorChar, "", StringComparison.Ordinal)
        );
}
