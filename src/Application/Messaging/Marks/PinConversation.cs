using Hubbub.Application.Common.RateLimits;
using Hubbub.Domain.Common;
using Hubbub.Domain.Messaging;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Hubbub.Application.Messaging.Marks;

/// <summary>
/// Pins a conversation at the top of the actor's list. Takes it out of the archive. Idempotent: a second time changes
/// nothing.
/// </summary>
[Cost(5)]
public sealed record PinConversation(UserId Actor, ConversationId ConversationId)
    : IRequest<Result<PinnedConversation>>;

/// <summary>When a conversation was pinned.</summary>
public sealed record PinnedConversation(ConversationId ConversationId, DateTimeOffset PinnedAt);

internal sealed class PinConversationHandler(IMessagingDb db, ConversationAccess access, TimeProvider clock)
    : IRequestHandler<PinConversation, Result<PinnedConversation>>
{
    public Task<Result<PinnedConversation>> Handle(PinConversation command, CancellationToken ct) =>
        db.InTransactionAsync(token => Pin(command, token), ct);

    private async Task<Result<PinnedConversation>> Pin(PinConversation command, CancellationToken ct)
    {
        var (actor, now) = (command.Actor, clock.Now());
        if (await access.Find(command.ConversationId, actor, ct) is not { } conversation)
        {
            return MessagingErrors.ConversationNotFound;
        }

        if (conversation.PinnedAtBy(actor) is { } pinnedAt)
        {
            return new PinnedConversation(conversation.Id, pinnedAt);
        }

        var pins = await db.Members.Where(m => m.UserId == actor && m.PinnedAt != null)
            .Select(m => m.PinnedAt!.Value).ToListAsync(ct);
        if (pins.Count >= Conversation.MaxPinnedPerPerson)
        {
            return MessagingErrors.TooManyPinnedConversations;
        }

        // Pins of one millisecond would have no order, and no place in pages.
        var at = pins.Select(p => p.AddMilliseconds(1)).Append(now).Max();
        conversation.PinFor(actor, at, now);
        return new PinnedConversation(conversation.Id, at);
    }
}
