using Hubbub.Application.Common.Effects;
using Hubbub.Domain.Common;
using Hubbub.Domain.Graph.Events;
using Hubbub.Domain.Messaging.Events;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Hubbub.Application.Messaging.Groups;

/// <summary>A block, or its end, changes what the two see of each other in the groups that they share.</summary>
[Deferred("every group that the two share")]
internal sealed class PushGroupsOnBlock(IMessagingDb db)
    : INotificationHandler<UserBlocked>, INotificationHandler<UserUnblocked>
{
    public Task Handle(UserBlocked e, CancellationToken ct) => Raise(e.Blocker, e.Blocked, e.At, ct);

    public Task Handle(UserUnblocked e, CancellationToken ct) => Raise(e.Blocker, e.Blocked, e.At, ct);

    private async Task Raise(UserId one, UserId other, DateTimeOffset at, CancellationToken ct)
    {
        var shared = await (
            from mine in db.Members
            join theirs in db.Members on mine.ConversationId equals theirs.ConversationId
            join details in db.Groups on mine.ConversationId equals details.Id
            where mine.UserId == one && theirs.UserId == other && !details.ShowsBlocked
            select details.Id).ToListAsync(ct);
        foreach (var group in shared)
        {
            db.Raise(new GroupViewChanged(group, one, at));
            db.Raise(new GroupViewChanged(group, other, at));
        }

        await RaiseLeft(one, other, at, ct);
        await RaiseLeft(other, one, at, ct);
    }

    // Of who has left a group, texts stay there: among those not read, or as the newest one.
    private async Task RaiseLeft(UserId member, UserId former, DateTimeOffset at, CancellationToken ct)
    {
        var seen = db.Seen().Where(s => s.Member.UserId == member);
        var left = await (
            from mine in db.Members
            join details in db.Groups on mine.ConversationId equals details.Id
            where mine.UserId == member && !details.ShowsBlocked
                && !db.Members.Any(m => m.ConversationId == details.Id && m.UserId == former)
                && db.Messages.Any(m => m.ConversationId == details.Id && m.SenderId == former && (
                    m.Seq > (mine.UnreadAfter ?? mine.ReadSeq)
                    || m.Seq >= (seen.Where(s => s.Message.ConversationId == details.Id)
                        .Max(s => (long?)s.Message.Seq) ?? 0)))
            select details.Id).ToListAsync(ct);
        left.ForEach(group => db.Raise(new GroupViewChanged(group, member, at)));
    }
}
