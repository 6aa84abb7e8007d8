using System.Diagnostics;
using System.Globalization;

namespace Hubbub.Load.Groups;

/// <summary>A group whose members who are online take turns in sending.</summary>
internal sealed class LoadedGroup(
    string id, long firstSeq, IReadOnlyList<GroupMember> online, Counters counters, Counters complete)
{
    private const string Text = " The night train leaves at ten to eleven from platform four; bring the tickets and "
        + "the good coffee.";

    private readonly Lock _lock = new();
    private readonly List<long> _sentAt = [];
    private readonly List<int> _missing = [];
    private int _acked;

    public string Id => id;

    /// <summary>The seq of the newest message before the load.</summary>
    public long FirstSeq => firstSeq;

    public int Sent
    {
        get
        {
            lock (_lock)
            {
                return _sentAt.Count;
            }
        }
    }

    /// <summary>Deliveries that are missing, of all messages to all members who are online.</summary>
    public long Missing
    {
        get
        {
            lock (_lock)
            {
                return _missing.Sum(m => (long)m);
            }
        }
    }

    public bool IsQuiet => Missing == 0 && Volatile.Read(ref _acked) >= Sent;

    /// <summary>Sends the next message and waits for its ack.</summary>
    public async Task Send()
    {
        int number;
        long start;
        lock (_lock)
        {
            number = _sentAt.Count;
            start = Stopwatch.GetTimestamp();
            _sentAt.Add(start);
            _missing.Add(online.Count);
        }

        var sender = online[number % online.Count];
        var reply = await sender.Send(new()
        {
            ConversationId = id,
            Message = number.ToString(CultureInfo.InvariantCulture) + Text,
            ClientMessageId = $"{id}-{number}",
        });
        counters.Acked(start);
        if (!reply.Ok)
        {
            counters.Wrong("refused");
        }

        Interlocked.Increment(ref _acked);
    }

    /// <summary>A member has the message; once all have it, its time counts as that of the last.</summary>
    public void Delivered(MessageBody message, bool isOwn)
    {
        var number = int.Parse(
            message.Body.AsSpan(0, message.Body.IndexOf(' ', StringComparison.Ordinal)), CultureInfo.InvariantCulture);
        long start;
        bool isLast;
        lock (_lock)
        {
            start = _sentAt[number];
            isLast = --_missing[number] == 0;
        }

        if (!isOwn)
        {
            counters.Received(start);
        }

        if (isLast)
        {
            complete.Received(start);
        }
    }
}
