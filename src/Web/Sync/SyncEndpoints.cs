using System.Security.Claims;
using Hubbub.Application.Sync;
using Hubbub.Web.Common;
using MediatR;

namespace Hubbub.Web.Sync;

/// <summary>From where to go on, and how many events to answer at most.</summary>
/// <param name="AfterSeq">The seq of the last event that was applied.</param>
/// <param name="Limit">The most events to answer.</param>
public sealed record SyncRequest(long AfterSeq, int Limit = GetEvents.DefaultLimit);

internal static class SyncEndpoints
{
    public static void MapSync(this RouteGroupBuilder api)
    {
        var sync = api.MapGroup(string.Empty).WithTags("Sync");
        sync.MapGet("/sync", async (
                long after, ClaimsPrincipal me, IMediator mediator, CancellationToken ct, int limit = GetEvents.DefaultLimit) =>
                (await mediator.Send(new GetEvents(me.Id(), after, limit), ct)).ToOk())
            .Produces<EventPage>();
        sync.MapGet("/bootstrap", async (ClaimsPrincipal me, IMediator mediator, CancellationToken ct) =>
                (await mediator.Send(new GetBootstrap(me.Id()), ct)).ToOk())
            .Produces<Bootstrap>();
    }
}
