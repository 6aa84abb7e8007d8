using System.Text.Json;

namespace Hubbub.Client;

/// <summary>Acts about the same thing keep their order.</summary>
internal static class Lanes
{
    /// <summary>
    /// Messages to the same receiver; otherwise the path up to its first id, such as <c>posts/17</c>, so that a
    /// reaction and its removal are in one lane.
    /// </summary>
    public static string Of(string path, JsonElement? body)
    {
        foreach (var receiver in (string[])["conversationId", "receiverId"])
        {
            if (body is { ValueKind: JsonValueKind.Object } json && json.TryGetProperty(receiver, out var id))
            {
                return receiver == "conversationId" ? $"conversations/{id}" : $"to/{id}";
            }
        }

        var parts = path.Split('?')[0].Split('/');
        var first = Array.FindIndex(parts, part => part.Length > 0 && part.All(char.IsAsciiDigit));
        return string.Join('/', parts[..(first < 0 ? parts.Length : first + 1)]);
    }
}
