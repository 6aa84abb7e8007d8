using FluentValidation;
using Hubbub.Application.Common;
using Hubbub.Application.Common.Behaviors;
using Hubbub.Application.Common.RateLimits;
using Hubbub.Domain.Common;
using Hubbub.Domain.Messaging;
using MediatR;
using Microsoft.Extensions.Options;

namespace Hubbub.Application.Messaging.Edits;

/// <summary>
/// Replaces the text of an own message, for a while after it was sent; the text before stays in its history. The same
/// text changes nothing. An empty text removes that of a message with files or a shared post.
/// </summary>
[Cost(6)]
public sealed record EditMessage(UserId Actor, MessageId MessageId, string Message)
    : IRequest<Result<EditedMessage>>, IRateLimited
{
    public LimitedAct Act => LimitedAct.MessageEdits;
}

/// <summary>The message's text, and how often and when it last changed.</summary>
public sealed record EditedMessage(MessageId MessageId, string Body, DateTimeOffset? EditedAt, int EditCount);

internal sealed class EditMessageValidator : AbstractValidator<EditMessage>
{
    public EditMessageValidator()
    {
        RuleFor(x => x.Message).MaximumLength(Domain.Messaging.Message.MaxLength).MultiLine();
        RuleFor(x => x.Message).Visible().When(x => x.Message.Length > 0);
    }
}

internal sealed class EditMessageHandler(
    IMessagingDb db, ConversationAccess access, IOptions<MessagingOptions> options, TimeProvider clock)
    : IRequestHandler<EditMessage, Result<EditedMessage>>
{
    public async Task<Result<EditedMessage>> Handle(EditMessage command, CancellationToken ct)
    {
        if (await access.FindVisibleMessage(command.MessageId, command.Actor, ct) is not var (message, _))
        {
            return MessagingErrors.MessageNotFound;
        }

        var edit = message.Edit(command.Actor, command.Message, clock.Now(), options.Value.EditWindow);
        if (edit.Failure is { } failure)
        {
            return failure;
        }

        if (edit.Value is { } before)
        {
            db.MessageEdits.Add(before);
            await db.SaveChangesAsync(ct);
        }

        return new EditedMessage(message.Id, message.Body!, message.EditedAt, message.EditCount);
    }
}
