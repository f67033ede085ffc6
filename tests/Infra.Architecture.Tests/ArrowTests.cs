namespace Infra.Architecture.Tests;

public sealed class ArrowTests
{
    [Fact]
    public void Each_project_references_only_what_the_design_gives_it() =>
        Assert.Empty(Arrows.Beyond(Repository.Projects));

    [Fact]
    public void Review_command_and_planning_never_reach_Pulumi() =>
        Assert.Empty(Arrows.ReachingPulumi(Repository.Projects));

    [Fact]
    public void Review_references_nothing_of_infra() =>
        Assert.Empty(Arrows.ReachingInfraFromReview(Repository.Projects));

    [Fact]
    public void Planning_references_nothing_but_YamlDotNet() =>
        Assert.Empty(Arrows.PlanningBeyondYaml(Repository.Projects));

    [Fact]
    public void Product_references_no_test_and_no_benchmark() =>
        Assert.Empty(Arrows.ProductOnTests(Repository.Projects));

    [Fact]
    public void Bundled_packages_reference_nothing_of_the_product() =>
        Assert.Empty(Arrows.SdkOnProduct(Repository.Projects));

    [Fact]
    public void The_rules_see_every_product_project()
    {
        string[] expected =
        [
            "Infra.Cli",
            "Infra.Components",
            "Infra.Live",
            "Infra.Planning",
            "Infra.Recorder",
            "Infra.Review",
            "Infra.Stacks",
        ];

        Assert.Equal(
            expected,
            Repository
                .Projects.Select(project => project.Name)
                .Where(name => expected.Contains(name))
                .Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public void The_program_reaches_Pulumi_through_the_import_that_chooses_the_packages()
    {
        var stacks = Repository.Projects.Single(project => project.Name == "Infra.Stacks");

        Assert.Contains("sdk/Pulumi/Pulumi.csproj", stacks.Projects);
        Assert.Contains("Pulumi", stacks.Packages);
    }

    [Fact]
    public void A_reference_that_points_up_is_a_violation()
    {
        var project = Project(
            "infra/Infra.Planning/Infra.Planning.csproj",
            Reference("../Infra.Components/Infra.Components.csproj")
        );

        Assert.Equal(
            ["infra/Infra.Planning/Infra.Planning.csproj references Infra.Components"],
            Arrows.Beyond([project])
        );
    }

    [Fact]
    public void A_project_that_the_design_does_not_name_may_reference_nothing()
    {
        var project = Project("review/Infra.New/Infra.New.csproj", Reference("../Infra.Review/Infra.Review.csproj"));

        Assert.Equal(["review/Infra.New/Infra.New.csproj references Infra.Review"], Arrows.Beyond([project]));
    }

    [Fact]
    public void Pulumi_is_found_behind_another_project()
    {
        ProjectFile[] projects =
        [
            Project("cli/Infra.Cli.csproj", Reference("../review/Infra.Review/Infra.Review.csproj")),
            Project("review/Infra.Review/Infra.Review.csproj", """<PackageReference Include="Pulumi.Kubernetes" />"""),
        ];

        Assert.Equal(
            [
                "cli/Infra.Cli.csproj reaches Pulumi.Kubernetes",
                "review/Infra.Review/Infra.Review.csproj reaches Pulumi.Kubernetes",
            ],
            Arrows.ReachingPulumi(projects)
        );
    }

    [Fact]
    public void A_build_order_reference_brings_no_assembly()
    {
        var project = Project(
            "cli/Infra.Cli.csproj",
            """<ProjectReference Include="../stacks/Infra.Stacks.csproj" ReferenceOutputAssembly="false" />"""
        );

        Assert.Empty(project.Projects);
    }

    [Fact]
    public void Review_that_references_planning_is_a_violation()
    {
        var project = Project(
            "review/Infra.Review/Infra.Review.csproj",
            Reference("../../infra/Infra.Planning/Infra.Planning.csproj")
        );

        Assert.Equal(
            ["review/Infra.Review/Infra.Review.csproj references infra/Infra.Planning/Infra.Planning.csproj"],
            Arrows.ReachingInfraFromReview([project])
        );
    }

    [Fact]
    public void A_second_package_in_planning_is_a_violation()
    {
        var project = Project(
            "infra/Infra.Planning/Infra.Planning.csproj",
            """<PackageReference Include="YamlDotNet" /><PackageReference Include="Newtonsoft.Json" />"""
        );

        Assert.Equal(
            ["infra/Infra.Planning/Infra.Planning.csproj references Newtonsoft.Json"],
            Arrows.PlanningBeyondYaml([project])
        );
    }

    [Fact]
    public void Product_that_references_a_test_kit_is_a_violation()
    {
        var project = Project("cli/Infra.Cli.csproj", Reference("../tests/Infra.TestKit/Infra.TestKit.csproj"));

        Assert.Equal(
            ["cli/Infra.Cli.csproj references tests/Infra.TestKit/Infra.TestKit.csproj"],
            Arrows.ProductOnTests([project])
        );
    }

    [Fact]
    public void A_bundled_package_that_references_the_product_is_a_violation()
    {
        var project = Project("sdk/Pulumi/Pulumi.csproj", Reference("../../review/Infra.Review/Infra.Review.csproj"));

        Assert.Equal(
            ["sdk/Pulumi/Pulumi.csproj references review/Infra.Review/Infra.Review.csproj"],
            Arrows.SdkOnProduct([project])
        );
    }

    private static string Reference(string path) => $"""<ProjectReference Include="{path}" />""";

    private static ProjectFile Project(string path, string items) =>
        ProjectFile.Parse(path, $"<Project><ItemGroup>{items}</ItemGroup></Project>", _ => null);
}
