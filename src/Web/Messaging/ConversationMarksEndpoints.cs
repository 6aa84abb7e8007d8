using System.Security.Claims;
using Hubbub.Application.Messaging.Marks;
using Hubbub.Domain.Common;
using Hubbub.Web.Common;
using MediatR;

namespace Hubbub.Web.Messaging;

/// <summary>From which message on the conversation is unread.</summary>
public sealed record MarkUnreadRequest(MessageId MessageId);

/// <summary>What someone makes of a conversation for themselves.</summary>
internal static class ConversationMarksEndpoints
{
    public static void MapConversationMarks(this RouteGroupBuilder api)
    {
        var conversation = api.MapGroup("/conversations/{conversationId:long}").WithTags("Messaging");
        conversation.MapPost("/unread", async (
                long conversationId,
                MarkUnreadRequest body,
                ClaimsPrincipal me,
                IMediator mediator,
                CancellationToken ct) =>
                (await mediator.Send(new MarkUnread(me.Id(), new(conversationId), body.MessageId), ct)).ToOk())
            .Produces<MarkedUnread>();
        conversation.MapPut("/archive", async (
                long conversationId, ClaimsPrincipal me, IMediator mediator, CancellationToken ct) =>
                (await mediator.Send(new ArchiveConversation(me.Id(), new(conversationId)), ct)).ToNoContent())
            .Produces(StatusCodes.Status204NoContent);
        conversation.MapDelete("/archive", async (
                long conversationId, ClaimsPrincipal me, IMediator mediator, CancellationToken ct) =>
                (await mediator.Send(new UnarchiveConversation(me.Id(), new(conversationId)), ct)).ToNoContent())
            .Produces(StatusCodes.Status204NoContent);
        conversation.MapPut("/pin", async (
                long conversationId, ClaimsPrincipal me, IMediator mediator, CancellationToken ct) =>
                (await mediator.Send(new PinConversation(me.Id(), new(conversationId)), ct)).ToOk())
            .Produces<PinnedConversation>();
        conversation.MapDelete("/pin", async (
                long conversationId, ClaimsPrincipal me, IMediator mediator, CancellationToken ct) =>
                (await mediator.Send(new UnpinConversation(me.Id(), new(conversationId)), ct)).ToNoContent())
            .Produces(StatusCodes.Status204NoContent);
    }
}
