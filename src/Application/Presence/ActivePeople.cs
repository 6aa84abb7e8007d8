using Hubbub.Application.Presence.Contracts;
using Hubbub.Domain.Common;
using Hubbub.Domain.Presence;
using Microsoft.EntityFrameworkCore;

namespace Hubbub.Application.Presence;

internal sealed class ActivePeople(PresenceTracker tracker, IPresenceDb db) : IActivePeople
{
    public async Task<bool> IsActive(UserId user, CancellationToken ct) =>
        tracker.DevicesOf(user) > 0
        && !await db.Statuses.AnyAsync(s => s.UserId == user && s.Choice == StatusChoice.Away, ct);

    public Task<bool> IsInvisible(UserId user, CancellationToken ct) =>
        db.Statuses.AnyAsync(s => s.UserId == user && s.Choice == StatusChoice.Invisible, ct);

    // None while someone who has just gone is still shown as connected.
    public int? ShownDevicesOf(UserId user) =>
        tracker.IsShown(user) && tracker.DevicesOf(user) is > 0 and var devices ? devices : null;
}
