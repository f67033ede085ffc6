using System.Collections.Immutable;
using Pulumi.Generator.Schema;

namespace Pulumi.Generator.Emit;

/// <summary>Where a nested type is met; decides which classes it becomes and what they are called.</summary>
[Flags]
internal enum TypeUse
{
    None = 0,

    /// <summary>In results: a class of read-only fields.</summary>
    Output = 1,

    /// <summary>In arguments that may come later.</summary>
    Input = 2,

    /// <summary>In the state that a look-up is narrowed by.</summary>
    State = 4,

    /// <summary>In a function's arguments.</summary>
    FunctionInput = 8,

    /// <summary>In a function's arguments or result.</summary>
    Function = 16,
}

/// <summary>The uses of every nested type of a package.</summary>
internal sealed class TypeUses
{
    private readonly Package package;
    private readonly Dictionary<string, TypeUse> uses = new(StringComparer.Ordinal);

    public TypeUses(Package package)
    {
        this.package = package;
        Visit(package.Provider.Inputs, TypeUse.Input);
        foreach (var resource in package.Resources)
        {
            Visit(resource.Outputs, TypeUse.Output);
            Visit(resource.Inputs, TypeUse.Input);
            Visit(resource.State, TypeUse.Input | TypeUse.State);
        }
        foreach (var function in package.Functions)
        {
            Visit(function.Inputs, TypeUse.Input | TypeUse.FunctionInput | TypeUse.Function);
            Visit(function.Outputs, TypeUse.Output | TypeUse.Function);
            if (function.Returns is not null)
            {
                Visit(function.Returns, TypeUse.Output | TypeUse.Function);
            }
        }
    }

    public TypeUse this[string token] => uses.TryGetValue(token, out var use) ? use : TypeUse.None;

    private void Visit(ImmutableArray<Property>? properties, TypeUse use)
    {
        foreach (var property in properties ?? [])
        {
            Visit(property.Type, use);
        }
    }

    private void Visit(SchemaType type, TypeUse use)
    {
        switch (type)
        {
            case ListType list:
                Visit(list.Element, use);
                break;
            case MapType map:
                Visit(map.Element, use);
                break;
            case UnionType union:
                foreach (var member in union.Members)
                {
                    Visit(member, use);
                }
                break;
            case ObjectReference reference when (this[reference.Token] & use) != use:
                uses[reference.Token] = this[reference.Token] | use;
                if (package.Objects.TryGetValue(reference.Token, out var target))
                {
                    Visit(target.Properties, use);
                }
                break;
        }
    }
}
