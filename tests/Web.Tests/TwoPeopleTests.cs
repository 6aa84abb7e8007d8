using Hubbub.Testing;

namespace Hubbub.Web.Tests;

public sealed class TwoPeopleTests
{
    [Fact]
    public async Task They_message_each_other()
    {
        await using var server = await TestServer.Start();
        var alice = await server.Register("alice");
        var bob = await server.Register("bob");
        await using var a = await alice.Connect();
        await using var b = await bob.Connect(new(default, IsMessagePack: true));

        var sent = await a.Call("send_message", new { receiverId = bob.Id.Value.ToString(), message = "Hello" });

        var received = await b.Next("receive_message");
        received.GetProperty("message").GetProperty("id").GetString().Should().Be(sent.GetProperty("messageId").GetString());
    }
}
