using System.Collections.Immutable;

namespace Pulumi.Generator.Schema;

internal enum PrimitiveKind
{
    Boolean,
    Integer,
    Number,
    Text,
}

/// <summary>A type in a schema. Plain: given as it is, never as an input that may come later.</summary>
internal abstract record SchemaType(bool Plain);

internal sealed record PrimitiveType(PrimitiveKind Kind, bool Plain) : SchemaType(Plain);

internal sealed record ListType(SchemaType Element, bool Plain) : SchemaType(Plain);

internal sealed record MapType(SchemaType Element, bool Plain) : SchemaType(Plain);

internal sealed record AnyType(bool Plain) : SchemaType(Plain);

internal sealed record JsonType(bool Plain) : SchemaType(Plain);

internal sealed record AssetType(bool Plain) : SchemaType(Plain);

internal sealed record ArchiveType(bool Plain) : SchemaType(Plain);

internal sealed record ObjectReference(string Token, bool Plain) : SchemaType(Plain);

internal sealed record EnumReference(string Token, bool Plain) : SchemaType(Plain);

internal sealed record ResourceReference(string Token, bool Plain) : SchemaType(Plain);

internal sealed record UnionType(ImmutableArray<SchemaType> Members, bool Plain) : SchemaType(Plain);
