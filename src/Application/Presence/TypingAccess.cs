using Hubbub.Application.Graph.Contracts;
using Hubbub.Application.Messaging.Contracts;
using Hubbub.Application.Profiles.Contracts;
using Hubbub.Domain.Common;
using Hubbub.Domain.Presence;

namespace Hubbub.Application.Presence;

/// <summary>
/// Decides who may show typing to whom. Start and stop give the same response, so that neither reveals a block.
/// </summary>
internal sealed class TypingAccess(IRelations relations, IPeople people, IConversations conversations)
{
    /// <summary>Where the actor types: to a person, or in a conversation.</summary>
    public async Task<Result<TypingPlace>> Find(
        UserId actor, UserId? person, ConversationId? conversation, CancellationToken ct)
    {
        var audience = conversation is { } id ? await conversations.AudienceOf(id, actor, ct) : null;
        if (conversation is not null && audience is null)
        {
            return PresenceErrors.ConversationNotFound;
        }

        if (audience is { IsGroup: true })
        {
            var card = (await people.GetMany([actor], ct))[actor];
            return card.Username is { } name
                ? new TypingPlace(name, null, audience.Members)
                : PresenceErrors.ConversationNotFound;
        }

        var receiver = person ?? audience!.Members.SingleOrDefault();
        return await UsernameFor(actor, receiver, ct) is { } username
            ? new TypingPlace(username, receiver, [])
            : person is null ? PresenceErrors.ConversationNotFound : PresenceErrors.ReceiverNotFound;
    }

    /// <summary>Whether it is a group of the actor's, which is all that counts for stopping.</summary>
    public async Task<bool> IsIn(ConversationId group, UserId actor, CancellationToken ct) =>
        await conversations.HasMember(group, actor, ct) && await conversations.GroupNameOf(group, ct) is not null;

    /// <summary>Whether the receiver is shown it; the actor is not told.</summary>
    public Task<bool> IsShown(UserId actor, UserId receiver, CancellationToken ct) =>
        conversations.Rings(actor, receiver, ct);

    private async Task<string?> UsernameFor(UserId actor, UserId receiver, CancellationToken ct)
    {
        var cards = await people.GetMany([actor, receiver], ct);
        var isThere = actor != receiver && cards.TryGetValue(receiver, out var card) && card.IsAvailable
            && !await relations.AreApart(actor, receiver, ct);
        return isThere ? cards[actor].Username : null;
    }
}

/// <summary>Where someone types.</summary>
/// <param name="Username">The name that is shown.</param>
/// <param name="Receiver">The person; null in a group.</param>
/// <param name="Members">The members of the group who see it.</param>
internal sealed record TypingPlace(string Username, UserId? Receiver, IReadOnlyList<UserId> Members);
