using Hubbub.Application.Messaging;
using Hubbub.Application.Messaging.Contracts;
using Hubbub.Application.Messaging.Groups;
using Hubbub.Domain.Common;
using Hubbub.Domain.Messaging;
using Hubbub.Testing;

namespace Hubbub.Application.Tests.Messaging.Groups;

/// <summary>Common acts on groups.</summary>
internal static class GroupActsOfTests
{
    public static async Task<ConversationId> CreateGroup(this TestApp app, UserId owner, params UserId[] members) =>
        (await app.Do(new CreateGroup(owner, new("Book club"), members, null))).Id;

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

    public static async Task<IReadOnlyDictionary<UserId, GroupRole>> RolesIn(
        this TestApp app, ConversationId group, UserId viewer) =>
        (await app.Do(new GetGroupMembers(viewer, group, new(Limit: 100)))).Items
            .ToDictionary(m => m.User.Id, m => m.Role);
}
