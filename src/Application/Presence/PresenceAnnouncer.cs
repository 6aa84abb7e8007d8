using Hubbub.Application.Common.Realtime;
using Hubbub.Application.Graph.Contracts;
using Hubbub.Application.Messaging.Contracts;
using Hubbub.Domain.Common;
using Hubbub.Domain.Presence;
using Microsoft.EntityFrameworkCore;

namespace Hubbub.Application.Presence;

/// <summary>
/// Pushes a person's status to everyone who may see it, or postpones that while the node is under pressure; called for
/// each change in turn.
/// </summary>
public sealed class PresenceAnnouncer
{
    // With more contacts than this, only the newest are pushed to; the others have to query.
    private const int MostContacts = 2_000;

    private readonly PresenceTracker _tracker;
    private readonly IPresenceDb _db;
    private readonly IRelations _relations;
    private readonly IConversations _conversations;
    private readonly IEphemeralPublisher _publisher;
    private readonly IPressure _pressure;
    private readonly TimeProvider _clock;

    public PresenceAnnouncer(
        PresenceTracker tracker,
        IPresenceDb db,
        IRelations relations,
        IConversations conversations,
        IEphemeralPublisher publisher,
        IPressure pressure,
        TimeProvider clock)
    {
        (_tracker, _db, _relations) = (tracker, db, relations);
        (_conversations, _publisher, _pressure, _clock) = (conversations, publisher, pressure, clock);
    }

    /// <param name="user">Whose status changed.</param>
    /// <param name="isPostponed">It changed before; when the person was last seen is stored.</param>
    /// <param name="ct">Ends it.</param>
    public async Task Announce(UserId user, bool isPostponed, CancellationToken ct)
    {
        var status = await _db.Statuses.SingleOrDefaultAsync(s => s.UserId == user, ct)
            ?? _db.Statuses.Add(new PersonStatus(user)).Entity;
        var isOnline = _tracker.IsOnline(user);
        if (!isOnline && status.Choice != StatusChoice.Invisible && !isPostponed)
        {
            status.LastSeenAt = _clock.Now();
        }

        await _db.SaveChangesAsync(ct);

        if (isOnline)
        {
            _publisher.Publish([user], PresenceViews.ToOneself(status));
        }

        var shown = PresenceViews.ToOthers(status, isOnline);
        if (!_tracker.MustAnnounce(user, isSeen: shown.Status != ShownStatus.Offline))
        {
            return;
        }

        // Who left, or does not want to be seen, is not seen from now on.
        if (shown.Status != ShownStatus.Offline && _pressure.Sheds(Sheddable.Presence))
        {
            _tracker.Postpone(user);
            return;
        }

        var contacts = (await _relations.FriendsOf(user, MostContacts, ct))
            .Concat(await _conversations.PartnersOf(user, MostContacts, ct))
            .Where(_tracker.IsOnline)
            .ToHashSet();
        _publisher.Publish(contacts, shown);
    }
}
