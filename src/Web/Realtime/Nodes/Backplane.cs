using System.Threading.Channels;
using Hubbub.Application.Common.Realtime;
using Hubbub.Domain.Common;
using Hubbub.Infrastructure.Sync.Events;

namespace Hubbub.Web.Realtime.Nodes;

/// <summary>
/// Pushes to the connections of this node at once, and queues the same for all other nodes. The queue is sent by
/// <see cref="BackplaneService"/> and is bounded: what does not fit is dropped and counted, and the others notice a
/// missing number and have their clients sync.
/// </summary>
internal sealed class Backplane(SignalRTransport local, RealtimeMetrics metrics) : IPushTransport, IOtherNodes
{
    // A few seconds of a busy node.
    private const int Most = 20_000;
    private const long MostBytes = 32 * 1024 * 1024;

    private readonly Channel<NodeMessage> _queue =
        Channel.CreateBounded<NodeMessage>(new BoundedChannelOptions(Most) { SingleReader = true });

    private long _bytes;
    private int _hasDropped;

    public bool AreThere => true;

    public void Push(UserId receiver, IReadOnlyList<PushedEvent> events, PushCause cause = default)
    {
        local.Push(receiver, events, cause);
        Tell(new NodeMessage.Push(receiver, events, cause.Span));
    }

    public void PushHere(UserId receiver, IReadOnlyList<PushedEvent> events) => local.Push(receiver, events);

    // A connection is named only where it is.
    public void PushTo(string connection, IReadOnlyList<PushedEvent> events) => local.PushTo(connection, events);

    public void CloseSessions(IReadOnlyList<SessionId> sessions)
    {
        local.CloseSessions(sessions);
        Tell(new NodeMessage.EndedSessions(sessions));
    }

    public void TellDevices(UserId user, bool hasLeft) => Tell(new NodeMessage.Person(user, Devices: null, hasLeft));

    public void Tell(NodeNotice notice) => Tell(new NodeMessage.Notice(notice));

    /// <summary>Queues it for all other nodes; never waits.</summary>
    public void Tell(NodeMessage message)
    {
        if (Interlocked.Add(ref _bytes, message.Size) > MostBytes || !_queue.Writer.TryWrite(message))
        {
            Interlocked.Add(ref _bytes, -message.Size);
            Drop(1);
        }
    }

    public ValueTask<bool> Wait(CancellationToken ct) => _queue.Reader.WaitToReadAsync(ct);

    /// <summary>Takes what waits, up to a limit of messages and bytes.</summary>
    public IReadOnlyList<NodeMessage> Take(int most, int mostBytes)
    {
        var (taken, size) = (new List<NodeMessage>(), 0);
        while (taken.Count < most && size < mostBytes && _queue.Reader.TryRead(out var message))
        {
            taken.Add(message);
            size += message.Size;
        }

        Interlocked.Add(ref _bytes, -size);
        return taken;
    }

    /// <summary>Whether something was dropped since the last call.</summary>
    public bool HasDropped() => Interlocked.Exchange(ref _hasDropped, 0) == 1;

    /// <summary>Drops what could not be sent, and all that waits behind it: it would come too late.</summary>
    public void DropWaiting(IReadOnlyList<NodeMessage> unsent) =>
        Drop(unsent.Concat(Take(int.MaxValue, int.MaxValue)).Count(m => m is not NodeMessage.Beat));

    private void Drop(int messages)
    {
        Volatile.Write(ref _hasDropped, 1);
        metrics.DroppedForNodes(messages);
    }
}
