using FluentValidation;
using Hubbub.Application.Common;
using Hubbub.Application.Common.Behaviors;
using Hubbub.Application.Common.RateLimits;
using Hubbub.Application.Messaging.Mentions;
using Hubbub.Domain.Common;
using Hubbub.Domain.Messaging;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Hubbub.Application.Messaging.Edits;

/// <summary>
/// Replaces the text of an own message, for a while after it was sent; the text before stays in its history. The same
/// text changes nothing. An empty text removes that of a message with files or a shared post. A name that was in the
/// text before keeps its meaning: it mentions whom it mentioned, or still nobody.
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
    IMessagingDb db,
    ConversationAccess access,
    MentionedMembers mentioned,
    IOptions<MessagingOptions> options,
    TimeProvider clock)
    : IRequestHandler<EditMessage, Result<EditedMessage>>
{
    public Task<Result<EditedMessage>> Handle(EditMessage command, CancellationToken ct) =>
        db.InTransactionAsync(token => Edit(command, token), ct);

    private async Task<Result<EditedMessage>> Edit(EditMessage command, CancellationToken ct)
    {
        if (await access.FindVisibleMessage(command.MessageId, command.Actor, ct) is not var (message, conversation))
        {
            return MessagingErrors.MessageNotFound;
        }

        var names = conversation.Group is null || message.SenderId != command.Actor
            ? []
            : MentionText.NamesIn(command.Message);
        if (names.Count > MentionText.MaxNames)
        {
            return MessagingErrors.TooManyMentions;
        }

        var added = await NewIn(names, message, conversation, ct);
        var removed = conversation.Group is null ? [] : await LostIn(names, message, ct);
        var edit = message.Edit(
            command.Actor,
            command.Message,
            clock.Now(),
            options.Value.EditWindow,
            added,
            MessageMentions.Of(removed));
        if (edit.Failure is { } failure)
        {
            return failure;
        }

        if (edit.Value is { } before)
        {
            db.MessageEdits.Add(before);
            db.MessageMentions.AddRange(added.In(message.Id));
            db.MessageMentions.RemoveRange(removed);
            await db.SaveChangesAsync(ct);
        }

        return new EditedMessage(message.Id, message.Body!, message.EditedAt, message.EditCount);
    }

    private async Task<MessageMentions> NewIn(
        IReadOnlyList<string> names, Message message, Conversation conversation, CancellationToken ct)
    {
        var text = new NamingText(
            conversation.Id,
            message.SenderId,
            conversation.Members[0].Role >= GroupRole.Admin,
            message.Seq,
            [.. names.Except(MentionText.NamesIn(message.Body!))]);
        return (await mentioned.In([text], ct))[0];
    }

    private async Task<List<MessageMention>> LostIn(
        IReadOnlyList<string> names, Message message, CancellationToken ct) =>
        MentionText.MayName(message.Body!)
            ? await db.MessageMentions.Where(m => m.MessageId == message.Id && !names.Contains(m.Username))
                .ToListAsync(ct)
            : [];
}
