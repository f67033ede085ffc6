using System.Collections.Immutable;
using Pulumi.Generator.Naming;
using Pulumi.Generator.Schema;

namespace Pulumi.Generator.Emit;

/// <summary>Writes the methods of a resource, with the classes of their arguments and results.</summary>
internal sealed class MethodMembers(Package package, ArgsClass args, OutputClass outputs, List<Problem> problems)
{
    public void WriteMembers(SourceWriter source, Resource resource, string resourceName)
    {
        foreach (var (name, function) in Of(resource))
        {
            var inputs = Inputs(function);
            var className = resourceName + name;
            var given = inputs.IsEmpty
                ? ""
                : $"{className}Args{(inputs.Any(each => each.Required) ? " args" : "? args = null")}";
            var sent = inputs.IsEmpty ? $"{TypeNames.Core}CallArgs.Empty" : $"args ?? new {className}Args()";
            var (result, generic) = function.Outputs is null
                ? ("void", "")
                : ($"{TypeNames.Core}Output<{className}Result>", $"<{className}Result>");
            source.Deprecated(function.Deprecation);
            source.Line($"public {result} {name}({given}) =>");
            source.Line(
                $"    {TypeNames.Core}Deployment.Instance.Call{generic}({Identifiers.Literal(function.Token)}, {sent}, this);"
            );
        }
    }

    public void WriteClasses(SourceWriter source, Resource resource, string resourceName)
    {
        foreach (var (name, function) in Of(resource))
        {
            if (Inputs(function) is { IsEmpty: false } inputs)
            {
                args.Write(
                    source,
                    $"{resourceName}{name}Args",
                    inputs,
                    Side.Input,
                    ArgsKind.Call,
                    !package.IsKubernetes
                );
            }
            if (function.Outputs is { } results)
            {
                outputs.Write(source, $"{resourceName}{name}Result", results);
            }
        }
    }

    private IEnumerable<(string Name, Function Function)> Of(Resource resource)
    {
        foreach (var method in resource.Methods)
        {
            var function = package.Functions.FirstOrDefault(each => each.Token == method.FunctionToken);
            if (function is null)
            {
                problems.Add(new(Problems.BadReference, method.Position, $"no function {method.FunctionToken}"));
            }
            else if (function.Returns is not null)
            {
                var fault = $"method {method.Name} of {resource.Token} returns something else than an object";
                problems.Add(new(Problems.Unsupported, method.Position, fault));
            }
            else
            {
                yield return (Identifiers.Pascal(Identifiers.Joined(method.Name)), function);
            }
        }
    }

    private static ImmutableArray<Property> Inputs(Function function) =>
        function.Inputs?.RemoveAll(each => each.Name == Function.Self) ?? [];
}
