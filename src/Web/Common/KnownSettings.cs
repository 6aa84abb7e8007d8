using System.Collections;
using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Reflection;
using Hubbub.Application.Accounts;
using Hubbub.Application.Analytics;
using Hubbub.Application.Common.RateLimits;
using Hubbub.Application.Messaging;
using Hubbub.Application.Media;
using Hubbub.Application.Notifications.Mails;
using Hubbub.Application.Posts.Watching;
using Hubbub.Application.Sync;
using Hubbub.Infrastructure.Accounts;
using Hubbub.Infrastructure.Media;
using Hubbub.Infrastructure.Notifications.Push;
using Hubbub.Infrastructure.Persistence;
using Hubbub.Web.Operations;
using Hubbub.Web.Realtime;

namespace Hubbub.Web.Common;

/// <summary>
/// Every known setting, from the types that hold them. A misspelt setting would otherwise be ignored unnoticed. Values
/// are never repeated, since some are secrets.
/// </summary>
internal static class KnownSettings
{
    // Names that differ by more belong to something else: the environment is full of them.
    private const int MostTypos = 2;

    private const int ShortestWithTypos = 8;

    /// <summary>
    /// The sections of the configuration and their types. The first type's settings are in no section.
    /// </summary>
    public static readonly IReadOnlyList<(string Section, Type Type)> Sections =
    [
        (string.Empty, typeof(SingleSettings)),
        ("Accounts", typeof(AccountsOptions)),
        ("Analytics", typeof(AnalyticsOptions)),
        ("Data", typeof(DataOptions)),
        ("Database", typeof(DatabaseOptions)),
        ("Health", typeof(HealthOptions)),
        ("Media", typeof(MediaOptions)),
        ("Media:S3", typeof(S3Options)),
        ("Messaging", typeof(MessagingOptions)),
        ("NotificationMails", typeof(NotificationMailOptions)),
        ("Push", typeof(PushOptions)),
        ("RateLimits", typeof(RateLimitOptions)),
        ("Realtime", typeof(RealtimeOptions)),
        ("Server", typeof(ServerOptions)),
        ("Smtp", typeof(SmtpOptions)),
        ("Sync", typeof(SyncOptions)),
        ("Tokens", typeof(TokenOptions)),
        ("Watching", typeof(WatchOptions)),
    ];

    private static readonly Dictionary<string, PropertyInfo> All = Find();

    /// <summary>Unknown settings and invalid values, one line each, saying what to write instead.</summary>
    public static IEnumerable<string> Faults(IConfiguration configuration)
    {
        foreach (var (path, value) in configuration.AsEnumerable().OrderBy(e => e.Key, StringComparer.Ordinal))
        {
            if (All.TryGetValue(path, out var setting))
            {
                if (value is { Length: > 0 } && Allowed(setting, value) is { } allowed)
                {
                    yield return $"{Written(path)} must be {allowed}";
                }
            }
            else if (value is not null && (IsInOurs(path) || IsAlmostOurs(path)))
            {
                yield return $"{Written(path)} is not a setting; did you mean {Written(Nearest(path))}?";
            }
        }
    }

    /// <summary>A setting's path in the configuration.</summary>
    public static string PathOf(string section, PropertyInfo setting)
    {
        var name = setting.GetCustomAttribute<ConfigurationKeyNameAttribute>()?.Name ?? setting.Name;
        return section.Length == 0 ? name : $"{section}:{name}";
    }

    /// <summary>A setting's name in the environment.</summary>
    public static string Written(string path) => path.Replace(":", "__", StringComparison.Ordinal);

    private static Dictionary<string, PropertyInfo> Find()
    {
        var all = new Dictionary<string, PropertyInfo>(StringComparer.OrdinalIgnoreCase);
        foreach (var (section, type) in Sections)
        {
            foreach (var property in type.GetProperties().Where(p => p.CanWrite))
            {
                var path = PathOf(section, property);
                if (property.PropertyType == typeof(RateLimitOptions.Setting))
                {
                    foreach (var member in typeof(RateLimitOptions.Setting).GetProperties())
                    {
                        all.Add($"{path}:{member.Name}", member);
                    }
                }
                else
                {
                    all.Add(path, property);
                }
            }
        }

        return all;
    }

    private static bool IsInOurs(string path) =>
        Sections.Any(s => path.StartsWith(s.Section + ":", StringComparison.OrdinalIgnoreCase));

    private static bool IsAlmostOurs(string path) =>
        path.Length >= ShortestWithTypos
        && All.Keys.Any(
            known => Math.Abs(known.Length - path.Length) <= MostTypos && Distance(path, known) <= MostTypos);

    private static string Nearest(string path) => All.Keys.MinBy(known => Distance(path, known))!;

    /// <summary>The allowed values, if this value is not one of them; otherwise null.</summary>
    private static string? Allowed(PropertyInfo setting, string value)
    {
        var type = Nullable.GetUnderlyingType(setting.PropertyType) ?? setting.PropertyType;
        if (type == typeof(string) || typeof(IEnumerable).IsAssignableFrom(type))
        {
            return null;
        }

        if (type.IsEnum)
        {
            return Enum.TryParse(type, value, ignoreCase: true, out _)
                ? null
                : $"one of {string.Join(", ", Enum.GetNames(type))}";
        }

        if (type == typeof(bool))
        {
            return bool.TryParse(value, out _) ? null : "true or false";
        }

        var range = setting.GetCustomAttribute<RangeAttribute>();
        var least = Convert.ToDecimal(range?.Minimum ?? 0, CultureInfo.InvariantCulture);
        var most = Convert.ToDecimal(
            range?.Maximum ?? (type == typeof(long) ? long.MaxValue : int.MaxValue), CultureInfo.InvariantCulture);
        return decimal.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            && number >= least && number <= most
            ? null
            : string.Create(CultureInfo.InvariantCulture, $"a whole number from {least} to {most}");
    }

    /// <summary>Case-insensitive Levenshtein distance.</summary>
    private static int Distance(string one, string other)
    {
        var row = Enumerable.Range(0, other.Length + 1).ToArray();
        for (var i = 1; i <= one.Length; i++)
        {
            var (diagonal, _) = (row[0], row[0] = i);
            for (var j = 1; j <= other.Length; j++)
            {
                var change = diagonal
                    + (char.ToUpperInvariant(one[i - 1]) == char.ToUpperInvariant(other[j - 1]) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(change, Math.Min(row[j], row[j - 1]) + 1);
            }
        }

        return row[^1];
    }
}
