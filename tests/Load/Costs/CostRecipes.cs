using System.Globalization;

namespace Hubbub.Load.Costs;

/// <summary>
/// The most expensive request of each operation. The order matters: objects are created, used and finally deleted.
/// </summary>
internal sealed partial class CostRecipes
{
    private const int Reads = 15;
    private const int Acts = 10;
    private const int Hashes = 5;

    private readonly CostScene _scene;
    private readonly Dictionary<string, CostRecipe> _recipes = [];
    private int _number;

    private CostRecipes(CostScene scene) => _scene = scene;

    private CostPerson Me => _scene.Me;

    public static IReadOnlyDictionary<string, CostRecipe> For(CostScene scene)
    {
        var recipes = new CostRecipes(scene);
        recipes.AddReads();
        recipes.AddPeople();
        recipes.AddPosts();
        recipes.AddRest();
        recipes.AddAccounts();
        recipes.AddHub();
        return recipes._recipes;
    }

    private void AddReads()
    {
        foreach (var path in (string[])[
            "auth/me", "auth/sessions", "blocks", "bootstrap", "circles", "conversations", "drafts", "feed",
            "feed/explore", "feed/friends",
            "folders", "follow-requests", "follow-requests/sent", "media", "media/usage", "mutes", "notifications",
            "notifications/unread-count", "profiles/me", "saved", "stories", "tags/followed"])
        {
            var isPaged = path is not ("auth/me" or "auth/sessions" or "bootstrap" or "circles" or "folders"
                or "media/usage"
                    or "notifications/unread-count" or "profiles/me" or "stories" or "tags/followed");
            Read($"GET /api/v1/{path}", _ => $"/api/v1/{path}{(isPaged ? "?limit=100" : string.Empty)}");
        }

        Read("GET /api/v1/search", i => (i % 3) switch
        {
            0 => "/api/v1/search?q=trains&limit=100",
            1 => "/api/v1/search?q=wo&limit=100",
            _ => "/api/v1/search?kind=users&q=pe&limit=100",
        });
        Read("GET /api/v1/trending", _ => "/api/v1/trending?period=week");
        Read("GET /api/v1/tags/{tag}", _ => "/api/v1/tags/tag0");
        Read("GET /api/v1/tags/{tag}/posts", _ => "/api/v1/tags/tag0/posts?limit=100");
        Read("GET /api/v1/profiles", _ => "/api/v1/profiles?q=pe&limit=100");
        Read("GET /api/v1/profiles/by-username/{username}", i => $"/api/v1/profiles/by-username/person{i}");
        Read("GET /api/v1/profiles/{userId}", i => $"/api/v1/profiles/{Person(i)}");
        foreach (var list in (string[])["followers", "following", "friends", "mutuals", "pins", "posts", "stories"])
        {
            var limit = list is "pins" or "stories" ? string.Empty : "?limit=100";
            Read(
                $"GET /api/v1/users/{{userId}}/{list}",
                i => $"/api/v1/users/{(i % 2 == 0 ? Me.Id : Person(i))}/{list}{limit}");
        }

        Read("GET /api/v1/users/{userId}/relationship", i => $"/api/v1/users/{Person(i)}/relationship");
        Read("GET /api/v1/presence", _ => $"/api/v1/presence?userIds={string.Join(',', _scene.People.Take(100))}");
        Read("GET /api/v1/sync", _ => "/api/v1/sync?after=0&limit=500");
        Read("GET /api/v1/saved/check", _ => $"/api/v1/saved/check?postIds={string.Join(',', _scene.Posts.Take(100))}");
        Read("GET /api/v1/feed/explain", i => $"/api/v1/feed/explain?postId={Post(i)}");
        foreach (var part in (string[])["", "/comments", "/reactions", "/history"])
        {
            var limit = part is "" or "/history" ? string.Empty : "?limit=100";
            Read($"GET /api/v1/posts/{{postId}}{part}", i => $"/api/v1/posts/{Post(i)}{part}{limit}");
        }

        Read("GET /api/v1/conversations/{conversationId}", i => $"/api/v1/conversations/{Conversation(i)}");
        Read(
            "GET /api/v1/conversations/{conversationId}/messages",
            i => $"/api/v1/conversations/{Conversation(i)}/messages?limit=100");
        Read("GET /health/live", _ => "/health/live");
        Read("GET /health/ready", _ => "/health/ready");
        Read("GET /metrics", _ => "/metrics");
        Read("GET /openapi/v1.json", _ => "/openapi/v1.json");
        Read("GET /asyncapi.json", _ => "/asyncapi.json");
        Read("GET /scalar", _ => "/scalar/v1");
        Act("POST /hubs/social/negotiate", _ => Me.Send("POST", "/hubs/social/negotiate?negotiateVersion=1"));
        Add("GET /hubs/social", Acts, async _ =>
        {
            await using var connection = new Person(Me.Id, Me.Token).Connection(Me.Server, LoadProtocol.Json);
            await connection.StartAsync();
        });
    }

    private void AddPeople()
    {
        foreach (var (act, body) in ((string, object?)[])
        [
            ("follow", null), ("mute", null), ("block", null), ("dial", new { mode = "everything" }),
        ])
        {
            Act($"PUT /api/v1/users/{{userId}}/{act}", async i =>
            {
                if (act == "dial")
                {
                    // Works only for followed people.
                    await Me.Send("PUT", $"/api/v1/users/{Other(i)}/follow");
                }

                await Me.Send("PUT", $"/api/v1/users/{Other(i)}/{act}", body);
            });
            if (act != "dial")
            {
                Act(
                    $"DELETE /api/v1/users/{{userId}}/{act}",
                    i => Me.Send("DELETE", $"/api/v1/users/{Other(i)}/{act}"));
            }
        }

        CostPerson? closed = null;
        foreach (var answer in (string[])["accept", "decline"])
        {
            Each(
                $"POST /api/v1/follow-requests/{{userId}}/{answer}",
                Hashes,
                async () =>
                {
                    if (closed is null)
                    {
                        closed = await _scene.NewPerson();
                        await closed.Send("PATCH", "/api/v1/profiles/me", new { isPrivate = true });
                    }

                    var someone = await _scene.NewPerson();
                    await someone.Send("PUT", $"/api/v1/users/{closed.Id}/follow");
                    return someone.Id;
                },
                id => closed!.Send("POST", $"/api/v1/follow-requests/{id}/{answer}"));
        }

        Each(
            "DELETE /api/v1/followers/{userId}",
            Hashes,
            async () =>
            {
                var someone = await _scene.NewPerson();
                await someone.Send("PUT", $"/api/v1/users/{Me.Id}/follow");
                return someone.Id;
            },
            id => Me.Send("DELETE", $"/api/v1/followers/{id}"));
        Act("PATCH /api/v1/profiles/me", i => Me.Send("PATCH", "/api/v1/profiles/me", new { bio = $"Bio {i}" }));
        Act(
            "PATCH /api/v1/notification-preferences",
            i => Me.Send("PATCH", "/api/v1/notification-preferences", Preferences(i)));
        Act(
            "PUT /api/v1/conversations/{conversationId}/mute",
            i => Me.Send("PUT", $"/api/v1/conversations/{Conversation(i)}/mute", new { }));
        Act(
            "DELETE /api/v1/conversations/{conversationId}/mute",
            i => Me.Send("DELETE", $"/api/v1/conversations/{Conversation(i)}/mute"));
        Act("PUT /api/v1/typing/{receiverId}", i => Me.Send("PUT", $"/api/v1/typing/{Person(i)}"));
        Act("DELETE /api/v1/typing/{receiverId}", i => Me.Send("DELETE", $"/api/v1/typing/{Person(i)}"));
        Act(
            "PUT /api/v1/presence/status",
            i => Me.Send("PUT", "/api/v1/presence/status", new { status = i % 2 == 0 ? "away" : "busy" }));
        Act("PUT /api/v1/tags/{tag}/follow", i => Me.Send("PUT", $"/api/v1/tags/tag{100 + i}/follow"));
        Act("DELETE /api/v1/tags/{tag}/follow", i => Me.Send("DELETE", $"/api/v1/tags/tag{100 + i}/follow"));
        Act(
            "PUT /api/v1/trending/{tag}",
            i => Me.Send("PUT", $"/api/v1/trending/tag{i}", new { state = i % 2 == 0 ? "featured" : "normal" }));
        Act(
            "POST /api/v1/announcements",
            i => Me.Send("POST", "/api/v1/announcements", new { message = $"News {i}" }),
            Hashes);
    }

    private void AddHub()
    {
        Hub("send_message", i => new { receiverId = Person(i), message = "Hello" });
        EachCall("message_read", async () => await MessageToMe(), id => new { messageId = id });
        EachCall("message_delivered", async () => await MessageToMe(), id => new { messageId = id });
        EachCall("delete_message", MyMessage, id => new { messageId = id });
        Hub("typing_start", i => new { receiverId = Person(i) });
        Hub("typing_stop", i => new { receiverId = Person(i) });
        Hub("set_status", i => new { status = i % 2 == 0 ? "away" : "busy" });
        Hub("sync", _ => new { afterSeq = 0, limit = 500 });
        Hub("add_comment", i => new { postId = Post(0), text = $"Comment {i}" });
        EachCall("delete_comment", MyComment, id => new { postId = Post(0), commentId = id });
        Hub("add_reaction", i => new { postId = Post(i), kind = "love" });
        Hub("remove_reaction", i => new { postId = Post(i) });
        EachCall("vote", MyPoll, id => new { postId = id, options = (int[])[0] });
        Hub("watch", i => new { postId = Post(i) });
        Hub("unwatch", i => new { postId = Post(i) });
        EachCall("mark_notification_read", MyNotification, id => new { notificationId = id });
        EachCall("delete_notification", MyNotification, id => new { notificationId = id });
        Hub("mark_all_notifications_read", _ => new { });
        Hub("delete_all_notifications", _ => new { });
        Hub("update_notification_preferences", Preferences);
    }

    private void Read(string operation, Func<int, string> path) => Add(operation, Reads, i => Me.Send("GET", path(i)));

    private void Act(string operation, Func<int, Task> ask, int times = Acts) => Add(operation, times, ask);

    private void Hub(string method, Func<int, object> argument) =>
        Add($"hub {method}", Acts, i => _scene.Call(method, argument(i)));

    private void EachCall(string method, Func<Task<string>> make, Func<string, object> argument) =>
        Each($"hub {method}", Acts, make, id => _scene.Call(method, argument(id)));

    /// <summary>Each request needs its own object, created before the measurement.</summary>
    private void Each<T>(string operation, int times, Func<Task<T>> make, Func<T, Task> ask, Func<T, Task>? end = null)
    {
        var made = new List<T>();
        _recipes[operation] = new(times, i => ask(made[i]))
        {
            Prepare = async count =>
            {
                for (var i = 0; i < count; i++)
                {
                    made.Add(await make());
                }
            },
            Tidy = async () =>
            {
                if (end is not null)
                {
                    foreach (var one in made)
                    {
                        await end(one);
                    }
                }
            },
        };
    }

    private void Add(string operation, int times, Func<int, Task> ask) => _recipes[operation] = new(times, ask);

    private static object Preferences(int i) => new { types = new[] { new { type = "mention", push = i % 2 == 0 } } };

    private string Person(int i) => _scene.People[i % _scene.People.Count];

    // Not the people to whom messages are sent.
    private string Other(int i) => _scene.People[^(1 + (i % 30))];

    private string Post(int i) => _scene.Posts[i % _scene.Posts.Count];

    private string Conversation(int i) => _scene.Conversations[i % _scene.Conversations.Count];

    private string Next() => (++_number).ToString(CultureInfo.InvariantCulture);
}
