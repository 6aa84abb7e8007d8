using Hubbub.Testing;
using Hubbub.Web.Realtime.Connections;
using Microsoft.AspNetCore.Http.Connections;
using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.DependencyInjection;

namespace Hubbub.Web.Tests.Transport;

/// <summary>What the server retains of the request that opened a socket, while the socket is open.</summary>
public sealed class ForgottenRequestTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task An_open_socket_keeps_neither_its_token_nor_its_request(bool isMessagePack)
    {
        await using var server = await TestServer.Start();
        var alice = await server.Register("alice");
        await using var client = await alice.Connect(new HubWire(HttpTransportType.WebSockets, isMessagePack));
        var caller = server.Services.GetRequiredService<ConnectionRegistry>().All.Single().Context;
        var request = caller.GetHttpContext()!.Request;

        await WireExtensions.Until(
            () => Task.FromResult(request.Headers.Count == 0 && !request.QueryString.HasValue),
            "the request was forgotten");

        caller.User!.Claims.Select(c => c.Type).Should().BeEquivalentTo("sub", "sid");
    }

    [Fact]
    public async Task Connections_that_poll_keep_what_they_are_found_by()
    {
        await using var server = await TestServer.Start();
        var alice = await server.Register("alice");
        await using var client = await alice.Connect(new HubWire(HttpTransportType.LongPolling, IsMessagePack: false));

        var caller = server.Services.GetRequiredService<ConnectionRegistry>().All.Single().Context;

        caller.GetHttpContext()!.Request.Query["id"].Should().ContainSingle();
    }
}
