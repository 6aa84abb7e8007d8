using System.Security.Claims;
using Hubbub.Application.Analytics;
using Hubbub.Application.Analytics.Visits;
using Hubbub.Application.Common;
using Hubbub.Web.Common;
using MediatR;

namespace Hubbub.Web.Analytics;

internal static class AnalyticsEndpoints
{
    public static void MapAnalytics(this RouteGroupBuilder api)
    {
        var analytics = api.MapGroup("/admin/analytics").WithTags("Administration");
        analytics.MapGet("/days", async (
                [AsParameters] PageQuery page,
                ClaimsPrincipal me,
                HttpContext http,
                IMediator mediator,
                CancellationToken ct) =>
                (await mediator.Send(new GetDailyAnalytics(me.Id(), page), ct)).ToJsonOrCsv(http, AnalyticsCsv.Of))
            .Produces<Page<DayOfAnalytics>>(StatusCodes.Status200OK, "application/json", "text/csv");
        analytics.MapGet("/retention", async (
                [AsParameters] PageQuery page,
                ClaimsPrincipal me,
                HttpContext http,
                IMediator mediator,
                CancellationToken ct) =>
                (await mediator.Send(new GetRetention(me.Id(), page), ct)).ToJsonOrCsv(http, AnalyticsCsv.Of))
            .Produces<Page<RetentionCohort>>(StatusCodes.Status200OK, "application/json", "text/csv");
        api.MapGet("/profiles/me/reach", async (ClaimsPrincipal me, IMediator mediator, CancellationToken ct) =>
                (await mediator.Send(new GetReach(me.Id()), ct)).ToOk())
            .WithTags("Profiles")
            .Produces<Reach>();
    }
}
