using Infra.Planning.Deadlines;
using Infra.Planning.Tests.Kit;
using Infra.TestKit;

namespace Infra.Planning.Tests.Deadlines;

public sealed class DeadlineTableTests
{
    [Theory]
    [InlineData("ingress-nginx", 2026, 3, 24)]
    [InlineData("kubenet", 2028, 3, 31)]
    [InlineData("Azure network policy manager on Windows", 2026, 9, 30)]
    [InlineData("Azure network policy manager on Linux", 2028, 9, 30)]
    [InlineData("OS image AzureLinux 2", 2025, 11, 30)]
    [InlineData("OS image Ubuntu2204", 2027, 6, 30)]
    [InlineData("OS image Windows2022", 2028, 6, 30)]
    [InlineData("Kubernetes 1.34", 2026, 11, 30)]
    [InlineData("Kubernetes 1.35 LTS", 2028, 3, 31)]
    [InlineData("Basic load balancer", 2025, 9, 30)]
    [InlineData("availability sets", 2025, 9, 30)]
    public void What_the_platform_could_be_built_on_has_its_end_in_the_table(
        string subject,
        int year,
        int month,
        int day
    ) => Assert.Equal(new DateOnly(year, month, day), DeadlineTable.Find(subject)?.Ends);

    [Fact]
    public void Every_row_says_what_to_use_instead_and_who_says_so() =>
        Assert.All(
            DeadlineTable.Subjects.Select(DeadlineTable.Find),
            deadline =>
            {
                Assert.Matches("^(write|use|leave) .", deadline?.Instead);
                Assert.NotEqual("", deadline?.Source);
            }
        );

    [Fact]
    public void Every_row_of_the_page_that_looks_like_one_is_read()
    {
        using var stream = typeof(DeadlineTable).Assembly.GetManifestResourceStream("deadlines.md");
        using var reader = new StreamReader(Assert.IsAssignableFrom<Stream>(stream));
        var rows = reader.ReadToEnd().Split("## Without a date")[0].Split('\n').Count(line => line.StartsWith('|'));

        // The head and the line below it.
        Assert.Equal(rows - 2, DeadlineTable.Subjects.Count());
    }

    [Fact]
    public void Whatever_is_pinned_has_its_end_in_the_table_or_a_line_that_says_why_there_is_none()
    {
        var page = File.ReadAllText(
            Path.Combine(Repository.Root, "infra", "Infra.Planning", "Deadlines", "deadlines.md")
        );
        var undated = page.Split("## Without a date")[1]
            .Split('\n')
            .Select(line => line.Trim('|').Split('|', StringSplitOptions.TrimEntries))
            .Where(cells => cells.Length == 3 && cells.All(cell => cell.Length > 0))
            .Select(cells => cells[0])
            .ToList();
        string[] edges = ["envoyGateway", "traefik", "haproxy"];
        var pinned = edges
            .Select(edge => AllAddOns.Stack.With("edge.controller", $"\"{edge}\""))
            .SelectMany(stack => AllAddOns.Plan(stack).AddOns)
            .SelectMany(addOn =>
                addOn
                    .Releases.Select(DeadlineUses.SubjectOf)
                    .Concat(addOn.Workloads.SelectMany(workload => workload.Containers).Select(DeadlineUses.SubjectOf))
            )
            .Distinct()
            .ToList();

        Assert.True(pinned.Count > 12);
        Assert.Equal([], pinned.Where(subject => DeadlineTable.Find(subject) is null && !undated.Contains(subject)));
        Assert.Equal([], undated.Skip(2).Where(subject => !pinned.Contains(subject)));
        Assert.Equal([], undated.Where(subject => DeadlineTable.Find(subject) is not null));
    }

    [Fact]
    public void Text_around_the_table_and_rows_without_a_date_are_no_deadlines() =>
        Assert.Equal(
            [new Deadline("gas lamps", new(1930, 1, 1), "use bulbs", "the city")],
            DeadlineTable.Parse(
                "# Page\n| a | b | c | d |\n|---|---|---|---|\n| gas lamps | 1930-01-01 | use bulbs | the city |\n| x | soon | y | z |\n"
            )
        );
}
