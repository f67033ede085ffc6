using Pulumi.Tests.Engine;
using Pulumi.Tests.Kit;

namespace Pulumi.Tests.Resources;

public sealed class TransformationTests
{
    [Fact]
    public async Task Transformations_run_from_the_resource_outwards_and_change_what_is_sent()
    {
        await using var engine = await FakeEngine.StartAsync();
        var order = new List<string>();
        var options = new StackOptions { ResourceTransformations = { Append("stack") } };
        var code = await engine.StartAsync(() =>
            Deployment.RunAsync(
                () =>
                {
                    var group = new Group(
                        "group",
                        new ComponentResourceOptions { ResourceTransformations = { Append("group") } }
                    );
                    new Widget(
                        "widget",
                        new WidgetArgs { Text = "x" },
                        new CustomResourceOptions
                        {
                            Parent = group,
                            ResourceTransformations = { Append("first"), _ => null, Append("second") },
                        }
                    );
                    return Task.FromResult<IDictionary<string, object?>>(new Dictionary<string, object?>());
                },
                options
            )
        );
        Assert.Empty(engine.Violations);
        Assert.Equal(0, code);
        Assert.Equal("""{"text":"x first second group stack"}""", engine.Inputs("widget"));
        Assert.Equal(["first", "second", "group", "stack"], engine.Registration("widget").IgnoreChanges);
        Assert.Equal(
            ["widget: first", "widget: second", "widget: group", "widget: stack"],
            order.Where(o => o.StartsWith("widget", StringComparison.Ordinal))
        );
        Assert.Contains("group: stack", order);

        ResourceTransformation Append(string mark) =>
            args =>
            {
                order.Add($"{args.Resource.GetResourceName()}: {mark}");
                if (args.Args is WidgetArgs widget)
                {
                    widget.Text = widget.Text.Apply(t => $"{t} {mark}");
                }
                args.Options.IgnoreChanges.Add(mark);
                return new ResourceTransformationResult(args.Args, args.Options);
            };
    }

    [Fact]
    public async Task A_transformation_that_moves_the_resource_is_refused()
    {
        await using var engine = await FakeEngine.StartAsync();
        var error = await engine.FailAsync(() =>
        {
            var group = new Group("group");
            new Widget(
                "widget",
                options: new CustomResourceOptions
                {
                    ResourceTransformations =
                    {
                        args =>
                        {
                            args.Options.Parent = group;
                            return new ResourceTransformationResult(args.Args, args.Options);
                        },
                    },
                }
            );
        });
        Assert.Contains("Parent", error, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(engine.Registrations, r => r.Name == "widget");
    }
}
