using Hubbub.Application.Media.Contracts;
using Hubbub.Domain.Messaging.Events;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Hubbub.Application.Messaging.Groups;

/// <summary>With its last member a group closes: nobody can join it any more, and its picture and files end.</summary>
internal sealed class ForgetClosedGroup(IMessagingDb db, IMediaLibrary library) : INotificationHandler<GroupMemberLeft>
{
    public async Task Handle(GroupMemberLeft e, CancellationToken ct)
    {
        var id = e.Conversation;
        if (await db.Members.AnyAsync(m => m.ConversationId == id, ct))
        {
            return;
        }

        await db.GroupInvites.Where(i => i.ConversationId == id).ExecuteDeleteAsync(ct);
        await db.JoinRequests.Where(r => r.ConversationId == id).ExecuteDeleteAsync(ct);
        await db.GroupRefusals.Where(r => r.ConversationId == id).ExecuteDeleteAsync(ct);
        await library.Detach([GroupPictures.TargetOf(id)], ct);
        db.Raise(new ConversationEnded(id, e.At));
        await db.SaveChangesAsync(ct);
    }
}
