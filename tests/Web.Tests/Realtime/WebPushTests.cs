using Hubbub.Testing;
using Hubbub.Testing.Push;

namespace Hubbub.Web.Tests.Realtime;

/// <summary>The running server pushes to browsers of people who are not connected.</summary>
public sealed class WebPushTests
{
    [Fact]
    public async Task A_browser_that_subscribes_is_pushed_to_until_it_is_read_and_its_session_ends()
    {
        await using var service = await TestPushService.Start();
        await using var server = await TestServer.Start("--Push:AllowLoopback=true");
        var (alice, bob) = (await server.Register("alice"), await server.Register("bob"));
        using var browser = new TestBrowser();
        var keys = new { p256dh = browser.P256dh, auth = browser.Auth };
        (await alice.Get("/api/v1/push-subscriptions/key")).Text("publicKey").Should().HaveLength(87);
        await alice.Post("/api/v1/push-subscriptions", new { endpoint = service.Endpoint("phone"), keys });

        var sent = await bob.Post("/api/v1/messages", new { receiverId = alice.Wire(), message = "Are you there?" });
        var shown = browser.Read(await service.Receive());
        shown.Content.Text("message").Should().Be("bob sent you a message");
        var tag = $"conversation:{sent.Text("conversationId")}";
        shown.Content.Text("tag").Should().Be(tag);

        await alice.Post($"/api/v1/messages/{sent.Text("messageId")}/read");
        var closed = browser.Read(await service.Receive());
        (closed.Content.Text("type"), closed.Content.Text("tag")).Should().Be(("close", tag));

        await WireExtensions.Until(
            async () => (await alice.Get("/api/v1/push-subscriptions"))[0].TryGetProperty("lastSuccessAt", out _),
            "the owner sees that it works");
        await alice.Post("/api/v1/auth/logout");
        await bob.Post("/api/v1/messages", new { receiverId = alice.Wire(), message = "Good night" });
        (await server.Db(db => Task.FromResult(db.PushSubscriptions.Any() || db.PushDeliveries.Any())))
            .Should().BeFalse();
    }
}
