using Hubbub.Application.Graph;
using Hubbub.Application.Presence;
using Hubbub.Domain.Common;
using Hubbub.Infrastructure.Persistence;
using Hubbub.Testing;

namespace Hubbub.Application.Tests.Presence;

public sealed class TypingTests
{
    [Theory, EveryDatabase]
    public async Task Typing_shows_at_once_and_ends_by_itself_after_six_seconds(DatabaseProvider database)
    {
        await using var app = await TestApp.Create(database);
        var people = await app.People("alice", "bob");
        var (alice, bob) = (people[0], people[1]);

        await app.Do(new StartTyping(alice, bob));
        var typing = app.Transport.To(bob, "user_typing").Should().ContainSingle().Subject;
        (typing.GetProperty("userId").GetString(), typing.GetProperty("username").GetString())
            .Should().Be(($"{alice.Value}", "alice"));
        typing.TryGetProperty("seq", out _).Should().BeFalse("typing is not durable");
        app.Clock.Advance(TimeSpan.FromSeconds(5.9));
        await app.Do(new StartTyping(alice, bob));
        app.Clock.Advance(TimeSpan.FromSeconds(5.9));
        app.Transport.To(bob, "user_stopped_typing").Should().BeEmpty("typing on keeps it up");
        app.Clock.Advance(TimeSpan.FromSeconds(0.1));

        app.Transport.To(bob, "user_stopped_typing").Should().ContainSingle()
            .Which.GetProperty("userId").GetString().Should().Be($"{alice.Value}");
        app.Transport.To(alice).Should().BeEmpty();
        await app.Do(new StopTyping(alice, bob));
        app.Clock.Advance(TimeSpan.FromMinutes(1));
        app.Transport.To(bob, "user_stopped_typing").Should().ContainSingle("it stops once");
    }

    [Theory, EveryDatabase]
    public async Task Stopping_and_sending_end_it(DatabaseProvider database)
    {
        await using var app = await TestApp.Create(database);
        var people = await app.People("alice", "bob");
        await app.Do(new StartTyping(people[0], people[1]));
        await app.Do(new StopTyping(people[0], people[1]));
        app.Transport.To(people[1], "user_stopped_typing").Should().ContainSingle();

        await app.Do(new StartTyping(people[0], people[1]));
        await app.Say(people[0], people[1]);
        await app.Relay();

        app.Transport.To(people[1], "user_stopped_typing").Should().HaveCount(2);
    }

    [Theory, EveryDatabase]
    [Trait("Abuse", "T-07")]
    public async Task A_block_ends_it(DatabaseProvider database)
    {
        await using var app = await TestApp.Create(database);
        var people = await app.People("alice", "bob");
        await app.Do(new StartTyping(people[0], people[1]));

        await app.Do(new BlockUser(people[1], people[0]));
        await app.Relay();

        app.Transport.To(people[1], "user_stopped_typing").Should().ContainSingle();
    }

    [Theory, EveryDatabase]
    public async Task One_types_to_people_who_are_there_only(DatabaseProvider database)
    {
        await using var app = await TestApp.Create(database);
        var people = await app.People("alice", "bob");
        await app.Freeze(people[1]);
        app.Transport.Clear();

        (await app.Refused(new StartTyping(people[0], people[0]))).Should().Be("presence.receiver_not_found");
        (await app.Refused(new StartTyping(people[0], new UserId(42)))).Should().Be("presence.receiver_not_found");
        (await app.Refused(new StartTyping(people[0], people[1]))).Should().Be("presence.receiver_not_found");
        app.Transport.All.Should().BeEmpty();
    }

    [Theory, EveryDatabase]
    public async Task Typing_is_limited_starts_and_stops_together(DatabaseProvider database)
    {
        await using var app = await TestApp.Create(database);
        var people = await app.People("alice", "bob");
        for (var i = 0; i < 5; i++)
        {
            await app.Do(new StartTyping(people[0], people[1]));
            await app.Do(new StopTyping(people[0], people[1]));
        }

        (await app.Refused(new StartTyping(people[0], people[1]))).Should().Be("rate_limited");
        app.Clock.Advance(TimeSpan.FromSeconds(30));
        await app.Do(new StartTyping(people[0], people[1]));
    }
}
