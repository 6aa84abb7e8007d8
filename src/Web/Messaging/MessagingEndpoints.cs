using System.ComponentModel.DataAnnotations;
using System.Security.Claims;
using Hubbub.Application.Common;
using Hubbub.Application.Messaging;
using Hubbub.Application.Messaging.Contracts;
using Hubbub.Application.Messaging.Edits;
using Hubbub.Application.Messaging.Hiding;
using Hubbub.Application.Messaging.Pins;
using Hubbub.Application.Messaging.Reactions;
using Hubbub.Application.Messaging.Receipts;
using Hubbub.Application.Messaging.Search;
using Hubbub.Domain.Common;
using Hubbub.Web.Common;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace Hubbub.Web.Messaging;

/// <summary>
/// Exactly one of <paramref name="ReceiverId"/> and <paramref name="ConversationId"/> must be given. With
/// <paramref name="StoryId"/> the message is a reply to a story of the receiver; with <paramref name="ReplyToId"/>, to
/// a message of the conversation. With files of yours (<paramref name="MediaIds"/>) or a post that you see
/// (<paramref name="SharedPostId"/>), the text may be empty.
/// </summary>
public sealed record SendMessageRequest(
    string Message,
    UserId? ReceiverId = null,
    ConversationId? ConversationId = null,
    string? ClientMessageId = null,
    StoryId? StoryId = null,
    MessageId? ReplyToId = null,
    [property: MaxLength(Domain.Messaging.Message.MostMedia)] IReadOnlyList<MediaId>? MediaIds = null,
    PostId? SharedPostId = null)
{
    /// <summary>If the client gives no key, one is generated, so that a retry by the server is recognised.</summary>
    internal SendMessage From(UserId sender, string? idempotencyKey = null) => new(
        sender,
        ReceiverId,
        ConversationId,
        Message,
        ClientMessageId ?? idempotencyKey ?? NewKey(),
        StoryId,
        ReplyToId,
        Media: MediaIds,
        SharedPostId: SharedPostId);

    internal static string NewKey() => Guid.CreateVersion7().ToString("N");
}

/// <summary>The new text of a message.</summary>
public sealed record MessageTextRequest(string Message);

/// <summary>
/// Exactly one of <paramref name="ReceiverId"/> and <paramref name="ConversationId"/> must be given: where the message
/// goes.
/// </summary>
public sealed record ForwardRequest(
    UserId? ReceiverId = null, ConversationId? ConversationId = null, string? ClientMessageId = null);

/// <summary>A message in one of your conversations.</summary>
public sealed record MessageRequest(MessageId MessageId);

internal static class MessagingEndpoints
{
    public static void MapMessaging(this RouteGroupBuilder api)
    {
        var messages = api.MapGroup("/messages").WithTags("Messaging");
        messages.MapPost("/", async (
                SendMessageRequest body,
                [FromHeader(Name = "Idempotency-Key")] string? idempotencyKey,
                ClaimsPrincipal me,
                IMediator mediator,
                CancellationToken ct) =>
                (await mediator.Send(body.From(me.Id(), idempotencyKey), ct))
                .ToCreated(m => $"/api/v1/conversations/{m.ConversationId.Value}/messages"))
            .Produces<SentMessage>(StatusCodes.Status201Created);
        messages.MapGet("/search", async (
                string? q,
                long? from,
                long? conversationId,
                DateTimeOffset? after,
                DateTimeOffset? before,
                bool? hasFile,
                [AsParameters] PageQuery page,
                ClaimsPrincipal me,
                IMediator mediator,
                CancellationToken ct) =>
                (await mediator.Send(
                    new SearchMessages(
                        me.Id(),
                        q,
                        from is { } sender ? new UserId(sender) : null,
                        conversationId is { } id ? new ConversationId(id) : null,
                        after,
                        before,
                        hasFile ?? false,
                        page),
                    ct)).ToOk())
            .Produces<Page<MessageRow>>();
        messages.MapPost(
            "/{messageId:long}/read",
            async (long messageId, ClaimsPrincipal me, IMediator mediator, CancellationToken ct) =>
                    (await mediator.Send(new MarkMessageRead(me.Id(), new(messageId)), ct)).ToOk())
            .Produces<ReadPointer>();
        messages.MapPost(
            "/{messageId:long}/delivered",
            async (long messageId, ClaimsPrincipal me, IMediator mediator, CancellationToken ct) =>
                    (await mediator.Send(new MarkMessageDelivered(me.Id(), new(messageId)), ct)).ToOk())
            .Produces<DeliveredPointer>();
        messages.MapPatch(
            "/{messageId:long}", async (
                long messageId,
                MessageTextRequest body,
                ClaimsPrincipal me,
                IMediator mediator,
                CancellationToken ct) =>
                    (await mediator.Send(new EditMessage(me.Id(), new(messageId), body.Message), ct)).ToOk())
            .Produces<EditedMessage>();
        messages.MapDelete(
            "/{messageId:long}", async (long messageId, ClaimsPrincipal me, IMediator mediator, CancellationToken ct) =>
                    (await mediator.Send(new DeleteMessage(me.Id(), new(messageId)), ct)).ToOk())
            .Produces<DeletedMessage>();
        messages.MapPost(
            "/{messageId:long}/hide",
            async (long messageId, ClaimsPrincipal me, IMediator mediator, CancellationToken ct) =>
                    (await mediator.Send(new HideMessage(me.Id(), new(messageId)), ct)).ToOk())
            .Produces<HiddenForMe>();
        messages.MapPost("/{messageId:long}/forward", async (
                long messageId,
                ForwardRequest body,
                [FromHeader(Name = "Idempotency-Key")] string? idempotencyKey,
                ClaimsPrincipal me,
                IMediator mediator,
                CancellationToken ct) =>
                (await mediator.Send(
                    new ForwardMessage(
                        me.Id(),
                        new(messageId),
                        body.ReceiverId,
                        body.ConversationId,
                        body.ClientMessageId ?? idempotencyKey ?? SendMessageRequest.NewKey()),
                    ct))
                .ToCreated(m => $"/api/v1/conversations/{m.ConversationId.Value}/messages"))
            .Produces<SentMessage>(StatusCodes.Status201Created);
        MapDetails(messages);

        var conversations = api.MapGroup("/conversations").WithTags("Messaging");
        conversations.MapGet("/", async (
                ClaimsPrincipal me,
                IMediator mediator,
                CancellationToken ct,
                [AsParameters] PageQuery page,
                bool? isArchived = null,
                bool? isPinned = null) =>
                (await mediator.Send(
                    new GetConversations(me.Id(), page, isArchived ?? false, isPinned ?? false), ct)).ToOk())
            .Produces<Page<ConversationSummary>>();
        conversations.MapGet("/{conversationId:long}", async (
                long conversationId, ClaimsPrincipal me, IMediator mediator, CancellationToken ct) =>
                (await mediator.Send(new GetConversation(me.Id(), new(conversationId)), ct)).ToOk())
            .Produces<ConversationSummary>();
        conversations.MapGet("/{conversationId:long}/messages", async (
                long conversationId,
                [AsParameters] PageQuery page,
                ClaimsPrincipal me,
                IMediator mediator,
                CancellationToken ct) =>
                (await mediator.Send(new GetMessages(me.Id(), new(conversationId), page), ct)).ToOk())
            .Produces<Page<MessageRow>>();
        conversations.MapGet("/{conversationId:long}/pins", async (
                long conversationId,
                [AsParameters] PageQuery page,
                ClaimsPrincipal me,
                IMediator mediator,
                CancellationToken ct) =>
                (await mediator.Send(new GetPinnedMessages(me.Id(), new(conversationId), page), ct)).ToOk())
            .Produces<Page<PinnedMessageRow>>();
    }

    /// <summary>What belongs to a message: its receipts, its earlier texts, the reactions to it, its pin.</summary>
    private static void MapDetails(RouteGroupBuilder messages)
    {
        messages.MapGet(
            "/{messageId:long}/receipts",
            async (long messageId, ClaimsPrincipal me, IMediator mediator, CancellationToken ct) =>
                    (await mediator.Send(new GetMessageReceipts(me.Id(), new(messageId)), ct)).ToOk())
            .Produces<MessageReceiptList>();
        messages.MapGet(
            "/{messageId:long}/story",
            async (long messageId, ClaimsPrincipal me, IMediator mediator, CancellationToken ct) =>
                    (await mediator.Send(new GetMessageStory(me.Id(), new(messageId)), ct)).ToOk())
            .Produces<MessageStory>();
        messages.MapGet("/{messageId:long}/edits", async (
                long messageId,
                [AsParameters] PageQuery page,
                ClaimsPrincipal me,
                IMediator mediator,
                CancellationToken ct) =>
                (await mediator.Send(new GetMessageEdits(me.Id(), new(messageId), page), ct)).ToOk())
            .Produces<Page<MessageEditRow>>();
        messages.MapGet("/{messageId:long}/reactions", async (
                long messageId,
                [AsParameters] PageQuery page,
                ClaimsPrincipal me,
                IMediator mediator,
                CancellationToken ct) =>
                (await mediator.Send(new GetMessageReactions(me.Id(), new(messageId), page), ct)).ToOk())
            .Produces<Page<MessageReactionRow>>();
        messages.MapPut("/{messageId:long}/reactions/{emoji}", async (
                long messageId, string emoji, ClaimsPrincipal me, IMediator mediator, CancellationToken ct) =>
                (await mediator.Send(new AddMessageReaction(me.Id(), new(messageId), emoji), ct)).ToOk())
            .Produces<MessageReactionState>();
        messages.MapDelete("/{messageId:long}/reactions/{emoji}", async (
                long messageId, string emoji, ClaimsPrincipal me, IMediator mediator, CancellationToken ct) =>
                (await mediator.Send(new RemoveMessageReaction(me.Id(), new(messageId), emoji), ct)).ToOk())
            .Produces<MessageReactionState>();
        messages.MapPut("/{messageId:long}/pin", async (
                long messageId, ClaimsPrincipal me, IMediator mediator, CancellationToken ct) =>
                (await mediator.Send(new PinMessage(me.Id(), new(messageId)), ct)).ToOk())
            .Produces<Pin>();
        messages.MapDelete("/{messageId:long}/pin", async (
                long messageId, ClaimsPrincipal me, IMediator mediator, CancellationToken ct) =>
                (await mediator.Send(new UnpinMessage(me.Id(), new(messageId)), ct)).ToNoContent())
            .Produces(StatusCodes.Status204NoContent);
    }
}
