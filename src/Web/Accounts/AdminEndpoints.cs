using System.Security.Claims;
using Hubbub.Application.Accounts.Administration;
using Hubbub.Application.Common;
using Hubbub.Web.Common;
using MediatR;

namespace Hubbub.Web.Accounts;

internal static class AdminEndpoints
{
    public static void MapAdmin(this RouteGroupBuilder api)
    {
        var admin = api.MapGroup("/admin").WithTags("Administration");
        admin.MapGet("/metrics", async (
                DateTimeOffset? since, ClaimsPrincipal me, IMediator mediator, CancellationToken ct) =>
                (await mediator.Send(new GetMetrics(me.Id(), since), ct)).ToOk())
            .Produces<ServerMetrics>();

        var accounts = admin.MapGroup("/accounts");
        accounts.MapGet("/", async (
                string? q,
                [AsParameters] PageQuery page,
                ClaimsPrincipal me,
                IMediator mediator,
                CancellationToken ct) =>
                (await mediator.Send(new GetAccounts(me.Id(), q, page), ct)).ToOk())
            .Produces<Page<AccountSummary>>();
        accounts.MapGet("/{userId:long}/sessions", async (
                long userId,
                [AsParameters] PageQuery page,
                ClaimsPrincipal me,
                IMediator mediator,
                CancellationToken ct) =>
                (await mediator.Send(new GetAccountSessions(me.Id(), new(userId), page), ct)).ToOk())
            .Produces<Page<AccountSession>>();
        accounts.MapDelete(
            "/{userId:long}/sessions", async (
                long userId, ClaimsPrincipal me, IMediator mediator, CancellationToken ct) =>
                (await mediator.Send(new EndAccountSessions(me.Id(), new(userId)), ct)).ToNoContent())
            .Produces(StatusCodes.Status204NoContent);
        accounts.MapDelete(
            "/{userId:long}/sessions/{sessionId:long}", async (
                long userId, long sessionId, ClaimsPrincipal me, IMediator mediator, CancellationToken ct) =>
                (await mediator.Send(new EndAccountSession(me.Id(), new(userId), new(sessionId)), ct)).ToNoContent())
            .Produces(StatusCodes.Status204NoContent);
    }
}
