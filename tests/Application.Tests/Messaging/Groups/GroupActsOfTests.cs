using Hubbub.Application.Messaging;
using Hubbub.Application.Messaging.Contracts;
using Hubbub.Application.Messaging.Groups;
using Hubbub.Application.Messaging.Invites;
using Hubbub.Application.Profiles;
using Hubbub.Domain.Common;
using Hubbub.Domain.Messaging;
using Hubbub.Domain.Profiles;
using Hubbub.Testing;
using Microsoft.EntityFrameworkCore;

namespace Hubbub.Application.Tests.Messaging.Groups;

/// <summary>Common acts on groups.</summary>
internal static class GroupActsOfTests
{
    public static async Task<ConversationId> CreateGroup(this TestApp app, UserId owner, params UserId[] members) =>
        (await app.Do(new CreateGroup(owner, new("Book club"), members, null))).Conversation.Id;

    public static Task<SentMessage> SayIn(
        this TestApp app, ConversationId group, UserId sender, string text = "Hello", MessageId? replyTo = null) =>
        app.Do(new SendMessage(sender, null, group, text, null, null, replyTo));

    public static async Task<ConversationSummary> SeenBy(this TestApp app, UserId viewer, ConversationId group) =>
        await app.Do(new GetConversation(viewer, group));

    /// <summary>The texts that someone sees, the oldest first; of system messages, what they tell.</summary>
    public static async Task<IReadOnlyList<string>> TextsOf(this TestApp app, ConversationId group, UserId viewer) =>
    [
        .. (await app.Do(new GetMessages(viewer, group, new(Limit: 100)))).Items
            .Select(m => m.System is { } note ? $"({note.Act})" : m.Body ?? "-").Reverse(),
    ];

    public static Task<InviteRow> Invite(
        this TestApp app,
        UserId admin,
        ConversationId group,
        int? expiresInSeconds = null,
        int? maxUses = null,
        bool needsApproval = false) =>
        app.Do(new CreateInvite(admin, group, expiresInSeconds, maxUses, needsApproval, null));

    /// <summary>Only people whom this person follows can add them to groups.</summary>
    public static Task Guard(this TestApp app, UserId user) => app.Do(new UpdateProfile(
        user, null, null, null, null, null, WhoCanAddToGroups: WhoCanAddToGroups.Following));

    /// <summary>Adds people who exist only as members.</summary>
    public static Task Fill(this TestApp app, ConversationId group, int people) => app.Db(async db =>
    {
        var all = await db.Conversations.Include(c => c.Group).Include(c => c.Members).SingleAsync(c => c.Id == group);
        all.Add(
            all.Members.Single().UserId, [.. Enumerable.Range(1, people).Select(i => new UserId(i))], all.CreatedAt);
        all.ClearEvents();
        return await db.SaveChangesAsync();
    });

    public static async Task<IReadOnlyDictionary<UserId, GroupRole>> RolesIn(
        this TestApp app, ConversationId group, UserId viewer) =>
        (await app.Do(new GetGroupMembers(viewer, group, new(Limit: 100)))).Items
            .ToDictionary(m => m.User.Id, m => m.Role);
}
