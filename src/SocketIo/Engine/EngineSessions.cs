using System.Buffers.Text;
using System.Collections.Concurrent;
using System.Net;
using System.Security.Cryptography;
using Microsoft.Extensions.Logging;

namespace Hubbub.SocketIo.Engine;

/// <summary>All sessions of a process, and the one timer for everything that they wait for.</summary>
public sealed class EngineSessions : IDisposable
{
    private static readonly TimeSpan LongestTick = TimeSpan.FromSeconds(1);

    private readonly ConcurrentDictionary<string, EngineSession> _byId = new(StringComparer.Ordinal);
    private readonly ITimer _timer;

    public EngineSessions(EngineOptions options, TimeProvider time, ILogger<EngineSessions> log)
    {
        (Options, Time, Log) = (options, time, log);
        var tick = options.PingTimeout / 4 < LongestTick ? options.PingTimeout / 4 : LongestTick;
        _timer = time.CreateTimer(_ => Sweep(), null, tick, tick);
    }

    public EngineOptions Options { get; }

    public int Count => _byId.Count;

    internal TimeProvider Time { get; }

    internal ILogger Log { get; }

    /// <summary>In ticks of a clock that does not jump.</summary>
    internal long Now => Time.GetElapsedTime(0).Ticks;

    /// <summary>Ends all sessions, each after what it has queued.</summary>
    public void CloseAll()
    {
        foreach (var (_, session) in _byId)
        {
            session.Close();
        }
    }

    public void Dispose()
    {
        _timer.Dispose();
        foreach (var (_, session) in _byId)
        {
            session.Abort();
        }
    }

    internal EngineSession New(IPAddress? remoteAddress, EngineTransport transport) =>
        new(this, Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(16)), remoteAddress, transport);

    internal void Add(EngineSession session) => _byId[session.Id] = session;

    /// <summary>A session that is not over; what was due in it has been done.</summary>
    internal EngineSession? Find(string id)
    {
        if (!_byId.TryGetValue(id, out var session))
        {
            return null;
        }

        session.Sweep();
        return _byId.ContainsKey(id) ? session : null;
    }

    internal void Remove(EngineSession session) => _byId.TryRemove(session.Id, out _);

    private void Sweep()
    {
        foreach (var (_, session) in _byId)
        {
            session.Sweep();
        }
    }
}
