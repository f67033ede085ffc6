using Infra.Planning.Tests.Kit;

namespace Infra.Planning.Tests.Rules;

public sealed class ToleratedDeadlineRuleTests
{
    [Fact]
    public void A_subject_with_a_slip_is_refused_with_the_one_that_was_meant() =>
        PlanAssert.Refused(
            Stack.Default.With("deadlines.tolerated", """{ "kubernets 1.35": "2027-05-31" }"""),
            "INF262 infra:deadlines.tolerated[\"kubernets\\u00201.35\"]: the table of deadlines has no such subject; "
                + "write Kubernetes 1.35"
        );

    [Fact]
    public void A_subject_of_the_table_may_be_tolerated_before_it_ends() =>
        PlanAssert.Accepted(Stack.Default.With("deadlines.tolerated", """{ "Kubernetes 1.35": "2027-05-31" }"""));
}
