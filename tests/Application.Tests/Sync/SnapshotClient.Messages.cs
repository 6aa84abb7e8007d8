using System.Text.Json.Nodes;

namespace Hubbub.Application.Tests.Sync;

internal sealed partial class SnapshotClient
{
    private bool ApplyToMessages(string type, JsonObject e)
    {
        switch (type)
        {
            case "message_edited": Edit(e); break;
            case "message_hidden": Hide(e); break;
            case "group_updated": ConversationOf(e)["group"] = Copy(e["group"]); break;
            case "group_members_changed": ChangeMembers(e); break;
            case "group_invitations_changed": State["groupInvitations"] = Copy(e["groupInvitationCount"]); break;
            case "join_requests_changed": SetJoinRequests(ConversationOf(e), e["joinRequestCount"]!); break;
            case "message_reactions_changed": React(e); break;
            case "message_draft_updated": SetDraft(e); break;
            case "conversation_marks_changed": SetMarks(ConversationOf(e).AsObject(), e); break;
            default: return false;
        }

        return true;
    }

    private void Edit(JsonObject e)
    {
        if (LastIf(e["messageId"]) is { } last && !last.ContainsKey("deletedAt"))
        {
            last["body"] = Copy(e["body"]);
            SetOrRemove(last, "editedAt", e["editedAt"]);
            SetOrRemove(last, "editCount", e["editedAt"] is null ? null : e["editCount"]);
            SetOrRemove(last, "mentions", e["mentions"]);
            SetOrRemove(last, "mentionsAll", e["mentionsAll"]);
        }

        if (e.ContainsKey("unreadMentionCount"))
        {
            SetUnread(ConversationOf(e), e);
        }

        // Without a body, the quoted message was deleted or hidden.
        if (QuoteOf(e["messageId"]) is { } quote && quote.ContainsKey("body"))
        {
            quote["body"] = Copy(e["quote"]);
        }
    }

    private void SetDraft(JsonObject e)
    {
        if (Conversations.SingleOrDefault(c => Text(c!["id"]) == Text(e["conversationId"])) is JsonObject conversation)
        {
            conversation.Remove("draft");
            if (e["draft"] is { } draft)
            {
                conversation["draft"] = Copy(draft);
            }
        }
    }

    private void Hide(JsonObject e)
    {
        var id = Text(e["conversationId"]);
        if (Conversations.SingleOrDefault(c => Text(c!["id"]) == id) is not JsonObject conversation)
        {
            return;
        }

        conversation["lastMessageId"] = Copy(e["lastMessageId"]);
        conversation.Remove("lastMessage");
        if (e["lastMessage"] is { } last)
        {
            conversation["lastMessage"] = Copy(last);
        }

        SetUnread(conversation, e);
    }

    private void SetMarks(JsonObject conversation, JsonObject e)
    {
        conversation["isArchived"] = Copy(e["isArchived"]);
        SetOrRemove(conversation, "pinnedAt", e["pinnedAt"]);
        SetOrRemove(conversation, "unreadAfter", e["unreadAfter"]);
        if (e.ContainsKey("unreadCount"))
        {
            SetUnread(conversation, e);
        }
    }

    private void React(JsonObject e)
    {
        if (LastIf(e["messageId"]) is not { } last || last.ContainsKey("deletedAt"))
        {
            return;
        }

        var before = last["reactions"]?.AsArray() ?? [];
        var after = new JsonArray();
        foreach (var reaction in e["reactions"]!.AsArray())
        {
            var emoji = Text(reaction!["emoji"]);
            var own = Copy(reaction)!;
            own["isMine"] = Text(e["userId"]) == Me && Text(e["emoji"]) == emoji
                ? e["isAdded"]!.GetValue<bool>()
                : before.Any(r => Text(r!["emoji"]) == emoji && r!["isMine"]!.GetValue<bool>());
            after.Add(own);
        }

        last.Remove("reactions");
        if (after.Count > 0)
        {
            last["reactions"] = after;
        }
    }

    private void ChangeMembers(JsonObject e)
    {
        var conversation = ConversationOf(e);
        conversation["memberCount"] = Copy(e["memberCount"]);
        foreach (var me in e["members"]!.AsArray().Where(m => Text(m!["userId"]) == Me))
        {
            conversation["role"] = Copy(me!["role"]);
            if (Text(me["role"]) == "member")
            {
                SetJoinRequests(conversation, 0);
            }
        }
    }

    private static void SetJoinRequests(JsonNode conversation, JsonNode count) => SetOrRemove(
        conversation.AsObject(), "joinRequestCount", Number(count) == 0 ? null : count);

    private JsonNode ConversationOf(JsonObject e) =>
        Conversations.Single(c => Text(c!["id"]) == Text(e["conversationId"]))!;

    private JsonObject? LastIf(JsonNode? id) => ConversationsAndRequests
        .Select(c => c!["lastMessage"]).OfType<JsonObject>()
        .SingleOrDefault(m => Text(m["id"]) == Text(id));

    private JsonObject? QuoteOf(JsonNode? id) => ConversationsAndRequests.Select(c => c!["lastMessage"]?["replyTo"])
        .OfType<JsonObject>().SingleOrDefault(q => Text(q["messageId"]) == Text(id));
}
