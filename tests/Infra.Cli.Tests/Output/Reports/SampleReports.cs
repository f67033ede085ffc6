using Infra.Review;
using Infra.Review.Graph;
using Infra.Review.Reports;

namespace Infra.Cli.Tests.Output.Reports;

/// <summary>Reports with everything that a writer has to show.</summary>
internal static class SampleReports
{
    private const string Pool = "azure-native:containerservice:AgentPool";
    private const string Namespace = "kubernetes:core/v1:Namespace";

    public static readonly Report Empty = new("diff", "nothing", [Part("dev", [])]);

    public static readonly Report One = new("diff", "one", [Part("dev", [Create("payments")])]);

    public static readonly Report Several = new(
        "diff",
        "origin/main → here",
        [
            Part(
                "dev",
                [
                    new ReportRow(Weight.Error, "replace")
                    {
                        Code = "INF701",
                        Type = Pool,
                        Name = "apps",
                        Urn = $"urn:pulumi:dev::shop::{Pool}::apps",
                        Label = "destructive",
                        Details =
                        [
                            Change("maxPods", PropertyValue.Of(30), PropertyValue.Of(110)),
                            Change("vnetSubnetID", PropertyValue.Of("${old.id}"), PropertyValue.Of("${new.id}")),
                            Change("password", SecretValue.Masked, null),
                            new ReportDetail.Reason(
                                "a pool cannot change its Pods per node",
                                "give the pool a new generation, so that the new one comes before the old one goes",
                                "Azure"
                            ),
                        ],
                    },
                    new ReportRow(Weight.Warning, "update")
                    {
                        Code = "INF703",
                        Type = "kubernetes:core/v1:Service",
                        Name = "web|`shop`",
                        Label = "disruptive",
                        Details =
                        [
                            Change(
                                "spec.template.spec.containers[name=web].image",
                                PropertyValue.Of("registry.example.com/shop/web:1.4.2"),
                                PropertyValue.Of("registry.example.com/shop/web:1.5.0 <b>@everyone</b>")
                            ),
                            new ReportDetail.Change(
                                "spec.ports",
                                PropertyValue.List(PropertyValue.Of(1), PropertyValue.Of(2)),
                                PropertyValue.List(PropertyValue.Of(2), PropertyValue.Of(1)),
                                Reordered: true
                            ),
                        ],
                    },
                    new ReportRow(Weight.Note, "rename")
                    {
                        Type = Namespace,
                        Name = "risk",
                        Details = [new ReportDetail.Note("was hazard")],
                    },
                    .. Enumerable.Range(1, 7).Select(at => Create($"line-{at}")),
                ]
            ) with
            {
                File = "Pulumi.dev.yaml",
            },
            Part(
                "prod",
                [
                    new ReportRow(Weight.Error, "refused")
                    {
                        Code = "INF704",
                        Type = Pool,
                        Name = "apps",
                        Message = "prod allows no replace; change [it] in stages, or ask @owner for a waiver",
                        Place = new Place("waivers.yaml", 3, 5),
                    },
                ]
            ),
        ]
    );

    /// <summary>A change of its own on each of so many resources, and so many that are alike.</summary>
    public static Report Of(int rows) =>
        new(
            "diff",
            "main → here",
            [
                Part(
                    "dev",
                    [
                        .. Enumerable
                            .Range(0, rows / 4)
                            .Select(at => new ReportRow(Weight.Warning, "update")
                            {
                                Code = "INF703",
                                Type = Pool,
                                Name = $"pool-{at}",
                                Label = "disruptive",
                                Details =
                                [
                                    Change("osSKU", PropertyValue.Of($"Ubuntu{at}"), PropertyValue.Of("AzureLinux")),
                                ],
                            }),
                        .. Enumerable
                            .Range(0, rows / 4)
                            .Select(at => new ReportRow(Weight.Note, "update")
                            {
                                Type = "kubernetes:core/v1:ResourceQuota",
                                Name = $"quota-{at}",
                                Details = [Change("spec.hard.pods", PropertyValue.Of(at), PropertyValue.Of(at + 1))],
                            }),
                        .. Enumerable.Range(0, rows / 2).Select(at => Create($"line-{at}")),
                    ]
                ),
            ]
        );

    private static ReportPart Part(string name, ValueList<ReportRow> rows) =>
        new(name)
        {
            Title = $"shop · {name} → shop · {name}",
            Counts =
            [
                .. new[] { "replace", "update", "create", "rename" }.Select(verb => new ReportCount(
                    verb,
                    rows.Count(row => row.Verb == verb)
                )),
                new ReportCount("same", 1234),
            ],
            Sections = [new ReportSection("", rows)],
        };

    private static ReportRow Create(string name) => new(Weight.Note, "create") { Type = Namespace, Name = name };

    private static ReportDetail.Change Change(string path, PropertyValue? before, PropertyValue? after) =>
        new(path, before, after);
}
