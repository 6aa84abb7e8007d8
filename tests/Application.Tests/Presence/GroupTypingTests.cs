using System.Text.Json;
using Hubbub.Application.Graph;
using Hubbub.Application.Messaging.Groups;
using Hubbub.Application.Presence;
using Hubbub.Application.Tests.Messaging.Groups;
using Hubbub.Domain.Common;
using Hubbub.Domain.Messaging;
using Hubbub.Infrastructure.Persistence;
using Hubbub.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Hubbub.Application.Tests.Presence;

public sealed class GroupTypingTests
{
    private const string NotFound = "presence.conversation_not_found";

    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    [Theory, EveryDatabase]
    public async Task Each_member_sees_up_to_three_others_and_how_many_there_are(DatabaseProvider database)
    {
        await using var app = await Acts.CreateUnlimited(database);
        var (group, people) = await Group(app, "alice", "bob", "carol", "dora", "emma");

        await Start(app, group, people[0]);
        Pictures(app, people[1]).Should().Equal(["alice/1"], "the first is shown at once");
        Pictures(app, people[0]).Should().BeEmpty("nobody is shown to themselves");
        foreach (var person in people.Skip(1).Take(3))
        {
            await Start(app, group, person, person == people[1] ? TypingKind.Recording : TypingKind.Text);
        }

        Pictures(app, people[4]).Should().Equal(["alice/1"], "a group is told once a second");
        app.Clock.Advance(Second);

        Pictures(app, people[4]).Should().Equal("alice/1", "alice bob(recording) carol/4");
        Pictures(app, people[0]).Should().Equal("bob(recording) carol dora/3");
        Pictures(app, people[3]).Should().Equal("alice/1", "alice bob(recording) carol/3");
        app.Transport.All.Should().OnlyContain(p => p.Name == "conversation_typing");
        app.Transport.All[0].Payload.TryGetProperty("seq", out _).Should().BeFalse("typing is not durable");
        (await app.Db(db => db.UserEvents.CountAsync(e => e.Type == "conversation_typing"))).Should().Be(0);
    }

    [Theory, EveryDatabase]
    public async Task It_ends_by_itself_after_six_seconds_and_is_repeated_until_then(DatabaseProvider database)
    {
        await using var app = await Acts.CreateUnlimited(database);
        var (group, people) = await Group(app, "alice", "bob");

        await Start(app, group, people[0]);
        app.Clock.Advance(2 * Second);
        await Start(app, group, people[0]);
        Pictures(app, people[1]).Should().HaveCount(1, "going on changes nothing");
        app.Clock.Advance(2 * Second);
        await Start(app, group, people[0]);
        Pictures(app, people[1]).Should().Equal(["alice/1", "alice/1"], "a lost event is made up for");
        app.Clock.Advance(6 * Second - TimeSpan.FromMilliseconds(1));
        Pictures(app, people[1]).Should().HaveCount(2);
        app.Clock.Advance(TimeSpan.FromMilliseconds(1));

        Pictures(app, people[1]).Should().Equal("alice/1", "alice/1", "/0");
        Pass(app, seconds: 60);
        Pictures(app, people[1]).Should().HaveCount(3);
    }

    [Theory, EveryDatabase]
    public async Task Stopping_sending_and_disconnecting_end_it(DatabaseProvider database)
    {
        await using var app = await Acts.CreateUnlimited(database);
        var (group, people) = await Group(app, "alice", "bob");
        var direct = (await app.Say(people[0], people[1])).ConversationId;
        app.Transport.Clear();
        (string Ending, Func<Task> End)[] endings =
        [
            ("stops", () => app.Do(new StopTyping(people[0], null, group))),
            ("sends", () => app.SayIn(group, people[0])),
            ("disconnects", () =>
            {
                Presence(app).Disconnect(people[0], "socket");
                return Task.CompletedTask;
            }),
        ];
        foreach (var (ending, end) in endings)
        {
            await Start(app, group, people[0]);
            await app.Do(new StartTyping(people[0], null, direct, TypingKind.Recording));
            app.Clock.Advance(Second);
            await end();
            Pictures(app, people[1]).Should().Equal(["alice/1", "/0"], ending);
            app.Transport.To(people[1], "user_typing").Single().GetProperty("kind").GetString()
                .Should().Be("recording");
            app.Transport.To(people[1], "user_stopped_typing").Should().HaveCount(ending == "disconnects" ? 1 : 0);
            Pass(app, seconds: 6);
            app.Transport.Clear();
        }
    }

    [Theory, EveryDatabase, Trait("Abuse", "T-01")]
    public async Task A_removed_member_is_told_nothing_more_and_stops_typing(DatabaseProvider database)
    {
        await using var app = await Acts.CreateUnlimited(database);
        var (group, people) = await Group(app, "alice", "bob", "carol");
        await Start(app, group, people[1]);
        await Start(app, group, people[2]);
        app.Transport.Clear();

        await app.Do(new RemoveGroupMember(people[0], group, people[1]));
        app.Clock.Advance(Second);
        await Start(app, group, people[0]);
        Pass(app, seconds: 10);

        Pictures(app, people[1]).Should().BeEmpty();
        Pictures(app, people[2]).Should().Equal("/0", "alice/1", "/0");
        Pictures(app, people[0]).Should().Equal("carol/1", "/0");
        (await app.Refused(new StartTyping(people[1], null, group))).Should().Be(NotFound);
        (await app.Refused(new StopTyping(people[1], null, group))).Should().Be(NotFound);
    }

    [Theory, EveryDatabase, Trait("Abuse", "T-07")]
    public async Task People_with_a_block_between_them_do_not_see_each_other(DatabaseProvider database)
    {
        await using var app = await Acts.CreateUnlimited(database);
        var (group, people) = await Group(app, "alice", "bob", "carol");
        await Start(app, group, people[1]);
        app.Clock.Advance(Second);
        Pictures(app, people[2]).Should().Equal("bob/1");

        await app.Do(new BlockUser(people[2], people[1]));
        Pictures(app, people[2]).Should().Equal(["bob/1", "/0"], "it ends with the block");
        Pass(app, seconds: 10);
        app.Transport.Clear();
        await Start(app, group, people[1]);
        await Start(app, group, people[2]);
        app.Clock.Advance(Second);

        Pictures(app, people[0]).Should().Equal("bob/1", "bob carol/2");
        Pictures(app, people[1]).Should().BeEmpty();
        Pictures(app, people[2]).Should().BeEmpty();

        await app.Do(new UpdateGroup(people[0], group, ShowsBlocked: true));
        await Start(app, group, people[1]);
        app.Clock.Advance(Second);
        Pictures(app, people[2]).Should().Equal("bob/1");
    }

    [Theory, EveryDatabase]
    public async Task Whoever_cannot_send_cannot_type(DatabaseProvider database)
    {
        await using var app = await Acts.CreateUnlimited(database);
        var (group, people) = await Group(app, "alice", "bob", "carol");
        await Start(app, group, people[1]);
        app.Clock.Advance(Second);

        await app.Do(new UpdateGroup(people[0], group, OnlyAdminsSend: true));
        Pictures(app, people[2]).Should().Equal("bob/1", "/0");
        (await app.Refused(new StartTyping(people[1], null, group))).Should().Be(NotFound);
        await app.Do(new SetGroupRole(people[0], group, people[1], GroupRole.Admin));
        await Start(app, group, people[1]);
        app.Clock.Advance(Second);
        await app.Do(new SetGroupRole(people[0], group, people[1], GroupRole.Member));
        app.Clock.Advance(Second);

        Pictures(app, people[2]).Should().Equal("bob/1", "/0", "bob/1", "/0");
    }

    [Fact]
    [Trait("Abuse", "T-07")]
    public async Task Who_was_read_before_someone_left_or_blocked_is_shown_nothing()
    {
        await using var app = await Acts.CreateUnlimited(DatabaseProvider.Sqlite);
        var (group, people) = await Group(app, "alice", "bob");
        var (alice, bob) = (people[0], people[1]);
        var tracker = app.Services.GetRequiredService<GroupTypingTracker>();
        foreach (var change in (Action[])
        [
            () => tracker.Leave(group, bob), () => tracker.Part(alice, bob), () => tracker.StopAllIn(group),
        ])
        {
            var before = tracker.Version;
            change();
            tracker.TryStart(group, new(alice, "alice", TypingKind.Text), [bob], before).Should().BeFalse();
        }

        app.Transport.All.Should().BeEmpty();
        tracker.IsEmpty.Should().BeTrue("nothing is kept");
        tracker.TryStart(group, new(alice, "alice", TypingKind.Text), [bob], tracker.Version).Should().BeTrue();
        Pictures(app, bob).Should().Equal("alice/1");
    }

    [Fact]
    public async Task Each_end_makes_room_for_another()
    {
        await using var app = await Acts.CreateUnlimited(DatabaseProvider.Sqlite);
        var (group, people) = await Group(app, "alice", "bob");
        var (alice, bob) = (people[0], people[1]);
        var tracker = app.Services.GetRequiredService<GroupTypingTracker>();
        for (var i = 0; i < 1_300; i++)
        {
            foreach (var end in (Action[])
            [
                () => tracker.Stop(group, alice), () => tracker.Leave(group, alice), () => tracker.StopAll(alice),
                () => app.Clock.Advance(6 * Second),
            ])
            {
                Start();
                Start();
                end();
            }
        }

        Pass(app, seconds: 3);
        app.Transport.Clear();
        Start();

        Pictures(app, bob).Should().Equal("alice/1");

        void Start() => tracker.TryStart(group, new(alice, "alice", TypingKind.Text), [bob], tracker.Version);
    }

    [Theory, EveryDatabase]
    public async Task In_a_conversation_of_two_it_is_as_with_the_person(DatabaseProvider database)
    {
        await using var app = await Acts.CreateUnlimited(database);
        var people = await app.People("alice", "bob", "carol");
        var direct = (await app.Say(people[0], people[1])).ConversationId;
        var typing = new StartTyping(people[0], null, direct);

        await app.Do(typing);
        await app.Do(new StopTyping(people[0], null, direct));

        app.Transport.To(people[1], "user_typing").Should().ContainSingle();
        app.Transport.To(people[1], "user_stopped_typing").Should().ContainSingle();
        (await app.Refused(typing with { Actor = people[2] })).Should().Be(NotFound);
        (await app.Refused(typing with { ConversationId = new(1) })).Should().Be(NotFound);
        (await app.Refused(typing with { ConversationId = null })).Should().Be("validation_failed");
        (await app.Refused(typing with { ReceiverId = people[1] })).Should().Be("validation_failed");
        (await app.Refused(typing with { Kind = (TypingKind)7 })).Should().Be("validation_failed");
        await app.Freeze(people[1]);
        (await app.Refused(typing)).Should().Be(NotFound);
    }

    /// <summary>A group of the first person and the others, all connected.</summary>
    private static async Task<(ConversationId Group, IReadOnlyList<UserId> People)> Group(
        TestApp app, params string[] names)
    {
        var people = await app.People(names);
        var group = await app.CreateGroup(people[0], [.. people.Skip(1)]);
        foreach (var person in people)
        {
            Presence(app).Connect(person, new SessionId(person.Value), "socket");
        }

        app.Transport.Clear();
        return (group, people);
    }

    // Timers that timers start count from the end of an advance.
    private static void Pass(TestApp app, int seconds)
    {
        for (var i = 0; i < seconds; i++)
        {
            app.Clock.Advance(Second);
        }
    }

    private static PresenceTracker Presence(TestApp app) => app.Services.GetRequiredService<PresenceTracker>();

    private static Task Start(TestApp app, ConversationId group, UserId who, TypingKind kind = TypingKind.Text) =>
        app.Do(new StartTyping(who, null, group, kind));

    /// <summary>What someone was shown: names and what they do, and how many there are.</summary>
    private static IReadOnlyList<string> Pictures(TestApp app, UserId viewer) =>
    [
        .. app.Transport.To(viewer, "conversation_typing").Select(
            e => $"{string.Join(' ', e.GetProperty("users").EnumerateArray().Select(Name))}/{e.GetProperty("count")}"),
    ];

    private static string Name(JsonElement user) =>
        user.GetProperty("username").GetString()
        + (user.GetProperty("kind").GetString() == "text" ? string.Empty : $"({user.GetProperty("kind")})");
}
