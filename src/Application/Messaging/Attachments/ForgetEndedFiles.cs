using Hubbub.Application.Common.Effects;
using Hubbub.Domain.Messaging.Events;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Hubbub.Application.Messaging.Attachments;

/// <summary>
/// Releases the files of a conversation that nobody can see any more, unless a forward has them; a bounded number per
/// step. Nobody comes back to such a conversation.
/// </summary>
[Deferred("all files of the conversation")]
internal sealed class ForgetEndedFiles(IMessagingDb db, MessageMedia media) : INotificationHandler<ConversationEnded>
{
    private const int MessagesPerStep = 100;

    public async Task Handle(ConversationEnded e, CancellationToken ct)
    {
        var messages = await db.Messages.Where(m => m.ConversationId == e.Conversation && m.FilesId != null)
            .OrderBy(m => m.Seq).Take(MessagesPerStep).ToListAsync(ct);
        var files = messages.Select(m => m.FilesId!.Value).Distinct().ToList();
        messages.ForEach(m => m.ForgetFiles());
        await db.SaveChangesAsync(ct);
        foreach (var id in files)
        {
            await media.Release(id, ct);
        }

        if (messages.Count == MessagesPerStep)
        {
            db.Raise(e);
        }
    }
}
