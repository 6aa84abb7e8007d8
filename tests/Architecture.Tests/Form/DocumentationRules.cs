using System.Xml.Linq;
using Hubbub.Application.Common.Realtime;

namespace Hubbub.Architecture.Tests.Form;

/// <summary>Ports, contracts, events and everything a client sees have XML documentation.</summary>
internal static class DocumentationRules
{
    public static IReadOnlyList<string> Undocumented(Code code)
    {
        var documented = code.Assemblies
            .SelectMany(a => XDocument.Load(Path.ChangeExtension(a.Location, ".xml")).Descendants("member"))
            .Select(m => m.Attribute("name")!.Value).ToHashSet();
        return
        [
            .. from type in code.Types
               where IsMeantForOthers(code, type) && !documented.Contains($"T:{type.FullName}")
               select type.FullName,
        ];
    }

    private static bool IsMeantForOthers(Code code, CodeType type) =>
        type.Definition.IsPublic
        && ((type.Definition.IsInterface && code.IsIn(type.Namespace, "Application"))
            || type.Namespace.EndsWith(".Contracts", StringComparison.Ordinal)
            || type.Namespace.EndsWith(".Events", StringComparison.Ordinal)
            || type.Deriving(typeof(RealtimeEvent)) is not null);
}
