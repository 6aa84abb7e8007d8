using System.Security.Claims;
using Hubbub.Application.Sync;
using Hubbub.Web.Common;
using MediatR;

namespace Hubbub.Web.Sync;

/// <summary>The position to continue from, and the maximum number of events.</summary>
/// <param name="AfterSeq">The seq of the last event that you applied.</param>
/// <param name="Limit">The maximum number of events to return.</param>
public sealed record SyncRequest(long AfterSeq, int Limit = GetEvents.DefaultLimit);

internal static class SyncEndpoints
{
    public static void MapSync(this RouteGroupBuilder api)
    {
        var sync = api.MapGroup(string.Empty).WithTags("Sync");
        sync.MapGet("/sync", async (
                long after, ClaimsPrincipal me, IMediator mediator, CancellationToken ct, int limit =
                    GetEvents.DefaultLimit) =>
                (await mediator.Send(new GetEvents(me.Id(), after, limit), ct)).ToOk())
            .Produces<EventPage>();
        sync.MapGet("/bootstrap", async (ClaimsPrincipal me, IMediator mediator, CancellationToken ct) =>
                (await mediator.Send(new GetBootstrap(me.Id()), ct)).ToOk())
            .Produces<Bootstrap>();
    }
}
