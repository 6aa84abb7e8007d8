using System.Text.Json.Nodes;
using Hubbub.Application.Accounts;
using Hubbub.Application.Tests.Messaging.Requests;
using Hubbub.Domain.Common;
using Hubbub.Infrastructure.Persistence;
using Hubbub.Testing;
using MediatR;

namespace Hubbub.Application.Tests.Sync;

/// <summary>
/// A stale snapshot plus the events since then equals a fresh snapshot, for every command that changes anything.
/// </summary>
public sealed class StateEquivalenceTests
{
    private static readonly string[] Readers = ["Get", "Search", "Check"];

    public static IEnumerable<TheoryDataRow<DatabaseProvider, string>> Cases =>
        from database in Enum.GetValues<DatabaseProvider>()
        from act in StateEquivalenceCases.All
        select new TheoryDataRow<DatabaseProvider, string>(database, act.Name)
        {
            Skip = TestDatabase.SkipOf(database),
        };

    [Theory, MemberData(nameof(Cases))]
    public async Task A_stale_snapshot_and_the_events_since_are_the_fresh_snapshot(DatabaseProvider database,
        string act)
    {
        var tried = StateEquivalenceCases.All.Single(c => c.Name == act);
        await using var app = await (tried.HasRequests
            ? RequestActs.CreateWithRequests(database)
            : Acts.CreateUnlimited(database));
        var people = await app.People("alice", "bob", "carol");
        var world = new World(app, people[0], people[1], people[2]);
        await tried.Arrange(world);
        await app.Relay();
        var clients = new List<SnapshotClient>();
        foreach (var person in people)
        {
            clients.Add(await SnapshotClient.Load(app, person));
        }

        var before = clients.ConvertAll(c => c.State.DeepClone());
        app.Clock.Advance(TimeSpan.FromSeconds(1));
        await tried.Act(world);
        await app.Relay();

        foreach (var (client, person) in clients.Zip(people).Where(c => c.Second != world.Erased))
        {
            await client.Sync(app);
            MustBeEqual(await SnapshotClient.Snapshot(app, person), client.State,
                $"{act}, as {NameOf(person)} sees it");
        }

        var isChange = before.Zip(clients).Any(c => !JsonNode.DeepEquals(c.First, c.Second.State));
        isChange.Should().BeTrue("a case whose command changes nothing proves nothing");

        string NameOf(UserId person) => person == world.Alice ? "alice" : person == world.Bob ? "bob" : "carol";
    }

    [Fact]
    public void Every_command_has_a_case_or_a_reason_why_not()
    {
        var commands = typeof(Register).Assembly.GetTypes()
            .Where(t => t is { IsClass: true, IsAbstract: false }
                && Array.Exists(t.GetInterfaces(),
                    i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IRequest<>)))
            .Where(t => !Array.Exists(Readers, t.Name.StartsWith));
        var covered = StateEquivalenceCases.All.Select(c => c.Command).Concat(StateEquivalenceCases.ChangeNothing.Keys);

        commands.Should().BeEquivalentTo(covered.OfType<Type>().Distinct());
    }

    internal static void MustBeEqual(JsonNode fresh, JsonNode applied, string when)
    {
        if (!JsonNode.DeepEquals(fresh, applied))
        {
            Assert.Fail($"{when}:\n{string.Join('\n', Differences(fresh, applied))}");
        }
    }

    private static IEnumerable<string> Differences(JsonNode? fresh, JsonNode? applied, string path = "$")
    {
        switch (fresh, applied)
        {
            case (JsonObject f, JsonObject a):
                return f.Concat(a).Select(p => p.Key).Distinct().SelectMany(
                    k => Differences(f[k], a[k], $"{path}.{k}"));
            case (JsonArray f, JsonArray a) when f.Count == a.Count:
                return f.Zip(a).SelectMany((pair, i) => Differences(pair.First, pair.Second, $"{path}[{i}]"));
            default:
                return JsonNode.DeepEquals(fresh, applied)
                    ? []
                    : [$"{path}: fresh {fresh?.ToJsonString()}, applied {applied?.ToJsonString()}"];
        }
    }
}

/// <summary>Three people in an app.</summary>
internal sealed record World(TestApp App, UserId Alice, UserId Bob, UserId Carol)
{
    /// <summary>The erased person, who no longer has a snapshot.</summary>
    public UserId? Erased { get; set; }

    public string Code { get; set; } = string.Empty;
}

/// <summary>
/// A state and a change to it. <paramref name="Command"/> is null if a job makes the change.
/// </summary>
internal sealed record StateEquivalenceCase(string Name, Type? Command, Func<World, Task> Arrange, Func<World,
    Task> Act)
{
    /// <summary>First messages of strangers wait as requests.</summary>
    public bool HasRequests { get; init; }
}
