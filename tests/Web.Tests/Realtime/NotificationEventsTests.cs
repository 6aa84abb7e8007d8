using System.Text.Json;
using Hubbub.Testing;
using Microsoft.AspNetCore.Http.Connections;

namespace Hubbub.Web.Tests.Realtime;

/// <summary>Changes that one device makes to notifications reach all of the person's devices.</summary>
public sealed class NotificationEventsTests : Pair
{
    [Theory, MemberData(nameof(Wires.All), MemberType = typeof(Wires))]
    public async Task Reading_and_deleting_one_reaches_the_other_devices(
        HttpTransportType transport, bool isMessagePack)
    {
        await using var here = await Bob.Connect(Wire(transport, isMessagePack));
        await using var there = await (await Bob.LogIn("bob")).Connect(Wire(transport, isMessagePack));
        var id = (await Follow(here)).Text("id");

        (await here.Call("mark_notification_read", new { notificationId = id })).Must();
        foreach (var device in new[] { here, there })
        {
            var updated = await device.Next("notification_updated");
            updated.Must("seq", "notificationId", "isRead", "status", "unreadCount")
                .Id("notificationId")
                .Should()
                .Be(id);
            updated.Flag("isRead").Should().BeTrue();
            updated.Text("status").Should().Be("read");
            updated.Number("unreadCount").Should().Be(0);
        }

        (await here.Call("delete_notification", new { notificationId = id })).Must();
        foreach (var device in new[] { here, there })
        {
            var deleted = await device.Next("notification_deleted");
            deleted.Must("seq", "notificationId", "status", "unreadCount").Id("notificationId").Should().Be(id);
            deleted.Text("status").Should().Be("deleted");
        }

        (await Bob.Get("/api/v1/notifications")).GetProperty("items").GetArrayLength().Should().Be(0);
    }

    [Theory, MemberData(nameof(Wires.All), MemberType = typeof(Wires))]
    public async Task Reading_and_deleting_all_reaches_the_other_devices(
        HttpTransportType transport, bool isMessagePack)
    {
        await using var here = await Bob.Connect(Wire(transport, isMessagePack));
        await using var there = await (await Bob.LogIn("bob")).Connect(Wire(transport, isMessagePack));
        await Follow(here);
        await Alice.Post("/api/v1/messages", new { receiverId = Bob.Wire(), message = "Hello" });
        var newest = await here.Next("new_notification", n => n.Text("type") == "new_message");

        // Methods without parameters take no argument, or an empty object.
        var read = await here.Invoke("mark_all_notifications_read");
        read.Must("ok", "data").GetProperty("data").Must("count").Number("count").Should().Be(2);
        foreach (var device in new[] { here, there })
        {
            var all = await device.Next("all_notifications_read");
            all.Must("seq", "upTo", "unreadCount").Id("upTo").Should().Be(newest.Text("order"));
            all.Number("unreadCount").Should().Be(0);
        }

        (await Bob.Get("/api/v1/notifications/unread-count")).Must("count").Number("count").Should().Be(0);

        (await here.Call("delete_all_notifications", new { })).Must("count").Number("count").Should().Be(2);
        foreach (var device in new[] { here, there })
        {
            var all = await device.Next("all_notifications_deleted");
            all.Must("seq", "upTo", "unreadCount").Id("upTo").Should().Be(newest.Text("order"));
        }

        (await Bob.Get("/api/v1/notifications")).GetProperty("items").GetArrayLength().Should().Be(0);
    }

    private async Task<JsonElement> Follow(TestClient bob)
    {
        await Alice.Put($"/api/v1/users/{Bob.Wire()}/follow");
        return await bob.Next("new_notification");
    }
}
