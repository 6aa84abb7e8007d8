using System.Globalization;
using System.Text.Json.Nodes;
using Hubbub.Application.Common.Json;
using Hubbub.Application.Messaging.Contracts;
using Hubbub.Domain.Common;
using Hubbub.Domain.Sync;

namespace Hubbub.Application.Sync;

/// <summary>
/// Turns messages that were deleted for everyone into tombstones in the event log too, so that a client that syncs
/// late does not get a text that its sender deleted. Of a group that the owner of the log has left, or was removed
/// from, texts are left out in the same way.
/// </summary>
internal sealed class DeletedTexts(IConversations conversations)
{
    // What a tombstone does not have, as a message and as a quote.
    private static readonly string[] Removed =
    [
        "body", "storyId", "replyTo", "isForwarded", "editedAt", "editCount", "reactions", "media", "mediaKind",
        "mediaCount", "sharedPostId", "system", "mentions", "mentionsAll",
    ];

    /// <summary>
    /// The payloads of <paramref name="events"/>, all in the log of <paramref name="owner"/>, in order, without the
    /// texts of messages that were deleted or are no longer shown to the owner.
    /// </summary>
    public async Task<IReadOnlyList<string>> Remove(
        IReadOnlyList<UserEvent> events, UserId owner, CancellationToken ct)
    {
        var payloads = events.Select(e => e.Payload).ToArray();
        var texts = (
            from logged in events.Select((e, index) => (e.Type, e.Payload, Index: index))
            where logged.Type is "receive_message" or "message_sent" or "message_edited" or "message_hidden"
                or "conversation_restored" or "conversation_updated" or "message_request_received"
            let json = JsonNode.Parse(logged.Payload)!.AsObject()
            from text in TextsIn(logged.Type, json)
            select (text.Id, text.Text, Json: json, logged.Index)).ToLookup(t => t.Id);
        if (texts.Count == 0)
        {
            return payloads;
        }

        MessageId[] ids = [.. texts.Select(t => t.Key)];
        var deleted = await conversations.DeletedAmong(ids, ct);
        var withheld = await conversations.WithheldAmong(owner, ids, ct);
        foreach (var id in ids.Where(id => deleted.ContainsKey(id) || withheld.Contains(id)))
        {
            foreach (var (_, text, json, index) in texts[id])
            {
                if (text == json)
                {
                    // The deletion itself is an event of its own.
                    Array.ForEach(["body", "quote", "mentions", "mentionsAll"], member => text.Remove(member));
                }
                else
                {
                    Array.ForEach(Removed, member => text.Remove(member));
                    if (deleted.TryGetValue(id, out var at))
                    {
                        text["deletedAt"] = at.UtcDateTime;
                    }
                }

                payloads[index] = json.ToJsonString(WireJson.Options);
            }
        }

        return payloads;
    }

    /// <summary>The texts in an event's payload, with the messages that they are of.</summary>
    private static IEnumerable<(MessageId Id, JsonObject Text)> TextsIn(string type, JsonObject json)
    {
        if (type == "message_edited")
        {
            yield return (IdOf(json["messageId"]!), json);
            yield break;
        }

        var message = type switch
        {
            "message_hidden" => json["lastMessage"],
            "conversation_restored" or "conversation_updated" or "message_request_received" =>
                json["conversation"]!["lastMessage"],
            _ => json["message"],
        };
        if (message is not JsonObject row)
        {
            yield break;
        }

        if (row["replyTo"] is JsonObject quote)
        {
            yield return (IdOf(quote["messageId"]!), quote);
        }

        yield return (IdOf(row["id"]!), row);
    }

    private static MessageId IdOf(JsonNode id) => new(long.Parse((string)id!, CultureInfo.InvariantCulture));
}
