using Hubbub.Application.Common.RateLimits;
using Hubbub.Domain.Common;
using Hubbub.Domain.Messaging;
using MediatR;

namespace Hubbub.Application.Messaging;

/// <summary>Deletes an own message for everyone; a tombstone stays in the history. Idempotent.</summary>
[Cost(4)]
public sealed record DeleteMessage(UserId Actor, MessageId MessageId) : IRequest<Result<DeletedMessage>>;

/// <summary>The message is a tombstone.</summary>
public sealed record DeletedMessage(MessageId MessageId, DateTimeOffset DeletedAt);

internal sealed class DeleteMessageHandler(IMessagingDb db, ConversationAccess access, TimeProvider clock)
    : IRequestHandler<DeleteMessage, Result<DeletedMessage>>
{
    public async Task<Result<DeletedMessage>> Handle(DeleteMessage command, CancellationToken ct)
    {
        if (await access.FindMessage(command.MessageId, command.Actor, ct) is not var (message, _))
        {
            return MessagingErrors.MessageNotFound;
        }

        if (message.Delete(command.Actor, clock.Now()).Failure is { } failure)
        {
            return failure;
        }

        await db.SaveChangesAsync(ct);
        return new DeletedMessage(message.Id, message.DeletedAt!.Value);
    }
}
