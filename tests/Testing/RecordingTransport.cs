using System.Collections.Concurrent;
using System.Text.Json;
using Hubbub.Domain.Common;
using Hubbub.Infrastructure.Sync.Events;

namespace Hubbub.Testing;

/// <summary>Records pushes. <see cref="OnPush"/> runs during the push, to inspect the state at that moment.</summary>
public sealed class RecordingTransport : IPushTransport
{
    private readonly ConcurrentQueue<Pushed> _pushed = new();

    public Action<Pushed>? OnPush { get; set; }

    public IReadOnlyList<Pushed> All => [.. _pushed];

    /// <summary>Where an event differed from its description.</summary>
    public ConcurrentQueue<string> Mistakes { get; } = new();

    public ConcurrentQueue<SessionId> ClosedSessions { get; } = new();

    public void Push(UserId receiver, IReadOnlyList<PushedEvent> events, PushCause cause = default)
    {
        foreach (var (name, payload) in events)
        {
            var pushed = new Pushed(receiver, name, JsonDocument.Parse(payload.Utf8).RootElement);
            Check(name, pushed.Payload);
            OnPush?.Invoke(pushed);
            _pushed.Enqueue(pushed);
        }
    }

    /// <summary>Events pushed to single connections.</summary>
    public ConcurrentQueue<(string Connection, string Name, JsonElement Payload)> Shown { get; } = new();

    public void PushTo(string connection, IReadOnlyList<PushedEvent> events)
    {
        foreach (var (name, payload) in events)
        {
            var shown = JsonDocument.Parse(payload.Utf8).RootElement;
            Check(name, shown);
            Shown.Enqueue((connection, name, shown));
        }
    }

    public void CloseSessions(IReadOnlyList<SessionId> sessions)
    {
        foreach (var session in sessions)
        {
            ClosedSessions.Enqueue(session);
        }
    }

    public IReadOnlyList<Pushed> To(UserId receiver) => [.. _pushed.Where(p => p.Receiver == receiver)];

    public IReadOnlyList<JsonElement> To(UserId receiver, string name) =>
        [.. _pushed.Where(p => p.Receiver == receiver && p.Name == name).Select(p => p.Payload)];

    public void Clear() => _pushed.Clear();

    private void Check(string name, JsonElement payload)
    {
        foreach (var mistake in HubDescription.MistakesOfEvent(name, payload))
        {
            Mistakes.Enqueue(mistake);
        }
    }
}

public sealed record Pushed(UserId Receiver, string Name, JsonElement Payload);
