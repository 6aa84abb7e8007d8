using Hubbub.Application.Graph.Contracts;
using Hubbub.Application.Profiles.Contracts;
using Hubbub.Domain.Common;

namespace Hubbub.Application.Presence;

/// <summary>
/// Decides who may show typing to whom. Start and stop give the same response, so that neither reveals a block.
/// </summary>
internal sealed class TypingAccess(IRelations relations, IPeople people)
{
    /// <summary>The actor's username; null if the receiver does not exist for them.</summary>
    public async Task<string?> UsernameFor(UserId actor, UserId receiver, CancellationToken ct)
    {
        var cards = await people.GetMany([actor, receiver], ct);
        var isThere = actor != receiver && cards.TryGetValue(receiver, out var card) && card.IsAvailable
            && !await relations.AreApart(actor, receiver, ct);
        return isThere ? cards[actor].Username : null;
    }
}
