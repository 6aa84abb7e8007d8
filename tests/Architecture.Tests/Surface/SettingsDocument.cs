using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Reflection;
using Hubbub.Application.Common.RateLimits;
using Hubbub.Web.Common;
using Hubbub.Web.Realtime.Description;

namespace Hubbub.Architecture.Tests.Surface;

/// <summary>docs/configuration.md, generated from the options types and their XML documentation.</summary>
internal static class SettingsDocument
{
    private const long MiB = 1024 * 1024;

    private const string Preface = """
        # Configuration

        Every setting is optional in Development. Settings are read from these places; the later ones win:

        1. `appsettings.json`
        2. a `.env` file in the directory where the server is started
        3. the environment
        4. the command line, as `--Section:Name=value`

        In the environment and in `.env`, `__` separates sections: `RateLimits__Messages__Permits=20`. A misspelt name in one of
        these sections, or a name that is almost one of these, stops the start and the server says which name was meant. A value
        out of range stops the start and the server says what is allowed.

        ASP.NET Core reads these two itself:

        | Setting | Default | Meaning |
        |---|---|---|
        | `ASPNETCORE_ENVIRONMENT` | `Development` with `dotnet run`, else `Production` | Outside Development the server checks the settings and refuses unsafe ones: see [operations.md](operations.md). |
        | `Logging__LogLevel__Default` | `Information` | Log level; a category in place of `Default` sets it for that category only. `Debug` and `Trace` include the framework's lines. Contents and tokens are never logged. |

        The code is the source of this page: each text is the XML documentation of the setting. A test compares them, and
        `HUBBUB_APPROVE=1 dotnet run --project tests/Architecture.Tests` writes the page.
        """;

    public static IEnumerable<string> Lines(IEnumerable<(string Section, Type Type)> sections) =>
        [.. Preface.ReplaceLineEndings("\n").Split('\n'), .. sections.SelectMany(s => Section(s.Section, s.Type))];

    /// <summary>Settings without documentation.</summary>
    public static IReadOnlyList<string> Undocumented(IEnumerable<(string Section, Type Type)> sections) =>
    [
        .. from s in sections
           from setting in SettingsOf(s.Type)
           where XmlDocs.Of(setting) is null
           select KnownSettings.PathOf(s.Section, setting),
    ];

    private static IEnumerable<string> Section(string section, Type type)
    {
        var defaults = Activator.CreateInstance(type)!;
        var (limits, settings) = (
            SettingsOf(type).Where(IsLimit).ToList(), SettingsOf(type).Where(p => !IsLimit(p)).ToList());
        return
        [
            string.Empty,
            $"## {(section.Length == 0 ? "General" : section.Replace(":", " ", StringComparison.Ordinal))}",
            string.Empty, XmlDocs.Of(type)!,
            string.Empty, "| Setting | Default | Values | Meaning |", "|---|---|---|---|",
            .. settings.Select(
                p => $"| `{Name(section, p)}` | {Default(p, p.GetValue(defaults))} | {Values(p)} | {XmlDocs.Of(p)} |"),
            .. limits.Count == 0 ? Array.Empty<string>() : Limits(section, limits, defaults),
        ];
    }

    private static IEnumerable<string> Limits(string section, IEnumerable<PropertyInfo> limits, object defaults) =>
    [
        string.Empty, "Each of these has two members: `…__Permits` and `…__WindowSeconds`.",
        string.Empty, "| Setting | Permits | WindowSeconds | What it limits |", "|---|---|---|---|",
        .. from limit in limits
           let setting = (RateLimitOptions.Setting)limit.GetValue(defaults)!
           select $"| `{Name(section, limit)}__…` | {setting.Permits} | {setting.WindowSeconds} | {XmlDocs.Of(limit)} "
               + "|",
    ];

    private static IEnumerable<PropertyInfo> SettingsOf(Type type) => type.GetProperties().Where(p => p.CanWrite);

    private static bool IsLimit(PropertyInfo setting) => setting.PropertyType == typeof(RateLimitOptions.Setting);

    private static string Name(string section, PropertyInfo setting) =>
        KnownSettings.Written(KnownSettings.PathOf(section, setting));

    private static string Default(PropertyInfo setting, object? value)
    {
        var text = Convert.ToString(
            setting.GetCustomAttribute<DefaultValueAttribute>()?.Value ?? value, CultureInfo.InvariantCulture);
        var size = setting.Name.EndsWith("Bytes", StringComparison.Ordinal)
            && long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var bytes) && bytes % MiB == 0
                ? $" ({bytes / MiB} MiB)" : string.Empty;
        return string.IsNullOrEmpty(text) ? "–"
            : value is bool ? $"`{text.ToLowerInvariant()}`"
            : $"`{text.Replace(",", ", ", StringComparison.Ordinal)}`{size}";
    }

    private static string Values(PropertyInfo setting)
    {
        var type = Nullable.GetUnderlyingType(setting.PropertyType) ?? setting.PropertyType;
        var range = setting.GetCustomAttribute<RangeAttribute>();
        return type.IsEnum ? string.Join(", ", Enum.GetNames(type).Select(n => $"`{n}`"))
            : type == typeof(bool) ? "`true`, `false`"
            : type == typeof(string) ? "text"
            : range is { Maximum: not int.MaxValue } ? $"{range.Minimum}–{range.Maximum}"
            : $"{range?.Minimum ?? 0} or more";
    }
}
