using System.Collections.Concurrent;
using System.Text.Json;

namespace Hubbub.Chaos.PowerCut;

/// <summary>
/// A user who acts at random over REST and hub, and records what was acknowledged and seen, and when.
/// </summary>
internal sealed class Actor : IAsyncDisposable
{
    private readonly Random _random;
    private readonly Person _person;
    private readonly ConcurrentQueue<Act> _acts;
    private readonly UserLine _line;
    private readonly ConcurrentQueue<long> _posts;
    private readonly ConcurrentQueue<(long Id, long Owner)> _groups;
    private readonly HashSet<(long Group, long Person)> _removed = [];
    private readonly ConcurrentQueue<long> _sent = [];
    private int _made;

    /// <summary>
    /// Adds to the shared <paramref name="posts"/> and <paramref name="groups"/>, and records in
    /// <paramref name="acts"/> what is acknowledged and seen.
    /// </summary>
    public Actor(
        Person person,
        Uri server,
        bool isMessagePack,
        int seed,
        ConcurrentQueue<long> posts,
        ConcurrentQueue<(long Id, long Owner)> groups,
        ConcurrentQueue<Act> acts)
    {
        (_person, _random, _posts, _groups, _acts) = (person, new Random(seed), posts, groups, acts);
        _line = new UserLine(new(server), person.Session, isMessagePack, See);
    }

    /// <summary>Acts until <paramref name="stop"/>, without retries.</summary>
    public async Task Live(IReadOnlyList<long> others, CancellationToken stop)
    {
        await _line.Connect();
        while (!stop.IsCancellationRequested)
        {
            await Task.Delay(_random.Next(15), CancellationToken.None);
            await (_random.Next(5) > 0 ? Act(others[_random.Next(others.Count)]) : ActInGroups(others));
        }
    }

    public ValueTask DisposeAsync() => _line.DisposeAsync();

    private async Task Act(long other)
    {
        var post = _posts.IsEmpty ? 0 : _posts.ElementAt(_random.Next(_posts.Count));
        switch (_random.Next(20))
        {
            case < 9:
                await Task.WhenAll(Enumerable.Range(0, _random.Next(1, 5)).Select(_ => Send(other)));
                break;
            case < 11:
                // A client that retries without waiting: the second request arrives while the first is being flushed.
                var key = NextKey();
                await Task.WhenAll(Send(other, key), Send(other, key));
                break;
            case 11 when _line.LastMessage is { } message:
                await Do("read", () => Hub("message_read", new { messageId = message }), d =>
                    (Id(d, "conversationId"), d.GetProperty("readSeq").GetInt64()));
                break;
            case 12 when !_sent.IsEmpty:
                var sent = _sent.ElementAt(_random.Next(_sent.Count));
                await Do("deletion", () => Hub("delete_message", new { messageId = $"{sent}" }), _ => (sent, 0));
                break;
            case < 14:
                var text = new { text = Text("post"), audience = "public" };
                if (await Do("post", () => Rest(HttpMethod.Post, "posts", text), d => (Id(d, "id"), 0)) is { } made)
                {
                    _posts.Enqueue(made);
                }

                break;
            case < 16 when post != 0:
                var comment = new { postId = $"{post}", text = Text("comment") };
                await Do("comment", () => _random.Next(2) == 0
                    ? Hub("add_comment", comment)
                    : Rest(HttpMethod.Post, $"posts/{post}/comments", new { comment.text }), d => (Id(d, "id"), 0));
                break;
            case < 19 when post != 0:
                await Do("reaction", () => _random.Next(2) == 0
                    ? Hub("add_reaction", new { postId = $"{post}", kind = "love" })
                    : Rest(HttpMethod.Put, $"posts/{post}/reaction", new { kind = "like" }), _ => (post, 0));
                break;
            default:
                await Do("follow", () => Rest(HttpMethod.Put, $"users/{other}/follow"), _ => (_person.Id, other));
                break;
        }
    }

    /// <summary>Creates groups with everyone, writes to groups, and removes people from its own, each once.</summary>
    private async Task ActInGroups(IReadOnlyList<long> others)
    {
        var own = _groups.Where(g => g.Owner == _person.Id).ToArray();
        switch (_random.Next(6))
        {
            case 0 when own.Length < 2:
                var members = others.Select(o => $"{o}");
                var request = new { name = Text("group"), memberIds = members, showsHistory = false };
                if (await Do("group", () => Rest(HttpMethod.Post, "groups", request), d =>
                    (Id(d.GetProperty("conversation"), "id"), 0)) is { } made)
                {
                    _groups.Enqueue((made, _person.Id));
                }

                break;
            case 1 when own.Length > 0:
                var (group, person) = (own[_random.Next(own.Length)].Id, others[_random.Next(others.Count)]);
                if (_removed.Add((group, person)))
                {
                    await Do(
                        "removal",
                        () => Rest(HttpMethod.Delete, $"groups/{group}/members/{person}"),
                        _ => (group, person));
                }

                break;
            default:
                if (!_groups.IsEmpty)
                {
                    var all = _groups.ElementAt(_random.Next(_groups.Count)).Id;
                    await Task.WhenAll(Enumerable.Range(0, _random.Next(1, 5)).Select(_ => Send(all, isGroup: true)));
                }

                break;
        }
    }

    private async Task Send(long receiver, string? key = null, bool isGroup = false)
    {
        var request = new Dictionary<string, string>
        {
            [isGroup ? "conversationId" : "receiverId"] = $"{receiver}",
            ["message"] = key ?? Text("message"),
            ["clientMessageId"] = key ?? NextKey(),
        };
        var id = await Do(
            "message",
            () => _random.Next(4) > 0 ? Hub("send_message", request) : Rest(HttpMethod.Post, "messages", request),
            d => (Id(d, "messageId"), d.GetProperty("seq").GetInt64()));
        if (id is { } sent)
        {
            _sent.Enqueue(sent);
        }
    }

    private string Text(string what) => $"{what} {NextKey()} {new string('x', _random.Next(200))}";

    private string NextKey() => $"{_person.Id}-{++_made}";

    /// <summary>Sends once and records the answer; null if there is none or the act was rejected.</summary>
    private async Task<long?> Do(
        string kind, Func<Task<Answer>> ask, Func<JsonElement, (long Id, long Number)> read)
    {
        Answer answer;
        try
        {
            answer = await ask();
        }
        catch (Exception e) when (e is not JsonException)
        {
            // The server is ending or down. Whether the act was done is unknown.
            return null;
        }

        if (answer.Refusal is not null)
        {
            return null;
        }

        var at = PowerCut.Act.Now;
        var (id, number) = read(answer.Data);
        _acts.Enqueue(new(at, kind, id, _person.Id, number));
        return id;
    }

    private Task<Answer> Hub(string method, object argument) => _line.Hub(method, argument);

    private Task<Answer> Rest(HttpMethod method, string path, object? body = null) => _line.Rest(method, path, body);

    private void See(UserLogLine line)
    {
        if (line is { Kind: Entry.Received or Entry.Synced, IsApplied: false })
        {
            _acts.Enqueue(new(PowerCut.Act.Now, "event", line.Seq, _person.Id, Name: line.Name));
        }
    }

    private static long Id(JsonElement json, string name) => long.Parse(json.GetProperty(name).GetString()!);
}
