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
}
