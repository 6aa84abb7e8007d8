using Hubbub.Application.Media.Contracts;
using Hubbub.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace Hubbub.Application.Messaging.Groups;

/// <summary>
/// A group's picture is seen by its members, by who is invited or asks to join, and, while a link lets people in, by
/// everyone: who has the link is not known.
/// </summary>
internal sealed class GroupPictures(IMessagingDb db, TimeProvider clock) : IMediaAudience
{
    public IReadOnlyCollection<Domain.Media.MediaTargetKind> Kinds => [Domain.Media.MediaTargetKind.Group];

    public static MediaTarget TargetOf(ConversationId group) => new(Domain.Media.MediaTargetKind.Group, group.Value);

    public async Task<bool> MaySee(UserId viewer, MediaTarget target, CancellationToken ct)
    {
        var (id, now) = (new ConversationId(target.Id), clock.GetUtcNow());
        return await db.Members.AnyAsync(m => m.ConversationId == id && m.UserId == viewer, ct)
            || await db.GroupInvites.AnyAsync(
                i => i.ConversationId == id && (i.ExpiresAt == null || i.ExpiresAt > now)
                    && (i.MaxUses == null || i.Uses < i.MaxUses),
                ct)
            || await db.GroupInvitations.AnyAsync(
                i => i.ConversationId == id && i.UserId == viewer && i.DeclinedAt == null, ct)
            || await db.JoinRequests.AnyAsync(r => r.ConversationId == id && r.UserId == viewer, ct);
    }
}
