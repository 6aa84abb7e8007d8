using Hubbub.Testing;
using Hubbub.Testing.Media;
using Hubbub.Web.Tests.Media;

namespace Hubbub.Web.Tests.Description;

public sealed partial class EveryOperationTests
{
    private TestPerson[] _strangers = [];

    private async Task RegisterStrangers()
    {
        _strangers = [await _server.Register("liv"), await _server.Register("max")];
        // Theirs, and Nora's.
        for (var i = 0; i < 3; i++)
        {
            await _mailbox.NextCode();
        }
    }

    private async Task HandleMessages(string message, string conversation)
    {
        await MarkConversation(message, conversation);
        var path = $"/api/v1/messages/{message}";
        await Do(_emil, "POST", $"{path}/delivered");
        await Do(_nora, "GET", $"{path}/receipts");
        await Do(_nora, "GET", $"{path}/story");
        await Do(_nora, "PATCH", path, new { message = "Coffee at five?" });
        await Do(_emil, "GET", $"{path}/edits");
        await Do(_emil, "PUT", $"{path}/reactions/{Uri.EscapeDataString("👍")}");
        await Do(_nora, "GET", $"{path}/reactions");
        await Do(_emil, "DELETE", $"{path}/reactions/{Uri.EscapeDataString("👍")}");
        await Do(_emil, "GET", $"/api/v1/messages/search?q=coffee&from={_nora.Id.Value}&after=2026-01-01T00:00:00Z");
        await Do(_emil, "PUT", $"{path}/pin");
        await Do(_nora, "GET", $"/api/v1/conversations/{conversation}/pins");
        await Do(_nora, "DELETE", $"{path}/pin");
        var forwarded = await Do(_emil, "POST", $"{path}/forward", new { conversationId = conversation });
        await Do(_emil, "POST", $"/api/v1/messages/{forwarded.Text("messageId")}/hide");
        await Write($"/api/v1/conversations/{conversation}", message);
        await Do(_nora, "DELETE", path);
        await HandleGroups();
        await HandleRequests();
    }

    private async Task HandleRequests()
    {
        var (liv, max) = (_strangers[0], _strangers[1]);
        var asked = await Do(
            liv, "POST", "/api/v1/messages", new { receiverId = $"{_nora.Id.Value}", message = "Is the lab open?" });
        var path = $"/api/v1/message-requests/{asked.Text("conversationId")}";
        await Do(_nora, "GET", "/api/v1/message-requests");
        await Do(_nora, "POST", $"{path}/accept");
        asked = await Do(
            max, "POST", "/api/v1/messages", new { receiverId = $"{_nora.Id.Value}", message = "Buy my course" });
        path = $"/api/v1/message-requests/{asked.Text("conversationId")}";
        await Do(_nora, "POST", $"{path}/decline");
    }

    private async Task Write(string conversation, string message)
    {
        await Do(_emil, "PUT", $"{conversation}/typing?kind=recording");
        await Do(_emil, "DELETE", $"{conversation}/typing");
        var draft = await Do(_emil, "PUT", $"{conversation}/draft", new { text = "At four, or", replyToId = message });
        await Do(_emil, "DELETE", $"{conversation}/draft?savedAt={Uri.EscapeDataString(draft.Text("savedAt"))}");
    }

    private async Task MarkConversation(string message, string conversation)
    {
        var path = $"/api/v1/conversations/{conversation}";
        await Do(_emil, "POST", $"{path}/unread", new { messageId = message });
        await Do(_emil, "GET", "/api/v1/unread");
        await Do(_emil, "GET", "/api/v1/unread/proof");
        await Do(_emil, "PUT", $"{path}/archive");
        await Do(_emil, "DELETE", $"{path}/archive");
        await Do(_emil, "PUT", $"{path}/pin");
        await Do(_emil, "DELETE", $"{path}/pin");
    }

    private async Task HandleGroups()
    {
        var emil = $"{_emil.Id.Value}";
        var group = await Do(_nora, "POST", "/api/v1/groups", new { name = "Book club", memberIds = new[] { emil } });
        var path = $"/api/v1/groups/{group.GetProperty("conversation").Text("id")}";
        await Do(_nora, "PATCH", path, new { name = "Reading", description = "Every Friday", slowModeSeconds = 30 });
        await Do(_nora, "PATCH", $"{path}/members/{emil}", new { role = "admin" });
        await Do(_emil, "GET", $"{path}/members");
        await Do(_nora, "DELETE", $"{path}/members/{emil}");
        await Do(_nora, "POST", $"{path}/members", new { userIds = new[] { emil } });
        await Join(path);
        await Do(_nora, "POST", $"{path}/members", new { userIds = new[] { emil } });
        await Do(_nora, "PUT", $"{path}/owner/{emil}");
        await Do(_nora, "POST", $"{path}/leave");
        await Do(_emil, "POST", $"{path}/leave");
    }

    // Emil comes and goes.
    private async Task Join(string group)
    {
        var (emil, asks) = ($"{group}/join-requests/{_emil.Id.Value}", $"/api/v1/join-requests/{group.Split('/')[^1]}");
        var invite = await Do(_nora, "POST", $"{group}/invites", new { expiresInSeconds = 86_400, maxUses = 10 });
        var asking = (await Do(_nora, "POST", $"{group}/invites", new { needsApproval = true })).Text("code");
        await Do(_nora, "GET", $"{group}/invites");
        await Do(_emil, "POST", $"{group}/leave");
        await Do(_emil, "GET", $"/api/v1/invites/{invite.Text("code")}");
        await Do(_emil, "POST", $"/api/v1/invites/{invite.Text("code")}/join");
        await Do(_emil, "POST", $"{group}/leave");
        await Do(_emil, "POST", $"/api/v1/invites/{asking}/join");
        await Do(_emil, "GET", "/api/v1/join-requests");
        await Do(_nora, "GET", $"{group}/join-requests");
        await Do(_nora, "POST", $"{emil}/approve");
        await Do(_emil, "POST", $"{group}/leave");
        await Do(_emil, "POST", $"/api/v1/invites/{asking}/join");
        await Do(_emil, "DELETE", asks);
        await Do(_emil, "POST", $"/api/v1/invites/{asking}/join");
        await Do(_nora, "DELETE", emil);
        await Do(_nora, "DELETE", $"{group}/invites/{invite.Text("id")}");
        await Invite(group);
    }

    // Emil lets only followed people add him.
    private async Task Invite(string group)
    {
        var invitation = $"/api/v1/group-invitations/{group.Split('/')[^1]}";
        var image = (await _nora.MustUpload(GoodFiles.Png(), "shelf.png")).Text("id");
        await Do(_nora, "PUT", $"{group}/picture", new { mediaId = image });
        await Do(_emil, "PATCH", "/api/v1/profiles/me", new { whoCanAddToGroups = "following" });
        await Do(_nora, "POST", $"{group}/members", new { userIds = new[] { $"{_emil.Id.Value}" } });
        await Do(_emil, "GET", "/api/v1/group-invitations");
        await Do(_emil, "POST", $"{invitation}/accept");
        await Do(_emil, "POST", $"{group}/leave");
        await Do(_emil, "DELETE", invitation);
        await Do(_nora, "DELETE", $"{group}/picture");
        await Do(_emil, "PATCH", "/api/v1/profiles/me", new { whoCanAddToGroups = "everyone" });
    }
}
