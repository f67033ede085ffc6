using System.Reflection;

namespace Pulumi.Tests.Surface;

/// <summary>
/// A program for this core must compile against the official package, so nothing may be public here that is not there.
/// </summary>
public sealed class PublicSurfaceTests
{
    // The official assembly's types, by namespace.
    private static readonly string[] Official =
    [
        "Pulumi.Output",
        "Pulumi.Output`1",
        "Pulumi.DeferredOutput`1",
        "Pulumi.OutputExtensions",
        "Pulumi.Input`1",
        "Pulumi.InputExtensions",
        "Pulumi.InputList`1",
        "Pulumi.InputListExtensions",
        "Pulumi.InputMap`1",
        "Pulumi.InputMapExtensions",
        "Pulumi.InputUnion`2",
        "Pulumi.InputJson",
        "Pulumi.Union`2",
        "Pulumi.AssetOrArchive",
        "Pulumi.Asset",
        "Pulumi.StringAsset",
        "Pulumi.FileAsset",
        "Pulumi.RemoteAsset",
        "Pulumi.Archive",
        "Pulumi.AssetArchive",
        "Pulumi.FileArchive",
        "Pulumi.RemoteArchive",
        "Pulumi.InputArgs",
        "Pulumi.ResourceArgs",
        "Pulumi.InvokeArgs",
        "Pulumi.CallArgs",
        "Pulumi.DictionaryResourceArgs",
        "Pulumi.DictionaryInvokeArgs",
        "Pulumi.Resource",
        "Pulumi.CustomResource",
        "Pulumi.ComponentResource",
        "Pulumi.ProviderResource",
        "Pulumi.Stack",
        "Pulumi.StackOptions",
        "Pulumi.StackReference",
        "Pulumi.StackReferenceArgs",
        "Pulumi.StackReferenceOutputDetails",
        "Pulumi.Stash",
        "Pulumi.StashArgs",
        "Pulumi.Alias",
        "Pulumi.Urn",
        "Pulumi.CustomTimeouts",
        "Pulumi.ResourceOptions",
        "Pulumi.CustomResourceOptions",
        "Pulumi.ComponentResourceOptions",
        "Pulumi.InvokeOptions",
        "Pulumi.InvokeOutputOptions",
        "Pulumi.CallOptions",
        "Pulumi.ResourceTransformation",
        "Pulumi.ResourceTransformationArgs",
        "Pulumi.ResourceTransformationResult",
        "Pulumi.ResourceTransform",
        "Pulumi.ResourceTransformArgs",
        "Pulumi.ResourceTransformResult",
        "Pulumi.InvokeTransform",
        "Pulumi.InvokeTransformArgs",
        "Pulumi.InvokeTransformResult",
        "Pulumi.ResourceHook",
        "Pulumi.ResourceHookArgs",
        "Pulumi.ResourceHookCallback",
        "Pulumi.ResourceHookOptions",
        "Pulumi.ResourceHookBinding",
        "Pulumi.ErrorHook",
        "Pulumi.ErrorHookArgs",
        "Pulumi.ErrorHookCallback",
        "Pulumi.Deployment",
        "Pulumi.DeploymentInstance",
        "Pulumi.Config",
        "Pulumi.Log",
        "Pulumi.RegisterPackageRequest",
        "Pulumi.RegisterPackageRequest+PackageParameterization",
        "Pulumi.RunException",
        "Pulumi.ResourceException",
        "Pulumi.LogException",
        "Pulumi.InputAttribute",
        "Pulumi.OutputAttribute",
        "Pulumi.OutputTypeAttribute",
        "Pulumi.OutputConstructorAttribute",
        "Pulumi.OutputConstructorParameterAttribute",
        "Pulumi.EnumTypeAttribute",
        "Pulumi.ResourceTypeAttribute",
        "Pulumi.DiscriminatedUnionDiscriminatorAttribute",
        "Pulumi.DiscriminatedUnionCaseAttribute",
        "Pulumi.Testing.IMocks",
        "Pulumi.Testing.EmptyMocks",
        "Pulumi.Testing.MockResourceArgs",
        "Pulumi.Testing.MockCallArgs",
        "Pulumi.Testing.MockRegisterResourceOutputsRequest",
        "Pulumi.Testing.TestOptions",
        "Pulumi.Utilities.OutputUtilities",
    ];

    // Only a program that serves callbacks to the engine can use these, and this build serves none.
    private static readonly string[] LeftOut =
    [
        "Pulumi.InvokeTransform",
        "Pulumi.InvokeTransformArgs",
        "Pulumi.InvokeTransformResult",
        "Pulumi.ErrorHook",
        "Pulumi.ErrorHookArgs",
        "Pulumi.ErrorHookCallback",
    ];

    private static readonly Assembly Core = typeof(Deployment).Assembly;

    [Fact]
    public void The_public_types_are_the_official_ones_without_those_left_out() =>
        Assert.Equal(
            Official.Except(LeftOut).Order(StringComparer.Ordinal),
            Core.GetExportedTypes().Select(t => t.FullName ?? "").Order(StringComparer.Ordinal)
        );

    [Fact]
    public void No_public_signature_shows_an_internal_type()
    {
        var shown =
            from type in Core.GetExportedTypes()
            from member in type.GetMembers(
                BindingFlags.Public
                    | BindingFlags.NonPublic
                    | BindingFlags.Instance
                    | BindingFlags.Static
                    | BindingFlags.DeclaredOnly
            )
            where IsVisible(member)
            from used in TypesOf(member)
            where used.Assembly == Core && !used.IsVisible && !used.IsGenericParameter
            select $"{type.Name}.{member.Name}: {used.Name}";
        Assert.Empty(shown);
    }

    [Fact]
    public void Classes_that_the_official_assembly_seals_stay_sealed_and_its_bases_stay_open()
    {
        Type[] open =
        [
            typeof(CustomResource),
            typeof(ComponentResource),
            typeof(ProviderResource),
            typeof(Stack),
            typeof(Input<>),
            typeof(InvokeOptions),
            typeof(ResourceTypeAttribute),
            typeof(RunException),
        ];
        Assert.All(open, type => Assert.False(type.IsSealed, type.Name));
        Type[] closed =
        [
            typeof(Output<>),
            typeof(InputList<>),
            typeof(InputMap<>),
            typeof(CustomResourceOptions),
            typeof(StackReference),
        ];
        Assert.All(closed, type => Assert.True(type.IsSealed, type.Name));
        Assert.DoesNotContain(
            typeof(Resource).GetConstructors(BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.Public),
            c => c.IsPublic || c.IsFamily || c.IsFamilyOrAssembly
        );
    }

    private static bool IsVisible(MemberInfo member) =>
        member switch
        {
            MethodBase method => method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly,
            FieldInfo field => field.IsPublic || field.IsFamily || field.IsFamilyOrAssembly,
            _ => false,
        };

    private static IEnumerable<Type> TypesOf(MemberInfo member) =>
        member switch
        {
            MethodInfo method => [.. method.GetParameters().Select(p => p.ParameterType), method.ReturnType],
            ConstructorInfo constructor => constructor.GetParameters().Select(p => p.ParameterType),
            FieldInfo field => [field.FieldType],
            _ => [],
        };
}
