using System.Diagnostics.CodeAnalysis;
using Infra.Planning.Settings;
using Infra.Planning.Settings.Reading;

namespace Infra.Planning.AddOns.Reading;

/// <summary>The part that the groups of all add-ons share.</summary>
internal static class AddOnGroup
{
    public static T NotGiven<T>(Reader<T> reader, string key)
        where T : AddOnSettings => At(reader.StandIn, StackConfig.Root["addOns"][key], AddOnState.NotGiven);

    public static T At<T>(T settings, ConfigPath path, AddOnState state)
        where T : AddOnSettings => settings with { Path = path, State = state };

    /// <summary>The group of an add-on, or <c>false</c>.</summary>
    public static Reader<T> Reader<T>(string example, Func<Section, T> bind)
        where T : AddOnSettings
    {
        var group = Readers.Group(
            example,
            section =>
                At(bind(section), section.Path, AddOnState.On) with
                {
                    Cluster = section.Optional("cluster", AddOnReaders.ClusterName),
                }
        );
        return group with { TryRead = TryRead };

        bool TryRead(Setting setting, [MaybeNullWhen(false)] out T value)
        {
            if (setting.Node is not (ConfigNode.Flag(false) or ConfigNode.Untyped("false")))
            {
                return group.TryRead(setting, out value);
            }

            value = At(group.StandIn, setting.Path, AddOnState.Off);
            return true;
        }
    }
}
