using System.Text.Json;
using Hubbub.Client.Wire;
using MessagePack.Resolvers;
using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.SignalR.Client;
using Microsoft.AspNetCore.SignalR.Protocol;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Hubbub.Client;

/// <summary>
/// Keeps a connection to the hub for as long as it runs. SignalR's own reconnecting gives up, and never repeats a first
/// start that failed, so this has a loop of its own.
/// </summary>
internal sealed class Connection(
    HubbubOptions options,
    Tokens tokens,
    Action<string, JsonElement> push,
    Func<Task> catchUp,
    Action<HubbubStatus> become)
{
    private static readonly TimeSpan StartLimit = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan StopLimit = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan ProbeLimit = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan RenewalPause = TimeSpan.FromSeconds(5);

    private readonly IHubProtocol _protocol = new AnyEventProtocol(Protocol(options.UseMessagePack));
    private volatile Socket? _socket;
    private CancellationTokenSource? _pause;
    private long _retryAfterTicks;
    private int _heard;

    public bool IsConnected => _socket is not null;

    /// <summary>Runs until <paramref name="end"/>; then the connection is closed.</summary>
    public async Task Run(CancellationToken end)
    {
        for (var failures = 0; !end.IsCancellationRequested;)
        {
            try
            {
                _socket = await Open(end).ConfigureAwait(false);
                await Ready(_socket).ConfigureAwait(false);
                failures = 0;
                await Hold(end).ConfigureAwait(false);
                // A connection that lasted was no failure; one that was cut while it caught up was.
                become(HubbubStatus.Reconnecting);
            }
            catch (Exception e) when (!end.IsCancellationRequested)
            {
                failures++;
                Log.NoConnection(options.Logger, e);
                await Fall().ConfigureAwait(false);
            }
            catch (Exception)
            {
                break; // by the end
            }

            await Wait(failures, end).ConfigureAwait(false);
        }

        await Drop(_socket).ConfigureAwait(false);
    }

    /// <summary>Calls a method of the hub.</summary>
    /// <exception cref="HubbubException">It was refused, or there was no answer in time.</exception>
    public async Task<JsonElement> Invoke(string method, object argument, TimeSpan limit, CancellationToken ct)
    {
        var socket = _socket ?? throw HubbubException.OfNoAnswer();
        JsonElement answer;
        try
        {
            var call = socket.Hub.InvokeCoreAsync<JsonElement>(method, [Json.Of(argument)], CancellationToken.None);
            Observe(call);
            answer = await call.WaitAsync(limit, options.Time, ct).ConfigureAwait(false);
            Interlocked.Increment(ref _heard);
        }
        catch (Exception e) when (!ct.IsCancellationRequested)
        {
            throw HubbubException.OfNoAnswer(e);
        }

        return answer.GetProperty("ok").GetBoolean()
            ? answer.GetProperty("data")
            : throw HubbubException.Of(answer.GetProperty("error"));
    }

    /// <summary>
    /// The network or the machine is back: no need to wait longer, unless the server asked for it. A connection that
    /// does not answer is replaced, because its own state cannot be trusted.
    /// </summary>
    public async Task Wake()
    {
        if (Volatile.Read(ref _retryAfterTicks) == 0)
        {
            CancelPause();
        }

        if (_socket is { } socket)
        {
            var heard = Volatile.Read(ref _heard);
            try
            {
                var probe = new { afterSeq = 0, limit = 1 };
                await Invoke("sync", probe, ProbeLimit, CancellationToken.None).ConfigureAwait(false);
            }
            catch (HubbubException e) when (e.Code == HubbubException.NoAnswer)
            {
                // One that is busy with much else answers late, and is as good as any.
                if (Volatile.Read(ref _heard) == heard)
                {
                    Log.NoConnection(options.Logger, e);
                    socket.Abandon();
                }
            }
            catch (HubbubException)
            {
                // An answer is an answer.
            }
        }
    }

    private static IHubProtocol Protocol(bool isMessagePack)
    {
        if (!isMessagePack)
        {
            return new JsonHubProtocol();
        }

        var options = new MessagePackHubProtocolOptions();
        options.SerializerOptions = options.SerializerOptions.WithResolver(
            CompositeResolver.Create([new JsonElementFormatter()], [StandardResolver.Instance]));
        return new MessagePackHubProtocol(Options.Create(options));
    }

    private async Task Ready(Socket socket)
    {
        become(HubbubStatus.CatchingUp);
        var caughtUp = catchUp();
        Observe(caughtUp);
        if (await Task.WhenAny(caughtUp, socket.Closed).ConfigureAwait(false) != caughtUp)
        {
            throw HubbubException.OfNoAnswer();
        }

        await caughtUp.ConfigureAwait(false);
        become(HubbubStatus.Live);
    }

    /// <summary>Until the connection has ended that is in use then.</summary>
    private async Task Hold(CancellationToken end)
    {
        var pause = UntilRenewal();
        while (_socket is { } socket)
        {
            using var timer = CancellationTokenSource.CreateLinkedTokenSource(end);
            var renewal = Task.Delay(pause, options.Time, timer.Token);
            if (await Task.WhenAny(socket.Closed, renewal).ConfigureAwait(false) == socket.Closed)
            {
                await timer.CancelAsync().ConfigureAwait(false);
                _socket = null;
                _ = Drop(socket);
                return;
            }

            await renewal.ConfigureAwait(false);
            pause = await Renew(socket, end).ConfigureAwait(false) ? UntilRenewal() : RenewalPause;
        }
    }

    /// <summary>The server ends a connection with its token. A new one takes over shortly before.</summary>
    private TimeSpan UntilRenewal()
    {
        if (tokens.Session is not { } session)
        {
            throw HubbubException.OfSession();
        }

        var early = TimeSpan.FromSeconds(60 + (60 * Random.Shared.NextDouble()));
        var third = (session.ExpiresAt - session.IssuedAt) / 3;
        var pause = session.ExpiresAt - (early < third ? early : third) - options.Time.GetUtcNow();
        return pause > TimeSpan.FromSeconds(1) ? pause : TimeSpan.FromSeconds(1);
    }

    private async Task<bool> Renew(Socket old, CancellationToken end)
    {
        try
        {
            if (tokens.Session is { } session
                && session.ExpiresAt - options.Time.GetUtcNow() < (session.ExpiresAt - session.IssuedAt) / 2)
            {
                await tokens.Refresh(session.AccessToken).ConfigureAwait(false);
            }

            _socket = await Open(end).ConfigureAwait(false);
            _ = DropLater(old, end);
            // What happened in between came on neither, or on both.
            Observe(catchUp());
            return true;
        }
        catch (Exception e) when (!end.IsCancellationRequested)
        {
            Log.NoConnection(options.Logger, e);
            return false;
        }
    }

    /// <summary>
    /// The hub could not be reached, or not be used. What REST says tells why, and brings what was missed.
    /// </summary>
    private async Task Fall()
    {
        _ = Drop(Interlocked.Exchange(ref _socket, null));
        try
        {
            await catchUp().ConfigureAwait(false);
            become(HubbubStatus.Reconnecting);
        }
        catch (Exception e)
        {
            var refusal = e as HubbubException;
            Ask(refusal?.RetryAfter ?? TimeSpan.Zero);
            become(refusal?.Code == HubbubException.NoAnswer ? HubbubStatus.Offline : HubbubStatus.Reconnecting);
        }
    }

    private async Task Wait(int failures, CancellationToken end)
    {
        using var pause = CancellationTokenSource.CreateLinkedTokenSource(end);
        _pause = pause;
        var asked = Volatile.Read(ref _retryAfterTicks);
        await Task.Delay(Pauses.After(failures, options, TimeSpan.FromTicks(asked)), options.Time, pause.Token)
            .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _pause = null;
        Interlocked.CompareExchange(ref _retryAfterTicks, 0, asked);
    }

    /// <summary>The server wants to be left alone for this long.</summary>
    private void Ask(TimeSpan pause) =>
        Volatile.Write(ref _retryAfterTicks, Math.Max(Volatile.Read(ref _retryAfterTicks), pause.Ticks));

    private void CancelPause()
    {
        try
        {
            _pause?.Cancel();
        }
        catch (ObjectDisposedException)
        {
            // It has just ended by itself.
        }
    }

    private async Task<Socket> Open(CancellationToken end)
    {
        var builder = new HubConnectionBuilder()
            .WithUrl(new Uri(options.Server, "/hubs/social"), http =>
            {
                http.AccessTokenProvider = async () => await tokens.Access().ConfigureAwait(false);
                http.Transports = options.Transports;
                options.ConfigureConnection?.Invoke(http);
            })
            .WithServerTimeout(options.ServerTimeout);
        builder.Services.AddSingleton(_protocol);
        var socket = new Socket(builder.Build());
        socket.Hub.On(
            AnyEventProtocol.Target,
            [typeof(string), typeof(JsonElement)],
            arguments =>
            {
                // A new connection counts when it has taken over from the old one; what it missed is fetched then.
                if (_socket is not { } current || current == socket)
                {
                    Receive((string)arguments[0]!, (JsonElement)arguments[1]!);
                }

                return Task.CompletedTask;
            });
        using var late = CancellationTokenSource.CreateLinkedTokenSource(end);
        late.CancelAfter(StartLimit);
        try
        {
            await socket.Hub.StartAsync(late.Token).ConfigureAwait(false);
            return socket;
        }
        catch
        {
            _ = Drop(socket);
            throw;
        }
    }

    private void Receive(string type, JsonElement payload)
    {
        Interlocked.Increment(ref _heard);
        if (type == "server_stopping")
        {
            Ask(TimeSpan.FromSeconds(payload.GetProperty("retryAfterSeconds").GetDouble()));
        }

        push(type, payload);
    }

    /// <summary>Calls that are under way on it may still be answered.</summary>
    private async Task DropLater(Socket socket, CancellationToken end)
    {
        await Task.Delay(RenewalPause, options.Time, end).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await Drop(socket).ConfigureAwait(false);
    }

    /// <summary>Its failure is nobody's any more if someone else has given up on it.</summary>
    private static void Observe(Task task) => _ = task.ContinueWith(
        t => t.Exception, CancellationToken.None, TaskContinuationOptions.OnlyOnFaulted, TaskScheduler.Default);

    /// <summary>Closes what may not answer any more.</summary>
    private static async Task Drop(Socket? socket)
    {
        if (socket is not null)
        {
            socket.Abandon();
            await socket.Hub.DisposeAsync().AsTask().WaitAsync(StopLimit)
                .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private sealed class Socket
    {
        private readonly TaskCompletionSource _closed = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Socket(HubConnection hub)
        {
            Hub = hub;
            hub.Closed += _ =>
            {
                Abandon();
                return Task.CompletedTask;
            };
        }

        public HubConnection Hub { get; }

        public Task Closed => _closed.Task;

        public void Abandon() => _closed.TrySetResult();
    }
}
