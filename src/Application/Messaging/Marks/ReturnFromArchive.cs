using Hubbub.Application.Common;
using Hubbub.Application.Messaging.Contracts;
using Hubbub.Domain.Common;
using Hubbub.Domain.Messaging.Events;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Hubbub.Application.Messaging.Marks;

/// <summary>
/// A text brings its conversation back for those who archived it, see the text, and do not mute the conversation. The
/// members were read to push the message, so while nobody archived the conversation this runs no statement.
/// </summary>
internal sealed class ReturnFromArchive(
    IMessagingDb db, IMessagingStatements statements, MessageAudience audience, TimeProvider clock)
    : INotificationHandler<EventBatch<MessageSent>>
{
    public async Task Handle(EventBatch<MessageSent> batch, CancellationToken ct)
    {
        var members = await statements.MembersAsync([.. batch.Events.Select(e => e.Conversation).Distinct()], ct);
        var archived = members.Where(m => m.ArchivedSeq is not null)
            .ToDictionary(m => (m.Conversation, m.User), m => m.ArchivedSeq);
        if (archived.Count == 0)
        {
            return;
        }

        var texts = batch.Events.Where(e => !e.IsSystem).ToList();
        var readers = await audience.Of(
            texts.ConvertAll(e =>
                new StoredMessage(e.Message, e.Conversation, e.Sender, e.Seq, IsGroupText: e.GroupName is not null)),
            ct);
        // A text that is handled late may be older than the archiving.
        var returning = (
            from e in texts
            from reader in readers[e.Message]
            where e.Seq > archived.GetValueOrDefault((e.Conversation, reader))
            select (e.Conversation, Reader: reader)).Distinct().ToLookup(r => r.Conversation, r => r.Reader);
        if (returning.Count > 0)
        {
            await Return(returning, batch.Events[^1].At, ct);
        }
    }

    private async Task Return(ILookup<ConversationId, UserId> returning, DateTimeOffset at, CancellationToken ct)
    {
        var (conversations, users) = (returning.Select(r => r.Key).ToArray(), returning.SelectMany(r => r).ToArray());
        var muted = (await db.MutesAt(clock.Now())
            .Where(m => users.Contains(m.UserId) && conversations.Contains(m.ConversationId))
            .ToListAsync(ct)).Select(m => (m.ConversationId, m.UserId)).ToHashSet();
        foreach (var place in returning)
        {
            UserId[] back = [.. place.Where(user => !muted.Contains((place.Key, user)))];
            if (back.Length > 0)
            {
                await db.Members.Where(m => m.ConversationId == place.Key && back.Contains(m.UserId))
                    .ExecuteUpdateAsync(set => set.SetProperty(m => m.ArchivedSeq, (long?)null), ct);
                db.Raise(new ConversationMarksChanged(place.Key, back, IsUnreadChanged: false, at));
            }
        }
    }
}
