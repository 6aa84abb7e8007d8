using System.Collections.Immutable;
using System.Text.Json;
using Hubbub.Chaos.Groups;
using Hubbub.Client;

namespace Hubbub.Chaos;

/// <summary>
/// A user who acts at random, whatever the server does meanwhile, and records what was sent, acknowledged and seen.
/// Unanswered acts are retried: a message with the same client id, over the hub, or over REST by the client's outbox.
/// </summary>
internal sealed partial class VirtualUser : IAsyncDisposable
{
    // send, read, delete, follow, unfollow; create, invite, add, remove, leave, join
    private const int Kinds = 11;

    private const int Cards = 24;

    private static readonly string[] NoMember = ["messaging.conversation_not_found"];

    // What may be answered to someone who is not in the group, or not any more; the checker says which are true.
    private static readonly Dictionary<string, string[]> GroupRefusals = new()
    {
        ["send"] = NoMember,
        ["leave"] = NoMember,
        ["read"] = ["messaging.message_not_found"],
        ["delete"] = ["messaging.message_not_found"],
        ["add"] = [.. NoMember, "messaging.admins_only"],
        ["remove"] = [.. NoMember, "messaging.admins_only"],
        ["join"] = ["messaging.invite_not_found", "messaging.join_refused"],
    };

    private readonly Door _door;
    private readonly GroupBoard _board;
    private readonly Random _random;
    private readonly UserLog _log;
    private readonly Func<int> _life;
    private readonly UserLine _line;
    private readonly List<PendingMessage> _unsent = [];
    private readonly List<string> _sent = [];
    private ImmutableHashSet<string> _done = [];
    private Queue<int> _cards = [];
    private int _made;
    private int _calls;
    private int _failedCalls;
    private int _turnedAway;
    private volatile bool _isGone;

    public VirtualUser(
        Person person, Door door, bool isMessagePack, int seed, string directory, GroupBoard board, Func<int> life)
    {
        (Person, _door, _random, _board, _life) = (person, door, new Random(seed), board, life);
        _log = new UserLog(UserLog.PathOf(directory, person.Id));
        _line = new UserLine(door, person.Session, isMessagePack, Write) { Refusal = Note };
    }

    public Person Person { get; }

    public long Cursor => _line.Cursor;

    /// <summary>The number of acknowledged acts.</summary>
    public int Acks { get; private set; }

    public int Calls => Volatile.Read(ref _calls);

    /// <summary>Those without an answer, or refused because they could not be served.</summary>
    public int FailedCalls => Volatile.Read(ref _failedCalls);

    /// <summary>Those that a node refused because it stops.</summary>
    public int TurnedAway => Volatile.Read(ref _turnedAway);

    /// <summary>The messages acknowledged so far.</summary>
    public string[] Sent
    {
        get
        {
            lock (_unsent)
            {
                return [.. _sent];
            }
        }
    }

    /// <summary>Whether an act of each kind was acknowledged.</summary>
    public bool HasDoneAll => _done.Count == Kinds;

    /// <summary>Whether every act was answered.</summary>
    public bool IsSettled => _unsent.Count == 0 && _uncreated is null;

    /// <summary>Acts until <paramref name="stop"/>; then retries unanswered acts and stays connected.</summary>
    public async Task Live(IReadOnlyList<long> others, CancellationToken stop)
    {
        await _line.Connect();
        while (!_isGone && (!stop.IsCancellationRequested || !IsSettled))
        {
            await Task.Delay(_random.Next(10, 60), CancellationToken.None);
            if (_door.IsBalanced)
            {
                await _line.Connect();
            }

            if (await SendUnsent() && await Create() && !stop.IsCancellationRequested)
            {
                await Act(others);
            }
        }

        await _line.Connect();
    }

    public async ValueTask DisposeAsync()
    {
        _isGone = true;
        await _line.DisposeAsync();
        _log.Dispose();
    }

    // Drawn from a shuffled pack, so that the order is random but no kind of act is missing for long.
    private int NextCard()
    {
        if (_cards.Count == 0)
        {
            var pack = Enumerable.Range(0, Cards).ToArray();
            _random.Shuffle(pack);
            _cards = new(pack);
        }

        return _cards.Dequeue();
    }

    private async Task Act(IReadOnlyList<long> others)
    {
        var (card, other) = (NextCard(), others[_random.Next(others.Count)]);
        switch (card)
        {
            case < 9:
                await SendSome(other);
                break;
            case < 12:
                await SendSome(other, GroupToWriteTo());
                break;
            case < 15 when _line.LastMessage is { } message:
                await Try("read", message, () => Hub("message_read", new { messageId = message }));
                break;
            case < 17 when _sent.Count > 0:
                var own = _sent[_random.Next(_sent.Count)];
                await Try("delete", own, () => Hub("delete_message", new { messageId = own }));
                break;
            case 17:
                await Try("follow", $"{other}", () => Rest(HttpMethod.Put, $"users/{other}/follow"));
                break;
            case 18:
                await Try("unfollow", $"{other}", () => Rest(HttpMethod.Delete, $"users/{other}/follow"));
                break;
            case 20 or 21 or 22 or 23:
                await ActInGroups(card, others);
                break;
            default:
                await _line.Disconnect();
                await Task.Delay(_random.Next(200));
                await _line.Connect();
                break;
        }
    }

    /// <summary>Retries unanswered messages, oldest first; false if there is still no answer.</summary>
    private async Task<bool> SendUnsent()
    {
        foreach (var message in _unsent.ToArray())
        {
            if (!await Send(message))
            {
                return false;
            }
        }

        return true;
    }

    private async Task SendSome(long receiver, string? group = null)
    {
        var messages = Enumerable.Range(0, _random.Next(1, 5)).Select(_ => Make(receiver, group)).ToArray();
        _unsent.AddRange(messages);
        await Task.WhenAll(messages.Select(Send));
    }

    private PendingMessage Make(long receiver, string? group)
    {
        var key = $"{Person.Id}-{++_made}";
        return new(key, receiver, group, $"{key}: {new string('x', _random.Next(200))}");
    }

    private async Task<bool> Send(PendingMessage message)
    {
        var request = new Dictionary<string, object>
        {
            [message.Group is null ? "receiverId" : "conversationId"] = message.Group ?? $"{message.Receiver}",
            ["message"] = message.Text,
            ["clientMessageId"] = message.Key,
        };
        var answer = await Try(
            "send",
            message.Key,
            () => _random.Next(10) switch
            {
                0 => Rest(HttpMethod.Post, "messages", request),
                1 => _line.Outbox("messages", request, message.Key),
                2 or 3 when _door.IsBalanced => Twice("messages", request, message.Key),
                _ => Hub("send_message", request),
            },
            message.Text,
            message.Group);
        if (answer is not { } data)
        {
            return false;
        }

        lock (_unsent)
        {
            _unsent.Remove(message);
            if (data.ValueKind == JsonValueKind.Object)
            {
                _sent.Add(data.GetProperty("messageId").GetString()!);
            }
        }

        return true;
    }

    /// <summary>
    /// Sends once; returns the answer, or null if there was none or the database was busy. What a group refuses to
    /// those who are not in it is answered with nothing.
    /// </summary>
    private async Task<JsonElement?> Try(
        string act, string key, Func<Task<Answer>> ask, string? text = null, string? group = null)
    {
        Write(new(Entry.Attempt, act, key, text, group));
        Interlocked.Increment(ref _calls);
        Answer answer;
        try
        {
            answer = await ask();
        }
        catch (Exception e) when (e is not JsonException)
        {
            // The server died or is down. Whether the act was done is unknown.
            Interlocked.Increment(ref _failedCalls);
            return null;
        }

        if (answer.Refusal is null)
        {
            Acks++;
            _done = _done.Add(act);
            Write(new(Entry.Ack, act, key, Group: group, Data: answer.Data));
            return answer.Data;
        }

        if (GroupRefusals.GetValueOrDefault(act)?.Contains(answer.Refusal) == true)
        {
            Write(new(Entry.Declined, act, key, answer.Refusal, group));
            return default(JsonElement);
        }

        if (_door.IsOfStopping(answer.Refusal))
        {
            Interlocked.Increment(ref _turnedAway);
        }
        else if (_door.IsFailure(answer.Refusal))
        {
            Interlocked.Increment(ref _failedCalls);
        }
        else
        {
            Write(new(Entry.Refused, act, key, answer.Refusal));
        }

        return null;
    }

    /// <summary>Sends the same on two nodes at once: one act, with one answer.</summary>
    private async Task<Answer> Twice(string path, object request, string key)
    {
        var answers = await Task.WhenAll(Rest(HttpMethod.Post, path, request), Rest(HttpMethod.Post, path, request));
        var both = Array.FindAll(answers, a => a.Refusal is null);
        if (both.Length == 2 && !JsonElement.DeepEquals(both[0].Data, both[1].Data))
        {
            Write(new(Entry.Refused, "send", key, $"two answers: {both[0].Data} and {both[1].Data}"));
        }

        return both.Length > 0 ? both[0] : answers[0];
    }

    private Task<Answer> Hub(string method, object argument) => _line.Hub(method, argument);

    private Task<Answer> Rest(HttpMethod method, string path, object? body = null) => _line.Rest(method, path, body);

    // The client overcomes these as it does those that pass; the log is to have them.
    private void Note(string code)
    {
        if (_door.IsFailure(code) || _door.IsOfStopping(code))
        {
            return;
        }

        if (code is "unauthenticated" or "internal_error" or "conflict" or HubbubException.MalformedAnswer
            || code.StartsWith("http_", StringComparison.Ordinal)
            || code.StartsWith("accounts.", StringComparison.Ordinal))
        {
            Write(new(Entry.Refused, "rest", Text: code));
        }
    }

    private void Write(UserLogLine line)
    {
        Follow(line);
        _log.Add(line with { Life = _life() });
    }

    private sealed record PendingMessage(string Key, long Receiver, string? Group, string Text);
}
