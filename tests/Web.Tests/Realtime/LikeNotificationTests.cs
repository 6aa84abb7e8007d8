using Microsoft.AspNetCore.Http.Connections;

namespace Hubbub.Web.Tests.Realtime;

/// <summary>Acts on a post reach its author's connected clients as notifications, over either protocol.</summary>
public sealed class LikeNotificationTests : Pair
{
    [Theory, MemberData(nameof(Wires.Protocols), MemberType = typeof(Wires))]
    public async Task A_like_reaches_the_author_once(bool isMessagePack)
    {
        await using var bob = await Bob.Connect(Wire(HttpTransportType.WebSockets, isMessagePack));
        await using var alice = await Alice.Connect(Wire(HttpTransportType.WebSockets, isMessagePack));
        var post = (await Bob.Post("/api/v1/posts", new { text = "Hello" })).Text("id");

        await Alice.Put($"/api/v1/posts/{post}/reaction", new { kind = "like" });
        var pushed = await bob.Next("new_notification");
        pushed.Must(
            "seq", "id", "userId", "type", "fromUser", "postId", "message", "isRead", "metadata", "createdAt", "order",
                "unreadCount").Id("postId").Should().Be(post);
        (pushed.Text("type"), pushed.Text("message"), pushed.Number("unreadCount")).Should().Be(
            ("post_liked", "alice liked your post", 1));
        pushed.GetProperty("fromUser").MustBe(Alice, "alice");
        var metadata = pushed.GetProperty("metadata").Must("count", "kind", "actors");
        (metadata.Number("count"), metadata.Text("kind"), metadata.GetProperty("actors")[0].Text("id"))
            .Should().Be((1, "like", Alice.Wire()));

        // Changing the reaction over the hub, and back: nobody is notified a second time.
        (await alice.Call("add_reaction", new { postId = post, kind = "love" })).Text("reaction").Should().Be("love");
        var moved = (await bob.Next("notification_updated")).GetProperty("notification");
        (moved.Text("type"), moved.GetProperty("metadata").Text("kind")).Should().Be(("new_reaction", "love"));
        await alice.Call("remove_reaction", new { postId = post });
        await bob.Next("notification_deleted", e => e.Text("notificationId") == moved.Text("id"));
        await bob.Barrier();
        bob.Count("new_notification").Should().Be(1);
        var listed = await Bob.Get("/api/v1/notifications?type=post_liked");
        listed.GetProperty("items").GetArrayLength().Should().Be(0);
    }
}
