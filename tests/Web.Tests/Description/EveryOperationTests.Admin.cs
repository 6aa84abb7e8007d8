using System.Globalization;
using Hubbub.Application.Accounts;
using Hubbub.Web.Tests.Analytics;
using Hubbub.Web.Operations;
using MediatR;
using Microsoft.Extensions.DependencyInjection;

namespace Hubbub.Web.Tests.Description;

public sealed partial class EveryOperationTests
{
    private async Task Administer()
    {
        await using (var scope = _server.Services.CreateAsyncScope())
        {
            (await scope.ServiceProvider.GetRequiredService<IMediator>().Send(new GrantAdmin("nora"))).Failure
                .Should()
                .BeNull();
        }

        await Do(_nora, "PUT", "/api/v1/trending/foucault", new { state = "featured" });
        await Do(_emil, "GET", "/api/v1/trending?period=week");
        await Do(_nora, "POST", "/api/v1/announcements", new { message = "The server rests on Sunday from 6 to 7." });

        var history = _server.Services.GetRequiredService<MetricsHistory>();
        await WireExtensions.Until(() => history.After(DateTimeOffset.MinValue).Count > 0, "something was measured");
        var beforeTheLast = history.After(DateTimeOffset.MinValue)[^1].At.AddMilliseconds(-1);
        var since = Uri.EscapeDataString(beforeTheLast.ToString("O", CultureInfo.InvariantCulture));
        await Do(_nora, "GET", $"/api/v1/admin/metrics?since={since}");
        await Do(_nora, "GET", "/api/v1/admin/accounts?q=em");
        await AnalyticsTests.Store(_server);
        await Do(_nora, "GET", "/api/v1/admin/analytics/days?limit=1");
        await Do(_nora, "GET", "/api/v1/admin/analytics/retention");
        await Do(_nora, "GET", "/api/v1/profiles/me/reach");
        var sessions = $"/api/v1/admin/accounts/{_emil.Id.Value}/sessions";
        var open = (await Do(_nora, "GET", sessions)).GetProperty("items")[0].Text("id");
        await Do(_nora, "DELETE", $"{sessions}/{open}");
        await Do(_nora, "DELETE", sessions);
        _emil = await _emil.LogIn("emil");
    }
}
