using System.Security.Claims;
using Hubbub.Application.Messaging.Contracts;
using Hubbub.Application.Messaging.Drafts;
using Hubbub.Domain.Common;
using Hubbub.Web.Common;
using MediatR;

namespace Hubbub.Web.Messaging;

/// <summary>What you have written in a conversation and not sent.</summary>
public sealed record MessageDraftRequest(string Text, MessageId? ReplyToId = null);

internal static class MessageDraftsEndpoints
{
    public static void MapMessageDrafts(this RouteGroupBuilder api)
    {
        var draft = api.MapGroup("/conversations/{conversationId:long}/draft").WithTags("Messaging");
        draft.MapPut("/", async (
                long conversationId,
                MessageDraftRequest body,
                ClaimsPrincipal me,
                IMediator mediator,
                CancellationToken ct) =>
                (await mediator.Send(
                    new SaveMessageDraft(me.Id(), new(conversationId), body.Text, body.ReplyToId), ct)).ToOk())
            .Produces<MessageDraftRow>();
        draft.MapDelete("/", async (
                long conversationId,
                DateTimeOffset? savedAt,
                ClaimsPrincipal me,
                IMediator mediator,
                CancellationToken ct) =>
                (await mediator.Send(new DeleteMessageDraft(me.Id(), new(conversationId), savedAt), ct)).ToNoContent())
            .Produces(StatusCodes.Status204NoContent);
    }
}
