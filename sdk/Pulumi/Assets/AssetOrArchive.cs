using System.Collections.Immutable;

namespace Pulumi;

/// <summary>A file, text or bundle that travels to a provider as a whole.</summary>
public abstract class AssetOrArchive
{
    private protected AssetOrArchive(string signature, string key, object value)
    {
        Signature = signature;
        Key = key;
        Value = value;
    }

    internal string Signature { get; }

    /// <summary>The key under which the content is sent: text, path, uri or assets.</summary>
    internal string Key { get; }

    internal object Value { get; }
}

/// <summary>One file or text.</summary>
public abstract class Asset : AssetOrArchive
{
    private protected Asset(string key, object value)
        : base(Serialization.Signatures.Asset, key, value) { }
}

/// <summary>A bundle of assets and archives.</summary>
public abstract class Archive : AssetOrArchive
{
    private protected Archive(string key, object value)
        : base(Serialization.Signatures.Archive, key, value) { }
}

public sealed class StringAsset(string text) : Asset("text", text);

/// <summary>A file; a relative path is seen from the program's working directory.</summary>
public sealed class FileAsset(string path) : Asset("path", path);

public sealed class RemoteAsset(string uri) : Asset("uri", uri);

public sealed class AssetArchive(IDictionary<string, AssetOrArchive> assets)
    : Archive("assets", assets.ToImmutableDictionary());

/// <summary>A folder or an archive file; a relative path is seen from the program's working directory.</summary>
public sealed class FileArchive(string path) : Archive("path", path);

public sealed class RemoteArchive(string uri) : Archive("uri", uri);
