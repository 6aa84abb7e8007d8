using System.Text.Json.Nodes;
using Hubbub.Application.Common.Json;
using Hubbub.Application.Messaging.Contracts;
using Hubbub.Domain.Common;
using Hubbub.Domain.Sync;

namespace Hubbub.Application.Sync;

/// <summary>
/// Turns messages that were deleted for everyone into tombstones in the event log too, so that a client that syncs
/// late does not get a text that its sender deleted.
/// </summary>
internal sealed class DeletedTexts(IConversations conversations)
{
    /// <summary>The payloads of <paramref name="events"/>, in order, without the texts of deleted messages.</summary>
    public async Task<IReadOnlyList<string>> Remove(IReadOnlyList<UserEvent> events, CancellationToken ct)
    {
        var payloads = events.Select(e => e.Payload).ToArray();
        var messages = events
            .Select((e, index) => (e, index))
            .Where(x => x.e.Type is "receive_message" or "message_sent")
            .Select(x => (Json: JsonNode.Parse(x.e.Payload)!, Index: x.index))
            .ToLookup(
                x => new MessageId(
                    long.Parse((string)x.Json["message"]!["id"]!, System.Globalization.CultureInfo.InvariantCulture)));
        if (messages.Count == 0)
        {
            return payloads;
        }

        foreach (var (id, at) in await conversations.DeletedAmong([.. messages.Select(m => m.Key)], ct))
        {
            foreach (var (json, index) in messages[id])
            {
                var message = json["message"]!.AsObject();
                message.Remove("body");
                message.Remove("storyId");
                message["deletedAt"] = at.UtcDateTime;
                payloads[index] = json.ToJsonString(WireJson.Options);
            }
        }

        return payloads;
    }
}
