using Hubbub.Application.Graph;
using Hubbub.Application.Sync;
using Hubbub.Application.Tests.Posts.Comments;
using Hubbub.Application.Tests.Sync;
using Hubbub.Domain.Common;
using Hubbub.Domain.Graph.Events;
using Hubbub.Domain.Messaging.Events;
using Hubbub.Infrastructure.Persistence;
using Hubbub.Infrastructure.Sync.Events;
using Hubbub.Testing;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Hubbub.Application.Tests.Concurrency;

/// <summary>
/// How an act is committed whose effects conflict with another act, if acts are committed concurrently as on SQL
/// Server; here the other act is simulated, and SQLite configured to behave in the same way.
/// </summary>
public sealed class SideBySideTests
{
    [Theory, InlineData(1), InlineData(9), InlineData(10)]
    public async Task An_act_whose_effects_meet_another_is_done_again_with_them(int times)
    {
        var other = new ConcurrentWriter { Times = times };
        await using var app = await Create(other);
        var people = await app.People("alice", "bob");

        await app.Say(people[0], people[1]);

        (await app.Db(db => db.Outbox.CountAsync())).Should().Be(times < 10 ? 0 : 1);
        await app.Relay();
        (await app.Do(new GetEvents(people[1], 0, 100))).Events.Select(e => e.Type)
            .Should().Equal("receive_message", "new_notification");
        (await app.Db(db => db.Messages.CountAsync())).Should().Be(1);
    }

    [Fact]
    public async Task Of_an_act_that_meets_others_again_and_again_the_relay_has_the_effects()
    {
        var other = new ConcurrentWriter { Times = int.MaxValue };
        await using var app = await Create(other);
        var people = await app.People("alice", "bob");

        await app.Follow(people[0], people[1]);
        await app.Say(people[0], people[1]);

        other.Met.Should().Be(20, "ten times each");
        app.Transport.All.Should().BeEmpty();
        (await app.Db(db => db.UserEvents.CountAsync())).Should().Be(0);
        (await app.Db(db => db.Outbox.OrderBy(o => o.Id).Select(o => o.OnlyDeferred).ToListAsync()))
            .Should()
            .Equal(false, false);

        other.Times = 0;
        await app.Relay();
        app.Transport.To(people[1]).Select(p => p.Name)
            .Should().Equal("relationship_changed", "new_notification", "receive_message", "new_notification");
        (await app.Db(db => db.Outbox.CountAsync())).Should().Be(0);
    }

    [Fact]
    public async Task One_at_a_time_a_conflict_in_an_effect_is_the_events_own()
    {
        var other = new ConcurrentWriter { Times = 1 };
        await using var app = await TestApp.Create(DatabaseProvider.Sqlite, other.Listen);
        var people = await app.People("alice", "bob");

        await app.Say(people[0], people[1]);

        other.Met.Should().Be(1);
        (await app.Db(db => db.Outbox.CountAsync())).Should().Be(1);
    }

    [Fact]
    public async Task A_comment_writes_the_head_of_whose_name_is_in_the_notification()
    {
        await using var app = await Create(new ConcurrentWriter());
        var people = await app.People("alice", "bob");
        var post = await app.Publish(people[1]);
        await ForgetLogs(app);

        await app.Comment(people[0], post);

        (await Heads(app)).Should().Equal(people, "whoever comments is told of nothing, and has the name that rings");
    }

    [Fact]
    public async Task An_act_writes_no_head_that_only_the_one_before_it_held()
    {
        await using var app = await Create(new ConcurrentWriter());
        var people = await app.People("alice", "bob", "carol", "dave");
        var post = await app.Publish(people[1]);
        await app.Comment(people[0], post);
        await ForgetLogs(app);

        await app.Say(people[2], people[3]);

        (await Heads(app)).Should().Equal(people[2], people[3]);
    }

    [Fact]
    public async Task A_block_also_locks_the_head_of_a_person_it_pushes_nothing_to()
    {
        await using var app = await Create(new ConcurrentWriter());
        var people = await app.People("alice", "bob");
        await ForgetLogs(app);

        await app.Do(new BlockUser(people[0], people[1]));

        (await Heads(app)).Should().Equal(people);
    }

    [Fact]
    public async Task A_person_who_saw_a_conversation_before_it_was_hidden_gets_its_removal()
    {
        var other = new ConcurrentWriter { Times = int.MaxValue };
        await using var app = await Create(other);
        var people = await app.People("alice", "bob");
        await app.Say(people[0], people[1]);
        var client = await SnapshotClient.Load(app, people[1]);
        await app.Do(new BlockUser(people[1], people[0]));

        other.Times = 0;
        await app.Relay();

        await client.Sync(app);
        StateEquivalenceTests.MustBeEqual(
            await SnapshotClient.Snapshot(app, people[1]), client.State, "after the block");
        client.State["conversations"]!["items"]!.AsArray().Should().BeEmpty();
    }

    private static async Task ForgetLogs(TestApp app)
    {
        await app.Db(db => db.UserEvents.ExecuteDeleteAsync());
        await app.Db(db => db.UserEventHeads.ExecuteDeleteAsync());
    }

    private static async Task<IReadOnlyList<UserId>> Heads(TestApp app) =>
        await app.Db(db => db.UserEventHeads.OrderBy(h => h.UserId).Select(h => h.UserId).ToListAsync());

    private static async Task<TestApp> Create(ConcurrentWriter other)
    {
        var app = await TestApp.Create(DatabaseProvider.Sqlite, other.Listen, "--RateLimits:Enabled=false");
        app.Services.GetRequiredService<CommitSteps>().AreSideBySide = true;
        return app;
    }

    /// <summary>Simulates another act that is always a little faster.</summary>
    private sealed class ConcurrentWriter :
        INotificationHandler<MessageSent>, INotificationHandler<FollowCreated>, INotificationHandler<UserBlocked>
    {
        public int Times { get; set; }

        public int Met { get; private set; }

        public void Listen(WebApplicationBuilder builder) => builder.Services
            .AddSingleton<INotificationHandler<MessageSent>>(this)
            .AddSingleton<INotificationHandler<FollowCreated>>(this)
            .AddSingleton<INotificationHandler<UserBlocked>>(this);

        public Task Handle(MessageSent notification, CancellationToken cancellationToken) => Meet();

        public Task Handle(FollowCreated notification, CancellationToken cancellationToken) => Meet();

        public Task Handle(UserBlocked notification, CancellationToken cancellationToken) => Meet();

        private Task Meet()
        {
            if (Times == 0)
            {
                return Task.CompletedTask;
            }

            Times--;
            Met++;
            throw new DbUpdateConcurrencyException("Someone else raised the same head first.");
        }
    }
}
