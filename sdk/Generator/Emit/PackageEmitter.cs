using System.Collections.Immutable;
using Pulumi.Generator.Naming;
using Pulumi.Generator.Schema;

namespace Pulumi.Generator.Emit;

/// <summary>A file to compile.</summary>
internal sealed record SourceFile(string Name, string Text);

/// <summary>Turns a package into source files, a file a class or small family of classes.</summary>
internal sealed class PackageEmitter
{
    private readonly Package package;
    private readonly List<Problem> problems;
    private readonly Namespaces namespaces;
    private readonly TypeUses uses;
    private readonly TypeNames types;
    private readonly SupportClass support;
    private readonly ArgsClass args;
    private readonly OutputClass outputs;
    private readonly ResourceClass resources;
    private readonly MethodMembers methods;
    private readonly FunctionClass functions;
    private readonly EnumClass enums;
    private readonly ConfigClass config;
    private readonly SortedDictionary<string, string> files = new(StringComparer.OrdinalIgnoreCase);

    private PackageEmitter(Package package, List<Problem> problems)
    {
        this.package = package;
        this.problems = problems;
        namespaces = new Namespaces(package);
        uses = new TypeUses(package);
        types = new TypeNames(package, namespaces, uses);
        support = new SupportClass(package, namespaces);
        var names = new MemberNames(problems);
        var values = new Values(package, namespaces, support, problems);
        args = new ArgsClass(types, values, names, support);
        outputs = new OutputClass(package, types, names);
        methods = new MethodMembers(package, args, outputs, problems);
        resources = new ResourceClass(package, namespaces, outputs, names, values, support, methods);
        functions = new FunctionClass(package, types, args, outputs, support);
        enums = new EnumClass(problems);
        config = new ConfigClass(package, types, values, names);
    }

    public static ImmutableArray<SourceFile> Emit(Package package, List<Problem> problems, CancellationToken cancel)
    {
        var emitter = new PackageEmitter(package, problems);
        emitter.Resources(cancel);
        emitter.Functions(cancel);
        emitter.NestedTypes(cancel);
        emitter.files.Add($"{emitter.namespaces.Package}.PackageSupport", emitter.support.Write());
        return [.. emitter.files.Select(each => new SourceFile(each.Key + ".g.cs", each.Value))];
    }

    private void Resources(CancellationToken cancel)
    {
        File(
            namespaces.Package,
            "Provider",
            0,
            source =>
            {
                resources.Write(source, package.Provider, "Provider", "ProviderArgs", stateName: null);
                var inputs = package.Provider.Inputs;
                args.Write(source, "ProviderArgs", inputs, Side.Input, ArgsKind.Resource, true, othersAsJson: true);
            }
        );
        if (!package.Config.IsEmpty)
        {
            File(namespaces.Package, "Config", 0, config.Write);
        }
        foreach (var resource in package.Resources.Where(each => !each.IsOverlay))
        {
            cancel.ThrowIfCancellationRequested();
            Resource(resource);
        }
    }

    private void Resource(Resource resource)
    {
        var name = types.ResourceName(resource.Token);
        var space = namespaces.Of(resource.Token);
        var argsSpace = namespaces.OfArgs(resource.Token);
        var (argsName, stateName) = (name + "Args", name + "State");
        File(
            space,
            name,
            resource.Position,
            source =>
            {
                resources.Write(
                    source,
                    resource,
                    name,
                    TypeNames.Global(argsSpace, argsName),
                    resource.State is null ? null : TypeNames.Global(argsSpace, stateName)
                );
                methods.WriteClasses(source, resource, name);
            }
        );
        File(
            argsSpace,
            argsName,
            resource.Position,
            source =>
            {
                var isSealed = !package.IsKubernetes;
                args.Write(source, argsName, resource.Inputs, Side.Input, ArgsKind.Resource, isSealed);
                if (resource.State is { } state)
                {
                    args.Write(source, stateName, state, Side.State, ArgsKind.Resource, isSealed);
                }
            }
        );
    }

    private void Functions(CancellationToken cancel)
    {
        foreach (var function in package.Functions.Where(each => !each.IsOverlay && !each.IsMethod))
        {
            cancel.ThrowIfCancellationRequested();
            // A class cannot have a method of its own name.
            var name = Namespaces.ClassName(function.Token) is var each && each == "Invoke" ? "InvokeFunction" : each;
            File(
                namespaces.Of(function.Token),
                name,
                function.Position,
                source => functions.Write(source, function, name)
            );
        }
    }

    private void NestedTypes(CancellationToken cancel)
    {
        foreach (var type in package.Enums.Values.Where(each => !each.IsOverlay))
        {
            var name = TypeNames.EnumName(type.Token);
            File(namespaces.Of(type.Token), name, type.Position, source => enums.Write(source, type, name));
        }
        foreach (var type in package.Objects.Values.Where(each => !each.IsOverlay))
        {
            cancel.ThrowIfCancellationRequested();
            var use = uses[type.Token];
            if (use.HasFlag(TypeUse.Output))
            {
                var name = types.ObjectName(type.Token, Side.Output);
                File(
                    namespaces.Of(type.Token, "Outputs"),
                    name,
                    type.Position,
                    source => outputs.Write(source, name, type.Properties)
                );
            }
            Inputs(type, use, TypeUse.Input, Side.Input);
            Inputs(type, use, TypeUse.State, Side.State);
            Inputs(type, use, TypeUse.FunctionInput, Side.Plain);
        }
    }

    private void Inputs(ObjectType type, TypeUse use, TypeUse wanted, Side side)
    {
        // In the Kubernetes package a resource and the object inside others share one args class: the resource's.
        var isResource = package.IsKubernetes && package.Resources.Any(each => each.Token == type.Token);
        if (!use.HasFlag(wanted) || (isResource && side == Side.Input))
        {
            return;
        }
        var name = types.ObjectName(type.Token, side);
        var kind = side == Side.Plain ? ArgsKind.Invoke : ArgsKind.Resource;
        File(
            namespaces.Of(type.Token, "Inputs"),
            name,
            type.Position,
            source => args.Write(source, name, type.Properties, side, kind, !package.IsKubernetes)
        );
    }

    private void File(string space, string name, int position, Action<SourceWriter> write)
    {
        var full = $"{space}.{name}";
        if (!Identifiers.IsValid(name))
        {
            problems.Add(new(Problems.BadName, position, full));
        }
        else if (files.ContainsKey(full))
        {
            problems.Add(new(Problems.Clash, position, $"{full} is made twice"));
        }
        else
        {
            var source = new SourceWriter(space);
            write(source);
            files.Add(full, source.ToString());
        }
    }
}
