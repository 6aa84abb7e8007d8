using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using Microsoft.AspNetCore.SignalR.Client;

namespace Hubbub.Load.Requests;

/// <summary>
/// First messages of strangers, at a fixed rate: each to someone else, so that each begins a conversation that waits as
/// a request and rings nowhere.
/// </summary>
internal sealed class RequestLoad(Person[] people, HubConnection[] lines, Counters counters)
{
    private const string Text = " We met on the night train; you had the good coffee. May I ask which platform it was?";

    private readonly ConcurrentDictionary<int, long> _underWay = [];
    private int _sent;

    // Each two people once, whoever of them writes.
    private int MostMessages => people.Length * ((people.Length - 1) / 2);

    public static async Task<Report> Run(ServerProcess server, LoadOptions options)
    {
        var counters = new Counters();
        var people = await Person.RegisterMany(server.Address, options.Online);
        var lines = Array.ConvertAll(people, p => p.Connection(server.Address, options.Protocol));
        var load = new RequestLoad(people, lines, counters);
        await load.Connect();
        using var end = new CancellationTokenSource();
        var sending = Task.Run(() => load.SendAtRate(options.Rate, end.Token));
        await Task.Delay(TimeSpan.FromSeconds(options.WarmUpSeconds));

        var measured = await Measured.During(server, options, counters);
        await end.CancelAsync();
        await sending;
        await Measured.Quiet(() => load._underWay.IsEmpty);

        counters.End();
        var report = new Report
        {
            Mode = options.Mode.ToString(),
            Protocol = options.Protocol.ToString(),
            Synchronous = options.Synchronous,
            Connections = lines.Length,
            Rate = options.Rate,
            StartToReadySeconds = server.StartToReady?.TotalSeconds,
            Seconds = measured.Seconds,
            Delivered = measured.Received,
            DeliveredPerSecond = measured.Received / measured.Seconds,
            CpuMicrosecondsPerMessage = measured.CpuMicrosecondsEach,
            WalPagesPerMessage = measured.Pages / measured.Received,
            Ack = counters.AckMilliseconds(),
            Receive = counters.ReceiveMilliseconds(),
            ResidentBytes = server.Pid is { } pid ? ProcessFigures.Resident(pid) : null,
            Sent = load._sent,
            Lost = load._underWay.Count,
            Wrong = counters.WrongSoFar,
        };
        foreach (var line in lines)
        {
            await line.DisposeAsync();
        }

        return report;
    }

    private Task Connect() => Parallel.ForEachAsync(lines, async (line, ct) =>
    {
        line.On<ReceivedRequest>("message_request_received", e => Receive(e.Conversation.LastMessage));
        line.On<ReceivedMessage>("receive_message", _ => counters.Wrong("rang"));
        line.On<NewNotification>("new_notification", _ => counters.Wrong("rang"));
        line.Closed += counters.Closed;
        await line.StartAsync(ct);
    });

    private void Receive(MessageBody message)
    {
        var number = int.Parse(
            message.Body.AsSpan(0, message.Body.IndexOf(' ', StringComparison.Ordinal)), CultureInfo.InvariantCulture);
        if (_underWay.TryRemove(number, out var start))
        {
            counters.Received(start);
        }
        else
        {
            counters.Wrong("doubled");
        }
    }

    // Sends what is due even if earlier answers are missing, so that a slow server gets no less load.
    private async Task SendAtRate(int rate, CancellationToken end)
    {
        var since = Stopwatch.GetTimestamp();
        var underWay = new List<Task>();
        while (!end.IsCancellationRequested)
        {
            for (var due = (long)(Stopwatch.GetElapsedTime(since).TotalSeconds * rate); _sent < due; _sent++)
            {
                underWay.Add(Send(_sent));
            }

            underWay.RemoveAll(t => t.IsCompletedSuccessfully);
            await Task.Delay(1, CancellationToken.None);
        }

        await Task.WhenAll(underWay);
    }

    private async Task Send(int number)
    {
        if (number >= MostMessages)
        {
            throw new InvalidOperationException("Everybody has written to everybody: give more --online.");
        }

        var (sender, distance) = (number % people.Length, 1 + (number / people.Length));
        var start = Stopwatch.GetTimestamp();
        _underWay[number] = start;
        var reply = await lines[sender].InvokeAsync<SendReply>("send_message", new SendMessage
        {
            ReceiverId = people[(sender + distance) % people.Length].Id,
            Message = number.ToString(CultureInfo.InvariantCulture) + Text,
            ClientMessageId = $"request-{number}",
        });
        counters.Acked(start);
        if (!reply.Ok || reply.Data!.Seq != 1)
        {
            counters.Wrong(reply.Ok ? "order" : "refused");
        }
    }
}
