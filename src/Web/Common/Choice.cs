using System.Diagnostics.CodeAnalysis;
using Hubbub.Application.Common.Json;
using Hubbub.Domain.Common;

namespace Hubbub.Web.Common;

/// <summary>An enum value in a query, by its name on the wire.</summary>
internal static class Choice<T> where T : struct, Enum
{
    private static readonly Dictionary<string, T> Values = Enum.GetValues<T>().ToDictionary(v => WireJson.NameOf(v));

    /// <summary>Parses it; null stays null, and an unknown name is refused.</summary>
    public static bool TryRead(string? name, string member, out T? choice, [NotNullWhen(false)] out Error? refusal)
    {
        choice = name is not null && Values.TryGetValue(name, out var found) ? found : null;
        refusal = name is null || choice is not null ? null : Error.Validation(new Dictionary<string, string[]>
        {
            [member] = [UnreadableJson.Give(typeof(T))],
        });
        return refusal is null;
    }
}
