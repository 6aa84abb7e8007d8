using Hubbub.Application.Common.RateLimits;
using Hubbub.Domain.Common;
using Hubbub.Domain.Messaging;
using MediatR;

namespace Hubbub.Application.Messaging;

/// <summary>
/// Marks a conversation as read up to a message. The pointer only moves forward; older messages change nothing.
/// </summary>
[Cost(4)]
public sealed record MarkMessageRead(UserId Reader, MessageId MessageId) : IRequest<Result<ReadPointer>>;

/// <summary>The reader's pointer after the command.</summary>
public sealed record ReadPointer(ConversationId ConversationId, long ReadSeq);

internal sealed class MarkMessageReadHandler(IMessagingDb db, ConversationAccess access, TimeProvider clock)
    : IRequestHandler<MarkMessageRead, Result<ReadPointer>>
{
    public async Task<Result<ReadPointer>> Handle(MarkMessageRead command, CancellationToken ct)
    {
        if (await access.FindMessage(command.MessageId, command.Reader, ct) is not var (message, conversation))
        {
            return MessagingErrors.MessageNotFound;
        }

        var readSeq = conversation.Read(command.Reader, message.Id, message.Seq, clock.Now());
        await db.SaveChangesAsync(ct);
        return new ReadPointer(conversation.Id, readSeq);
    }
}
