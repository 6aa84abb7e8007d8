using Hubbub.Application.Common.RateLimits;
using Hubbub.Application.Presence.Contracts;
using Hubbub.Application.Profiles.Contracts;
using Hubbub.Domain.Common;
using Hubbub.Domain.Messaging;
using MediatR;

namespace Hubbub.Application.Messaging;

/// <summary>
/// Marks a conversation as read up to a message. The pointer only moves forward; older messages change nothing. Others
/// learn of it only if the reader gives read receipts and, in a direct conversation, so does the other person.
/// </summary>
[Cost(4)]
public sealed record MarkMessageRead(UserId Reader, MessageId MessageId) : IRequest<Result<ReadPointer>>;

/// <summary>The reader's pointer after the command.</summary>
public sealed record ReadPointer(ConversationId ConversationId, long ReadSeq);

internal sealed class MarkMessageReadHandler(
    IMessagingDb db, ConversationAccess access, IPeople people, IActivePeople active, TimeProvider clock)
    : IRequestHandler<MarkMessageRead, Result<ReadPointer>>
{
    public async Task<Result<ReadPointer>> Handle(MarkMessageRead command, CancellationToken ct)
    {
        if (await access.FindMessage(command.MessageId, command.Reader, ct) is not var (message, conversation))
        {
            return MessagingErrors.MessageNotFound;
        }

        UserId[] concerned = conversation.Kind == ConversationKind.Group
            ? [command.Reader]
            : [command.Reader, conversation.OtherThan(command.Reader)];
        var givesReceipt = await people.GiveReadReceipts(concerned, ct);
        // What is then delivered would tell that they are there.
        var isInvisible = !givesReceipt && await active.IsInvisible(command.Reader, ct);
        var readSeq = conversation.Read(
            command.Reader, message.Id, message.Seq, givesReceipt, clock.Now(), isInvisible);
        await db.SaveChangesAsync(ct);
        return new ReadPointer(conversation.Id, readSeq);
    }
}
