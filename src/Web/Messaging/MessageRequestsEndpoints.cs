using System.Security.Claims;
using Hubbub.Application.Common;
using Hubbub.Application.Messaging.Contracts;
using Hubbub.Application.Messaging.Requests;
using Hubbub.Web.Common;
using MediatR;

namespace Hubbub.Web.Messaging;

internal static class MessageRequestsEndpoints
{
    public static void MapMessageRequests(this RouteGroupBuilder api)
    {
        var requests = api.MapGroup("/message-requests").WithTags("Messaging");
        requests.MapGet("/", async (
                [AsParameters] PageQuery page, ClaimsPrincipal me, IMediator mediator, CancellationToken ct) =>
                (await mediator.Send(new GetMessageRequests(me.Id(), page), ct)).ToOk())
            .Produces<Page<ConversationSummary>>();
        requests.MapPost("/{conversationId:long}/accept", async (
                long conversationId, ClaimsPrincipal me, IMediator mediator, CancellationToken ct) =>
                (await mediator.Send(new AcceptMessageRequest(me.Id(), new(conversationId)), ct)).ToOk())
            .Produces<ConversationSummary>();
        requests.MapPost("/{conversationId:long}/decline", async (
                long conversationId, ClaimsPrincipal me, IMediator mediator, CancellationToken ct) =>
                (await mediator.Send(new DeclineMessageRequest(me.Id(), new(conversationId)), ct)).ToNoContent())
            .Produces(StatusCodes.Status204NoContent);
    }
}
