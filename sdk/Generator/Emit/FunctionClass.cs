using System.Collections.Immutable;
using Pulumi.Generator.Naming;
using Pulumi.Generator.Schema;

namespace Pulumi.Generator.Emit;

/// <summary>Writes functions: the class to call one by, its arguments at once and later, and its result.</summary>
internal sealed class FunctionClass(
    Package package,
    TypeNames types,
    ArgsClass args,
    OutputClass outputs,
    SupportClass support
)
{
    private const string Instance = TypeNames.Core + "Deployment.Instance.";

    public void Write(SourceWriter source, Function function, string name)
    {
        var inputs = function.Inputs ?? [];
        source.Line("");
        source.Deprecated(function.Deprecation);
        source.Open($"public static class {name}");
        var result = Result(function, name);
        if (function.Positional.IsEmpty)
        {
            Calls(source, function, name, result);
        }
        else
        {
            PositionalCalls(source, function, result);
        }
        source.Close();
        if (function.Positional.IsEmpty && !inputs.IsEmpty)
        {
            var isSealed = !package.IsKubernetes;
            args.Write(source, $"{name}Args", inputs, Side.Plain, ArgsKind.Invoke, isSealed);
            if (result is not null)
            {
                args.Write(source, $"{name}InvokeArgs", inputs, Side.Input, ArgsKind.Invoke, isSealed);
            }
        }
        if (function.Outputs is { } properties)
        {
            outputs.Write(source, $"{name}Result", properties);
        }
    }

    private string? Result(Function function, string name) =>
        function.Outputs is not null ? name + "Result"
        : function.Returns is { } type ? types.Element(type, Side.Output)
        : null;

    private void Calls(SourceWriter source, Function function, string name, string? result)
    {
        var token = Identifiers.Literal(function.Token);
        var single = function.Returns is null ? "" : "Single";
        var (type, generic) = result is null ? ("", "") : ($"<{result}>", $"<{result}>");
        var (plain, plainSent) = Parameter(function, name + "Args");
        source.Line(
            $"public static global::System.Threading.Tasks.Task{type} InvokeAsync({plain}{TypeNames.Core}InvokeOptions? options = null) =>"
        );
        source.Line(
            $"    {Instance}Invoke{single}Async{generic}({token}, {plainSent}, {support.WithDefaults}(options));"
        );
        if (result is null)
        {
            return;
        }
        var (later, laterSent) = Parameter(function, name + "InvokeArgs");
        var given = later.Length == 0 ? "" : $"{name}InvokeArgs args, ";
        foreach (
            var parameters in new[]
            {
                $"{later}{TypeNames.Core}InvokeOptions? options = null",
                $"{given}{TypeNames.Core}InvokeOutputOptions options",
            }
        )
        {
            source.Line($"public static {TypeNames.Core}Output{type} Invoke({parameters}) =>");
            source.Line(
                $"    {Instance}Invoke{single}{generic}({token}, {laterSent}, {support.WithDefaults}(options));"
            );
        }
    }

    private static (string Declared, string Sent) Parameter(Function function, string argsName) =>
        function.Inputs is not { IsEmpty: false } inputs ? ("", $"{TypeNames.Core}InvokeArgs.Empty")
        : inputs.Any(each => each.Required) ? ($"{argsName} args, ", $"args ?? new {argsName}()")
        : ($"{argsName}? args = null, ", $"args ?? new {argsName}()");

    /// <summary>Calls whose arguments are parameters, in the order that the schema gives.</summary>
    private void PositionalCalls(SourceWriter source, Function function, string? result)
    {
        var inputs = function
            .Positional.Select(name => (function.Inputs ?? []).FirstOrDefault(each => each.Name == name))
            .OfType<Property>()
            .ToImmutableArray();
        var single = function.Returns is null ? "" : "Single";
        var generic = result is null ? "" : $"<{result}>";
        foreach (var later in result is null ? [false] : new[] { false, true })
        {
            var parameters = string.Concat(inputs.Select(each => $"{Positional(each, later)}, "));
            var (returned, called) = later
                ? ($"{TypeNames.Core}Output{generic} Invoke", $"Invoke{single}{generic}")
                : ($"global::System.Threading.Tasks.Task{generic} InvokeAsync", $"Invoke{single}Async{generic}");
            source.Open($"public static {returned}({parameters}{TypeNames.Core}InvokeOptions? invokeOptions = null)");
            source.Line($"var inputs = {TypeNames.Dictionary}.CreateBuilder<string, object?>();");
            foreach (var input in inputs)
            {
                source.Line($"inputs[{Identifiers.Literal(input.Name)}] = {Identifiers.Parameter(input.Name)};");
            }
            source.Line(
                $"return {Instance}{called}({Identifiers.Literal(function.Token)}, new {TypeNames.Core}DictionaryInvokeArgs("
                    + $"inputs.ToImmutable()), {support.WithDefaults}(invokeOptions));"
            );
            source.Close();
        }
    }

    private string Positional(Property property, bool later)
    {
        var type = types.Property(property.Type, Side.Plain) + (property.Required ? "" : "?");
        var given = later ? $"{TypeNames.Core}Input<{type}>{(property.Required ? "" : "?")}" : type;
        return $"{given} {Identifiers.Parameter(property.Name)}{(property.Required ? "" : " = null")}";
    }
}
