using System.Reflection;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Hubbub.Web.Realtime.Description;

/// <summary>
/// The XML documentation of our types and members, as Markdown. The files are next to the assemblies.
/// </summary>
internal static partial class XmlDocs
{
    private static readonly Lazy<Dictionary<string, XElement>> Entries = new(Read);

    /// <summary>The summary; null if undocumented.</summary>
    public static string? Of(Type type) => Text(Entry('T', type.FullName!)?.Element("summary"));

    /// <summary>
    /// The summary; null if undocumented. Members of records are documented as parameters of the record.
    /// </summary>
    public static string? Of(PropertyInfo member) => Text(
        Entry('P', $"{member.DeclaringType!.FullName}.{member.Name}")?.Element("summary")
        ?? Entry('T', member.DeclaringType.FullName!)?.Elements("param")
            .FirstOrDefault(p => p.Attribute("name")?.Value == member.Name));

    private static XElement? Entry(char kind, string name) =>
        Entries.Value.GetValueOrDefault($"{kind}:{name.Replace('+', '.')}");

    private static Dictionary<string, XElement> Read() => Directory
        .EnumerateFiles(AppContext.BaseDirectory, "Hubbub.*.xml")
        .SelectMany(file => XDocument.Load(file).Descendants("member"))
        .GroupBy(m => m.Attribute("name")!.Value).ToDictionary(g => g.Key, g => g.First());

    private static string? Text(XElement? element) =>
        element is null ? null : Spaces().Replace(string.Concat(element.Nodes().Select(TextOf)), " ").Trim();

    private static string TextOf(XNode node) => node switch
    {
        XText text => text.Value,
        XElement { Name.LocalName: "paramref" } e =>
            $"`{JsonNamingPolicy.CamelCase.ConvertName(e.Attribute("name")!.Value)}`",
        XElement e when e.Attribute("cref") is { Value: var to } =>
            $"`{JsonNamingPolicy.CamelCase.ConvertName(to[(to.LastIndexOf('.') + 1)..])}`",
        XElement e => $"`{e.Value}`",
        _ => string.Empty,
    };

    [GeneratedRegex(@"\s+", RegexOptions.NonBacktracking)]
    private static partial Regex Spaces();
}
