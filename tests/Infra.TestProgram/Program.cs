using Infra.TestProgram;
using Pulumi;

if (Misbehaviour.EndsEarly())
{
    return 0;
}

return await Deployment.RunAsync(async () =>
{
    var settings = new Config();
    switch (settings.Get("behaviour"))
    {
        case "diagnose" when Misbehaviour.Diagnose(settings):
            return new Dictionary<string, object?>();
        case "end" when Misbehaviour.HasEnded(settings.Require("until")):
            return new Dictionary<string, object?>();
        case "throw":
            throw new InvalidOperationException("the shop is closed");
        case "crash":
            Misbehaviour.Crash();
            break;
        case "hang":
            await Misbehaviour.HangAsync();
            break;
        case "by name" when Deployment.Instance.StackName == "staging":
            return new Dictionary<string, object?> { ["nothing"] = "is made" };
        case "rubbish":
            Misbehaviour.WriteRubbish();
            break;
    }

    return Shop.Build(settings);
});
