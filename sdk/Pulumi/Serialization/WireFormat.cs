namespace Pulumi.Serialization;

/// <summary>Field tags of google.protobuf.Struct, Value and ListValue.</summary>
internal static class WireFormat
{
    public const byte StructField = 0x0A;
    public const byte EntryKey = 0x0A;
    public const byte EntryValue = 0x12;
    public const byte NullValue = 0x08;
    public const byte NumberValue = 0x11;
    public const byte StringValue = 0x1A;
    public const byte BoolValue = 0x20;
    public const byte StructValue = 0x2A;
    public const byte ListValue = 0x32;
    public const byte ListItem = 0x0A;
}
