using Hubbub.Testing.Push;

namespace Hubbub.Web.Tests.Description;

public sealed partial class EveryOperationTests
{
    private async Task ChooseNotifications(string conversation)
    {
        await Do(_emil, "PUT", $"/api/v1/conversations/{conversation}/mute", new { until = "2099-01-01T00:00:00Z" });
        await Do(_emil, "GET", "/api/v1/notification-preferences");
        await Do(
            _emil,
            "PATCH",
            "/api/v1/notification-preferences",
            new
            {
                types = new[] { new { type = "new_reaction", push = false } },
                pushContent = "ids",
                emailAfterMinutes = 30,
                people = new[] { new { userId = $"{_nora.Id.Value}", push = false } },
            });
        await Do(_emil, "GET", "/api/v1/notification-preferences/people");
        await Do(_emil, "DELETE", $"/api/v1/conversations/{conversation}/mute");
        await Do(_emil, "GET", "/api/v1/push-subscriptions/key");
        using var browser = new TestBrowser();
        var keys = new { p256dh = browser.P256dh, auth = browser.Auth };
        var subscription = await Do(
            _emil, "POST", "/api/v1/push-subscriptions", new { endpoint = "http://127.0.0.1:9/send/emil", keys });
        await Do(_emil, "GET", "/api/v1/push-subscriptions");
        await Do(_emil, "DELETE", $"/api/v1/push-subscriptions/{subscription.Text("id")}");
    }
}
