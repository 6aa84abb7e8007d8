using Hubbub.Application.Graph.Contracts;
using Hubbub.Application.Profiles.Contracts;
using Hubbub.Domain.Common;

namespace Hubbub.Application.Presence;

/// <summary>Who may show typing to whom: starting and stopping answer alike, so that neither tells of a block.</summary>
internal sealed class TypingAccess(IRelations relations, IPeople people)
{
    /// <summary>The actor's username; null when the receiver is not there for them.</summary>
    public async Task<string?> UsernameFor(UserId actor, UserId receiver, CancellationToken ct)
    {
        var cards = await people.GetMany([actor, receiver], ct);
        var isThere = actor != receiver && cards.TryGetValue(receiver, out var card) && card.IsAvailable
            && !await relations.AreApart(actor, receiver, ct);
        return isThere ? cards[actor].Username : null;
    }
}
