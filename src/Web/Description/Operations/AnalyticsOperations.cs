using Hubbub.Application.Analytics;
using Hubbub.Application.Analytics.Visits;
using Hubbub.Domain.Analytics;

namespace Hubbub.Web.Description.Operations;

internal static class AnalyticsOperations
{
    public static readonly ApiOperation[] All =
    [
        new(typeof(GetDailyAnalytics), "GET /admin/analytics/days", "listDailyAnalytics", "List daily analytics",
            "What happened on each day, UTC, the newest first; a day is there about an hour after it is over. "
            + "`Accept: text/csv` gives the page as CSV: `day,measure,value`. For administrators.",
            AnalyticsErrors.NotAnAdmin),
        new(typeof(GetRetention), "GET /admin/analytics/retention", "listRetention", "List retention by week",
            "Of the people who signed up in each week, how many used the server in the weeks after it, the newest week "
            + "first. Numbers below 5 are withheld. `Accept: text/csv` gives the page as CSV: "
            + "`cohort,week,people,active`. For administrators.",
            AnalyticsErrors.NotAnAdmin),
        new(typeof(GetReach), "GET /profiles/me/reach", "getReach", "Read one's own reach",
            "Visits to your profile in the 28 days until yesterday, on days with at least `fewerThan` visitors; and "
            + "views until now of posts that you made in them. Numbers, never names; an absent one is less than "
            + "`fewerThan`."),
    ];
}
