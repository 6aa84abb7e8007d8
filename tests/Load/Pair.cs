using System.Diagnostics;
using System.Globalization;
using Microsoft.AspNetCore.SignalR.Client;

namespace Hubbub.Load;

/// <summary>
/// A sender and a receiver. Messages are numbered, so that lost, duplicate and misplaced ones are detected.
/// </summary>
internal sealed class Pair(Uri server, Person sender, Person receiver, LoadProtocol protocol, Counters counters)
    : IAsyncDisposable
{
    private const string Text = " The night train leaves at ten to eleven from platform four; bring the tickets and "
        + "the good coffee.";

    private readonly HubConnection _sending = sender.Connection(server, protocol);
    private readonly HubConnection _receiving = receiver.Connection(server, protocol);
    private readonly Lock _lock = new();
    private readonly List<long> _sentAt = [];
    private readonly List<long> _ackedSeqs = [];
    private int _received;
    private int _acked;

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

    public bool IsQuiet => Volatile.Read(ref _received) >= Sent && Volatile.Read(ref _acked) >= Sent;

    /// <summary>The number of messages sent but not received.</summary>
    public int Missing => Sent - Volatile.Read(ref _received);

    public async Task Connect()
    {
        _receiving.On<ReceivedMessage>("receive_message", Receive);
        _receiving.On<NewNotification>("new_notification", _ => counters.Notified());
        _sending.On<ReceivedMessage>("message_sent", _ => counters.Echoed());
        _sending.Closed += counters.Closed;
        _receiving.Closed += counters.Closed;
        await _receiving.StartAsync();
        await _sending.StartAsync();
    }

    /// <summary>Sends the next message and waits for its ack.</summary>
    public async Task Send()
    {
        int number;
        long start;
        Task<SendReply> sending;
        lock (_lock)
        {
            number = _sentAt.Count;
            start = Stopwatch.GetTimestamp();
            _sentAt.Add(start);
            // Under the lock, so that the order of the numbers is the order on the wire.
            sending = _sending.InvokeAsync<SendReply>("send_message", new SendMessage
            {
                ReceiverId = receiver.Id,
                Message = number.ToString(CultureInfo.InvariantCulture) + Text,
                ClientMessageId = $"{sender.Id}-{number}",
            });
        }

        var reply = await sending;
        counters.Acked(start);
        if (!reply.Ok || reply.Data!.Seq != number + 1)
        {
            counters.Wrong(reply.Ok ? "order" : "refused");
        }

        Interlocked.Increment(ref _acked);
    }

    public async ValueTask DisposeAsync()
    {
        await _sending.DisposeAsync();
        await _receiving.DisposeAsync();
    }

    private void Receive(ReceivedMessage e)
    {
        var number = int.Parse(
            e.Message.Body.AsSpan(0, e.Message.Body.IndexOf(' ', StringComparison.Ordinal)),
            CultureInfo.InvariantCulture);
        var expected = _received;
        if (number != expected || e.Message.Seq != number + 1)
        {
            counters.Wrong(number < expected ? "doubled" : "order");
        }

        if (number >= expected)
        {
            long start;
            lock (_lock)
            {
                start = _sentAt[number];
            }

            counters.Received(start);
            Volatile.Write(ref _received, number + 1);
        }
    }
}
