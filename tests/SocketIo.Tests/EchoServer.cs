using Hubbub.SocketIo.Engine;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;

namespace Hubbub.SocketIo.Tests;

/// <summary>
/// The two layers on Kestrel, without Hubbub: <c>/engine.io</c> sends each message back, <c>/socket.io</c> each event.
/// Time stands still until a test moves it.
/// </summary>
public class EchoServer : IAsyncLifetime
{
    private readonly WebApplication _host;

    public EchoServer()
        : this(new EngineOptions(), new SocketIoOptions(), new FakeTimeProvider())
    {
    }

    protected EchoServer(EngineOptions engine, SocketIoOptions socketIo, TimeProvider time)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders().SetMinimumLevel(LogLevel.Warning).AddProvider(Log);
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        _host = builder.Build();
        Options = engine;
        Clock = time;
        Sessions = new(engine, time, _host.Services.GetRequiredService<ILogger<EngineSessions>>());
        _host.MapEngine("/engine.io", Sessions, Engine);
        _host.MapSocketIo("/socket.io", Sessions, socketIo, SocketIo);
    }

    public EngineOptions Options { get; }

    public FakeTimeProvider Time => (FakeTimeProvider)Clock;

    /// <summary>What the server says from warnings on.</summary>
    public Warnings Log { get; } = new();

    public EngineSessions Sessions { get; }

    public EngineEcho Engine { get; } = new();

    public SocketIoEcho SocketIo { get; } = new();

    public Uri Url => new(_host.Urls.First());

    private TimeProvider Clock { get; }

    public async ValueTask InitializeAsync() => await _host.StartAsync();

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        Sessions.Dispose();
        await _host.StopAsync();
        await _host.DisposeAsync();
    }
}
