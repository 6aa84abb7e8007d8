using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Hubbub.Application.Common.Json;
using Hubbub.Application.Sync;
using Hubbub.Domain.Common;
using Hubbub.Testing;

namespace Hubbub.Application.Tests.Sync;

/// <summary>
/// The rules by which a client stays in sync with the server: it starts with a snapshot and applies each event of its
/// event log, in order, without any other queries.
/// </summary>
internal sealed partial class SnapshotClient(UserId me, JsonObject state)
{
    // The seq up to which a conversation's unread count is computed; a snapshot's includes everything in it.
    private readonly Dictionary<string, long> _counted = state["conversations"]!["items"]!.AsArray()
        .Concat(state["messageRequests"]!["items"]!.AsArray())
        .ToDictionary(c => Text(c!["id"])!, c => Number(c!["lastSeq"]));

    public string Me { get; } = me.Value.ToString(CultureInfo.InvariantCulture);

    public JsonObject State { get; } = state;

    private JsonArray Conversations => State["conversations"]!["items"]!.AsArray();

    private JsonArray Requests => State["messageRequests"]!["items"]!.AsArray();

    private IEnumerable<JsonNode?> ConversationsAndRequests => Conversations.Concat(Requests);

    private JsonArray Notifications => State["notifications"]!["items"]!.AsArray();

    public static async Task<SnapshotClient> Load(TestApp app, UserId user) => new(user, await Snapshot(app, user));

    public static async Task<JsonObject> Snapshot(TestApp app, UserId user) =>
        JsonSerializer.SerializeToNode(await app.Do(new GetBootstrap(user)), WireJson.Options)!.AsObject();

    /// <summary>Fetches and applies the events since the last call.</summary>
    public async Task Sync(TestApp app)
    {
        var user = new UserId(long.Parse(Me, CultureInfo.InvariantCulture));
        EventPage page;
        do
        {
            page = await app.Do(new GetEvents(user, Number(State["seq"])));
            page.Reset.Should().BeFalse();
            foreach (var logged in page.Events)
            {
                Apply(logged.Type, JsonNode.Parse(logged.Payload.Utf8.Span)!.AsObject());
            }
        }
        while (page.HasMore);
    }

    public void Apply(string type, JsonObject e)
    {
        Number(e["seq"]).Should().Be(Number(State["seq"]) + 1, "events come without holes");
        State["seq"] = Number(e["seq"]);
        switch (type)
        {
            case "account_updated": State["account"] = Copy(e["account"]); break;
            case "profile_updated": RenameMe(e["profile"]!); break;
            case "user_updated": Rename(e["user"]!); break;
            case "relationship_changed": State["counts"] = Copy(e["counts"]); break;
            case "receive_message": Take(e["message"]!, e["sender"]!); break;
            case "message_sent": Take(e["message"]!, e["receiver"]); break;
            case "message_read_confirmation": Read(e); break;
            case "message_delivered_confirmation": Deliver(e, e["deliveredSeq"]); break;
            case "message_deleted": Delete(e); break;
            case "message_pinned" or "message_unpinned": break;
            case "conversation_removed": Remove(e["conversationId"]); break;
            case "conversation_restored" or "conversation_updated": Restore(Conversations, e["conversation"]!); break;
            case "message_request_received": Restore(Requests, e["conversation"]!); break;
            case "preferences_updated": State["notificationPreferences"] = Copy(e["preferences"]); break;
            case "session_revoked" or "media_ready" or "media_failed": break;
            default:
                if (!ApplyToMessages(type, e) && !ApplyToPosts(type, e) && !ApplyToFeeds(type, e))
                {
                    ApplyToNotifications(type, e);
                }

                break;
        }

        Sort(Conversations, c => Number(c["lastMessageId"]));
        Sort(Requests, c => Number(c["lastMessageId"]));
        Sort(Notifications, n => Number(n["order"]));
    }

    private void ApplyToNotifications(string type, JsonObject e)
    {
        State["unreadNotifications"] = Copy(e["unreadCount"]);
        switch (type)
        {
            case "new_notification": Put(e); break;
            case "notification_updated" when e["notification"] is { } whole: Put(whole.AsObject()); break;
            case "notification_updated": Update(e); break;
            case "notification_deleted": Drop(e["notificationId"]); break;
            case "all_notifications_read":
                foreach (var n in Notifications.Where(n => e.ContainsKey("upTo")
                    ? Number(n!["order"]) <= Number(e["upTo"])
                    : n!["fromUser"] is { } from && Text(from["id"]) == Text(e["fromUserId"])
                        && (n["postId"] is null || Number(n["metadata"]!["count"]) == 1)))
                {
                    n!["isRead"] = true;
                }

                break;
            case "all_notifications_deleted":
                Notifications.RemoveAll(n => e.ContainsKey("upTo")
                    ? Number(n!["order"]) <= Number(e["upTo"])
                    : n!["postId"] is null && n["fromUser"] is { } from && Text(from["id"]) == Text(e["fromUserId"]));
                break;
            default: throw new InvalidOperationException($"No client knows {type}.");
        }
    }

    private void Rename(JsonNode card)
    {
        foreach (var conversation in ConversationsAndRequests.Where(c => Text(c!["with"]?["id"]) == Text(card["id"])))
        {
            conversation!["with"] = Copy(card);
        }

        foreach (var n in Notifications.Where(n => n!["fromUser"] is { } from && Text(from["id"]) == Text(card["id"])))
        {
            n!["fromUser"] = Copy(card);
        }

        foreach (var actors in Notifications.Select(n => n!["metadata"]!["actors"]).OfType<JsonArray>())
        {
            for (var i = 0; i < actors.Count; i++)
            {
                actors[i] = Text(actors[i]!["id"]) == Text(card["id"]) ? Copy(card) : Copy(actors[i]);
            }
        }
    }

    private void Take(JsonNode message, JsonNode? peer)
    {
        var id = Text(message["conversationId"])!;
        var conversation = Conversations.SingleOrDefault(c => Text(c!["id"]) == id);
        if (conversation is null)
        {
            conversation = new JsonObject
            {
                ["id"] = id,
                ["kind"] = "direct",
                ["with"] = Copy(peer),
                ["lastSeq"] = 0L,
                ["readSeq"] = 0L,
                ["peerDeliveredSeq"] = 0L,
                ["peerReadSeq"] = 0L,
                ["unreadCount"] = 0,
                ["unreadMentionCount"] = 0,
                ["isArchived"] = false,
            };
            Conversations.Add(conversation);
        }

        var seq = Number(message["seq"]);
        if (seq > Number(conversation["lastSeq"]))
        {
            conversation["lastSeq"] = seq;
            conversation["lastMessage"] = Copy(message);
            conversation["lastMessageId"] = Copy(message["id"]);
        }

        if (seq > _counted.GetValueOrDefault(id))
        {
            _counted[id] = seq;
            conversation["unreadCount"] = Number(conversation["unreadCount"]) + (
                Text(message["senderId"]) == Me || message["system"] is not null ? 0 : 1);
            conversation["unreadMentionCount"] = Number(conversation["unreadMentionCount"]) + (
                Text(message["senderId"]) == Me || !Mentions(message) ? 0 : 1);
        }
    }

    private bool Mentions(JsonNode message) => message["mentionsAll"] is not null
        || (message["mentions"] as JsonArray)?.Any(m => Text(m!["userId"]) == Me) == true;

    private void Read(JsonObject e)
    {
        var conversation = Conversations.Single(c => Text(c!["id"]) == Text(e["conversationId"]))!;
        var isMine = Text(e["readBy"]) == Me;
        var pointer = isMine ? "readSeq" : "peerReadSeq";
        conversation[pointer] = Math.Max(Number(conversation[pointer]), Number(e["readSeq"]));
        if (isMine)
        {
            SetOrRemove(conversation.AsObject(), "unreadAfter", e["unreadAfter"]);
            SetUnread(conversation, e);
        }
        else
        {
            Deliver(e, e["readSeq"]);
        }
    }

    private void Deliver(JsonObject e, JsonNode? upTo)
    {
        var conversation = Conversations.Single(c => Text(c!["id"]) == Text(e["conversationId"]))!;
        conversation["peerDeliveredSeq"] = Math.Max(Number(conversation["peerDeliveredSeq"]), Number(upTo));
    }

    private void Delete(JsonObject e)
    {
        var conversation = ConversationsAndRequests.Single(c => Text(c!["id"]) == Text(e["conversationId"]))!;
        if (LastIf(e["messageId"]) is { } last)
        {
            foreach (var member in (string[])
            [
                "body", "storyId", "replyTo", "isForwarded", "editedAt", "editCount", "reactions", "media", "mentions",
                "mentionsAll",
                "sharedPostId",
            ])
            {
                last.Remove(member);
            }

            last["deletedAt"] = Copy(e["deletedAt"]);
        }

        if (QuoteOf(e["messageId"]) is { } quote)
        {
            foreach (var member in (string[])["body", "mediaKind", "mediaCount", "sharedPostId"])
            {
                quote.Remove(member);
            }

            quote["deletedAt"] = Copy(e["deletedAt"]);
        }

        SetUnread(conversation, e);
    }

    private void SetUnread(JsonNode conversation, JsonObject e)
    {
        conversation["unreadCount"] = Copy(e["unreadCount"]);
        conversation["unreadMentionCount"] = Copy(e["unreadMentionCount"]);
        _counted[Text(conversation["id"])!] = Number(e["lastSeq"]);
    }

    private void Restore(JsonArray list, JsonNode conversation)
    {
        Remove(conversation["id"]);
        list.Add(Copy(conversation));
        _counted[Text(conversation["id"])!] = Number(conversation["lastSeq"]);
    }

    private void Remove(JsonNode? conversation)
    {
        Conversations.RemoveAll(c => Text(c!["id"]) == Text(conversation));
        Requests.RemoveAll(c => Text(c!["id"]) == Text(conversation));
    }

    private void Drop(JsonNode? notification) =>
        Notifications.RemoveAll(n => Text(n!["id"]) == Text(notification));

    private void Put(JsonObject e)
    {
        var notification = Copy(e)!.AsObject();
        notification.Remove("seq");
        notification.Remove("unreadCount");
        Drop(e["id"]);
        Notifications.Add(notification);
    }

    private void Update(JsonObject e)
    {
        if (Notifications.SingleOrDefault(n => Text(n!["id"]) == Text(e["notificationId"])) is not { } notification)
        {
            return;
        }

        notification["isRead"] = Copy(e["isRead"]);
        if (e.ContainsKey("count"))
        {
            notification["metadata"]!["count"] = Copy(e["count"]);
        }

        if (e.ContainsKey("message"))
        {
            notification["message"] = Copy(e["message"]);
        }
    }

    private static void Sort(JsonArray list, Func<JsonNode, long> key)
    {
        var sorted = list.Select(n => n!).OrderByDescending(key).ToArray();
        list.Clear();
        foreach (var node in sorted)
        {
            list.Add(node);
        }
    }

    private static JsonNode? Copy(JsonNode? node) => node?.DeepClone();

    private static string? Text(JsonNode? node) => node?.GetValue<string>();

    private static long Number(JsonNode? node) => long.Parse(node!.ToString(), CultureInfo.InvariantCulture);
}
