using System.Security.Claims;
using Hubbub.Application.Analytics;
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
            .Produces<Page<DayOfAnalytics>>();
        analytics.MapGet("/retention", async (
                [AsParameters] PageQuery page,
                ClaimsPrincipal me,
                HttpContext http,
                IMediator mediator,
                CancellationToken ct) =>
                (await mediator.Send(new GetRetention(me.Id(), page), ct)).ToJsonOrCsv(http, AnalyticsCsv.Of))
            .Produces<Page<RetentionCohort>>();
    }
}
