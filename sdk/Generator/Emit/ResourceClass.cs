using System.Collections.Immutable;
using Pulumi.Generator.Naming;
using Pulumi.Generator.Schema;

namespace Pulumi.Generator.Emit;

/// <summary>Writes resource classes.</summary>
internal sealed class ResourceClass(
    Package package,
    Namespaces namespaces,
    OutputClass outputs,
    MemberNames names,
    Values values,
    SupportClass support,
    MethodMembers methods
)
{
    private const string Custom = TypeNames.Core + "CustomResourceOptions";
    private const string Component = TypeNames.Core + "ComponentResourceOptions";
    private const string Id = TypeNames.Core + "Input<string>";

    public void Write(SourceWriter source, Resource resource, string name, string argsName, string? stateName)
    {
        var isProvider = resource == package.Provider;
        var type = isProvider ? package.Name : resource.Token;
        source.Line("");
        source.Deprecated(resource.Deprecation);
        source.Line(
            $"[{TypeNames.Core}ResourceType({Identifiers.Literal(resource.Token)}, {Identifiers.Literal(package.Version)})]"
        );
        source.Open($"public partial class {name} : {BaseOf(resource, isProvider)}");
        // A provider's reply carries its settings as texts only.
        var results = isProvider
            ? [.. resource.Outputs.Where(each => each.Type is PrimitiveType { Kind: PrimitiveKind.Text })]
            : resource.Outputs;
        foreach (var (property, member) in names.Of(name, results))
        {
            source.Line($"[{TypeNames.Core}Output({Identifiers.Literal(property.Name)})]");
            source.Line(
                $"public {TypeNames.Core}Output<{outputs.TypeOf(property)}> {member} {{ get; private set; }} = null!;"
            );
        }
        Constructor(source, resource, name, argsName, Identifiers.Literal(type));
        if (!resource.IsComponent && !isProvider)
        {
            Get(source, name, stateName, Identifiers.Literal(type));
        }
        methods.WriteMembers(source, resource, name);
        Constants(source, resource, argsName);
        Options(source, resource);
        source.Close();
    }

    private string BaseOf(Resource resource, bool isProvider) =>
        isProvider ? TypeNames.Core + "ProviderResource"
        : resource.IsComponent ? TypeNames.Core + "ComponentResource"
        : package.IsKubernetes ? TypeNames.Global(namespaces.Package, "KubernetesResource")
        : TypeNames.Core + "CustomResource";

    private void Constructor(SourceWriter source, Resource resource, string name, string argsName, string type)
    {
        var optional = package.IsKubernetes || !resource.Inputs.Any(each => each.Required);
        var args = optional ? $"{argsName}? args = null" : $"{argsName} args";
        var options = resource.IsComponent
            ? (Type: Component, Given: "MergeOptions(options), remote: true")
            : (Type: Custom, Given: "MergeOptions(options, \"\")");
        var filled = resource.Inputs.Any(each => each.Const.Exists)
            ? $"FillArgs(args ?? new {argsName}())"
            : $"args ?? new {argsName}()";
        source.Line($"public {name}(string name, {args}, {options.Type}? options = null)");
        source.Line($"    : base({type}, name, {filled}, {options.Given}) {{ }}");
    }

    private static void Get(SourceWriter source, string name, string? stateName, string type)
    {
        var state = stateName is null ? "" : $"{stateName}? state = null, ";
        source.Line($"private {name}(string name, {Id} id, {state}{Custom}? options = null)");
        source.Line(
            $"    : base({type}, name, {(stateName is null ? "null" : "state")}, MergeOptions(options, id)) {{ }}"
        );
        source.Line($"public static {name} Get(string name, {Id} id, {state}{Custom}? options = null) =>");
        source.Line($"    new {name}(name, id, {(stateName is null ? "" : "state, ")}options);");
    }

    /// <summary>The arguments with the constants that the provider insists on, whatever the program wrote.</summary>
    private void Constants(SourceWriter source, Resource resource, string argsName)
    {
        if (!resource.Inputs.Any(each => each.Const.Exists))
        {
            return;
        }
        source.Open($"private static {argsName} FillArgs({argsName} args)");
        foreach (var (property, member) in names.Of(argsName, resource.Inputs))
        {
            if (values.Constant(property) is { } value)
            {
                source.Line($"args.{member} = {value};");
            }
        }
        source.Line("return args;");
        source.Close();
    }

    private void Options(SourceWriter source, Resource resource)
    {
        var secrets = resource.Outputs.Where(each => each.Secret).Select(each => each.Name).ToImmutableArray();
        var lists =
            Texts(source, "aliases", resource.Aliases)
            + Texts(source, "replaceOnChanges", new ReplacingPaths(package).Of(resource.Outputs))
            + (resource.IsComponent ? "" : Texts(source, "secretOutputs", secrets));
        if (resource.IsComponent)
        {
            source.Line($"private static {Component} MergeOptions({Component}? options) =>");
            source.Line($"    {support.Merge}(options{lists});");
        }
        else
        {
            source.Line($"private static {Custom} MergeOptions({Custom}? options, {Id} id) =>");
            source.Line($"    {support.Merge}(options, id{lists});");
        }
    }

    private static string Texts(SourceWriter source, string name, ImmutableArray<string> texts)
    {
        if (texts.IsEmpty)
        {
            return "";
        }
        source.Line(
            $"private static readonly string[] {name} = [{string.Join(", ", texts.Select(Identifiers.Literal))}];"
        );
        return $", {name}: {name}";
    }
}
