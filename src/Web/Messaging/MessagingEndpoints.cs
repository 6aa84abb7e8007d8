using System.Security.Claims;
using Hubbub.Application.Common;
using Hubbub.Application.Messaging;
using Hubbub.Application.Messaging.Contracts;
using Hubbub.Domain.Common;
using Hubbub.Web.Common;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace Hubbub.Web.Messaging;

/// <summary>
/// Exactly one of <paramref name="ReceiverId"/> and <paramref name="ConversationId"/> must be given. With
/// <paramref name="StoryId"/> the message is a reply to a story of the receiver.
/// </summary>
public sealed record SendMessageRequest(
    string Message,
    UserId? ReceiverId = null,
    ConversationId? ConversationId = null,
    string? ClientMessageId = null,
    StoryId? StoryId = null)
{
    /// <summary>If the client gives no key, one is generated, so that a retry by the server is recognised.</summary>
    internal SendMessage From(UserId sender, string? idempotencyKey = null) => new(
        sender,
        ReceiverId,
        ConversationId,
        Message,
        ClientMessageId ?? idempotencyKey ?? Guid.CreateVersion7().ToString("N"),
        StoryId);
}

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
        messages.MapPost(
            "/{messageId:long}/read",
            async (long messageId, ClaimsPrincipal me, IMediator mediator, CancellationToken ct) =>
                    (await mediator.Send(new MarkMessageRead(me.Id(), new(messageId)), ct)).ToOk())
            .Produces<ReadPointer>();
        messages.MapDelete(
            "/{messageId:long}", async (long messageId, ClaimsPrincipal me, IMediator mediator, CancellationToken ct) =>
                    (await mediator.Send(new DeleteMessage(me.Id(), new(messageId)), ct)).ToOk())
            .Produces<DeletedMessage>();

        var conversations = api.MapGroup("/conversations").WithTags("Messaging");
        conversations.MapGet("/", async (
                [AsParameters] PageQuery page, ClaimsPrincipal me, IMediator mediator, CancellationToken ct) =>
                (await mediator.Send(new GetConversations(me.Id(), page), ct)).ToOk())
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
    }
}
