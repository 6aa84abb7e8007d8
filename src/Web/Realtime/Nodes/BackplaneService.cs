using System.Threading.Channels;
using Hubbub.Application.Presence;
using Hubbub.Domain.Common;
using Hubbub.Infrastructure.Sync.Nodes;
using StackExchange.Redis;

namespace Hubbub.Web.Realtime.Nodes;

/// <summary>
/// Sends what this node tells the others over one channel of Redis, and delivers what they tell to its own connections.
/// Each node sends something every second and hears itself: silence is how it finds out, whatever the reason, that it
/// is cut off. Nothing waits for this.
/// </summary>
internal sealed partial class BackplaneService(
    Backplane backplane,
    OtherNodes others,
    PresenceTracker presence,
    NodeIdentity node,
    IServiceProvider services,
    TimeProvider clock,
    ILogger<BackplaneService> logger) : BackgroundService, IHostedLifecycleService
{
    private const int MostMessages = 512;
    private const int MostBytes = 512 * 1024;
    private const int PeoplePerFrame = 1_000;
    private const int MostHeard = 1_000;

    private static readonly RedisChannel Topic = RedisChannel.Literal("hubbub:nodes:1");
    private static readonly TimeSpan BeatEvery = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(2);

    private readonly Guid _instance = Guid.ParseExact(node.Instance, "N");

    // If this node cannot follow, the oldest are lost, and the numbers tell.
    private readonly Channel<byte[]> _heard = Channel.CreateBounded<byte[]>(
        new BoundedChannelOptions(MostHeard)
        {
            FullMode = BoundedChannelFullMode.DropOldest,
        });

    private long _number;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var redis = services.GetRequiredService<IConnectionMultiplexer>().GetSubscriber();
        try
        {
            await Task.WhenAll(Send(redis, stoppingToken), Watch(redis, stoppingToken), Hear(stoppingToken));
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            await Send(redis, Next(), CancellationToken.None);
        }
    }

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    // While others stop, they still push.
    public override Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => base.StopAsync(cancellationToken);

    // The state of now: of what is sent about a person, the last is never an old one.
    private NodeMessage[] Next() =>
    [
        .. backplane.Take(MostMessages, MostBytes).Select(
            m => m is NodeMessage.Person p ? p with { Devices = presence.DevicesHere(p.User) } : m),
    ];

    private async Task Send(ISubscriber redis, CancellationToken ct)
    {
        while (await backplane.Wait(ct))
        {
            await Send(redis, Next(), ct);
            if (others.MustTellPeople())
            {
                UserId[][] parts = [.. presence.Here.Chunk(PeoplePerFrame).DefaultIfEmpty([])];
                foreach (var (i, part) in parts.Index())
                {
                    var here = part.Select(u => KeyValuePair.Create(u, presence.DevicesHere(u)!))
                        .Where(p => p.Value is not null).ToArray();
                    await Send(redis, [new NodeMessage.People(i == 0, i == parts.Length - 1, here)], ct);
                }
            }
        }
    }

    private async Task Send(ISubscriber redis, IReadOnlyList<NodeMessage> messages, CancellationToken ct)
    {
        // A number that never comes tells the others that something was dropped.
        _number += backplane.HasDropped() ? 2 : 1;
        try
        {
            await redis.PublishAsync(Topic, new NodeFrame(_instance, _number, messages).Write())
                .WaitAsync(Limit, ct);
        }
        catch (Exception) when (!ct.IsCancellationRequested)
        {
            backplane.DropWaiting(messages);
        }
    }

    /// <summary>Sends a sign of life every second, and subscribes again while none comes back.</summary>
    private async Task Watch(ISubscriber redis, CancellationToken ct)
    {
        using var timer = new PeriodicTimer(BeatEvery, clock);
        do
        {
            if (others.NoticeSilence(_instance))
            {
                LogCutOff();
            }

            if (others.IsCutOff)
            {
                await Subscribe(redis, ct);
            }

            backplane.Tell(new NodeMessage.Beat());
        }
        while (await timer.WaitForNextTickAsync(ct));
    }

    // The client subscribes again by itself after most failures, and forgets the former handler before it asks Redis.
    private async Task Subscribe(ISubscriber redis, CancellationToken ct)
    {
        try
        {
            await redis.UnsubscribeAsync(Topic).WaitAsync(Limit, ct);
        }
        catch (Exception) when (!ct.IsCancellationRequested)
        {
            // Redis is not there; neither is the subscription.
        }

        try
        {
            var heard = await redis.SubscribeAsync(Topic).WaitAsync(Limit, ct);
            heard.OnMessage(message =>
            {
                _heard.Writer.TryWrite((byte[]?)message.Message ?? []);
            });
        }
        catch (Exception) when (!ct.IsCancellationRequested)
        {
            // In a second it is tried again.
        }
    }

    private async Task Hear(CancellationToken ct)
    {
        await foreach (var said in _heard.Reader.ReadAllAsync(ct))
        {
            Hear(said);
        }
    }

    private void Hear(byte[] said)
    {
        try
        {
            if (NodeFrame.Read(said, others.Notices) is { } frame
                && others.Hear(frame, _instance))
            {
                LogBack();
            }
        }
        catch (Exception e)
        {
            others.HasFailed();
            LogFailed(e);
        }
    }

    [LoggerMessage(
        1, LogLevel.Warning,
        "Redis does not pass on what nodes tell each other: people on other nodes get events when they sync")]
    private partial void LogCutOff();

    [LoggerMessage(2, LogLevel.Information, "Redis passes on what nodes tell each other")]
    private partial void LogBack();

    [LoggerMessage(3, LogLevel.Error, "What another node told could not be delivered")]
    private partial void LogFailed(Exception e);
}
