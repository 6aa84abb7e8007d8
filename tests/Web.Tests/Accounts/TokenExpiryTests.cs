using Hubbub.Testing;
using Microsoft.AspNetCore.Http.Connections;

namespace Hubbub.Web.Tests.Accounts;

/// <summary>A connection lives no longer than the token that opened it.</summary>
[Trait("Abuse", "T-10")]
public sealed class TokenExpiryTests
{
    [Theory]
    [InlineData(HttpTransportType.WebSockets)]
    [InlineData(HttpTransportType.ServerSentEvents)]
    [InlineData(HttpTransportType.LongPolling)]
    public async Task An_expired_token_closes_its_connection_and_a_fresh_one_resumes(HttpTransportType transport)
    {
        await using var server = await TestServer.Start("--Tokens:AccessSeconds=4");
        var (alice, bob) = (await server.Register("alice"), await server.Register("bob"));
        await using var before = await bob.Connect(new(transport, IsMessagePack: false));
        var seen = (await before.Next("connected")).Number("head");

        await before.Closed.WaitAsync(TestClient.Limit);
        await alice.Refresh();
        await alice.Post("/api/v1/messages", new { receiverId = bob.Wire(), message = "While you were away" });
        await bob.Refresh();
        await using var after = await bob.Connect(new(transport, IsMessagePack: false));

        var page = await after.Call("sync", new { afterSeq = seen });
        page.GetProperty("events").EnumerateArray().Select(e => e.Text("type")).Should().Contain("receive_message");
    }
}
