using Hubbub.Application.Presence;
using Hubbub.Testing;
using Microsoft.AspNetCore.Http.Connections;
using Microsoft.Extensions.DependencyInjection;

namespace Hubbub.Web.Tests.Realtime;

/// <summary>Two registered people on a server whose clock the test advances.</summary>
public abstract class Pair : IAsyncLifetime
{
    public TestServer Server { get; private set; } = null!;

    public TestPerson Alice { get; private set; } = null!;

    public TestPerson Bob { get; private set; } = null!;

    // The framework closes connections with expired tokens by the real clock, so both clocks start at the same time.
    protected LeapingClock Clock { get; } = new(DateTimeOffset.UtcNow);

    /// <summary>In the form <c>--Section:Key=value</c>.</summary>
    protected virtual string[] Settings => [];

    public virtual async ValueTask InitializeAsync()
    {
        Server = await TestServer.Start(builder => builder.Services.AddSingleton<TimeProvider>(Clock), Settings);
        Alice = await Server.Register("alice");
        Bob = await Server.Register("bob");
    }

    public virtual async ValueTask DisposeAsync()
    {
        await Server.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    protected static HubWire Wire(HttpTransportType transport, bool isMessagePack) => new(transport, isMessagePack);

    /// <summary>Closes a connection, and waits until the server has noticed.</summary>
    protected async Task Leave(TestClient client, TestPerson person, int devicesLeft = 0)
    {
        await client.DisposeAsync();
        var tracker = Server.Services.GetRequiredService<PresenceTracker>();
        await WireExtensions.Until(
            () => tracker.DevicesOf(person.Id) == devicesLeft, "the server noticed that the client left");
    }
}

/// <summary>Two people shared by many tests that leave nothing behind, without rate limits.</summary>
public sealed class SharedPair : Pair
{
    protected override string[] Settings =>
        ["--RateLimits:Enabled=false", "--Realtime:ConnectionsPerUser=1000", "--Realtime:ConnectionsPerAddress=1000"];
}
