using System.Text.Json;
using Hubbub.Application.Common.Realtime;
using Hubbub.Application.Messaging;
using Hubbub.Application.Posts.Publishing;
using Hubbub.Application.Posts.Reactions;
using Hubbub.Application.Presence;
using Hubbub.Application.Profiles;
using Hubbub.Application.Tests.Operations;
using Hubbub.Application.Tests.Posts;
using Hubbub.Domain.Common;
using Hubbub.Domain.Messaging.Events;
using Hubbub.Domain.Notifications.Events;
using Hubbub.Domain.Posts.Events;
using Hubbub.Infrastructure.Persistence;
using Hubbub.Infrastructure.Sync.Nodes;
using Hubbub.Infrastructure.Sync.Outbox;
using Hubbub.Testing;
using MediatR;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Hubbub.Application.Tests.Sync;

public sealed class RelayTests
{
    [Theory, EveryDatabase]
    public async Task Everyones_events_are_numbered_without_holes_and_pushed_in_order(DatabaseProvider database)
    {
        await using var app = await Acts.CreateUnlimited(database);
        var people = await app.People("alice", "bob", "carol");
        const int each = 20;
        for (var i = 0; i < 3 * each; i++)
        {
            await app.Say(people[i % 3], people[(i + 1) % 3]);
        }

        foreach (var person in people)
        {
            var seqs = await app.Db(db =>
                db.UserEvents.Where(e => e.UserId == person).Select(e => e.Seq).ToListAsync());
            seqs.Order().Should().Equal(Enumerable.Range(1, seqs.Count).Select(i => (long)i))
                .And.HaveCount(3 * each, "sent, received, and a ring for each that was received");
            app.Transport.To(person).Select(p => p.Payload.GetProperty("seq").GetInt64()).Should().Equal(seqs.Order());
            (await app.Db(db => db.UserEventHeads.SingleAsync(h => h.UserId == person))).Head.Should().Be(seqs.Count);
        }
    }

    [Theory, EveryDatabase]
    public async Task Nothing_of_an_event_is_kept_or_pushed_when_one_of_its_effects_fails(DatabaseProvider database)
    {
        var trouble = new FailingEffect { Strikes = _ => throw new InvalidOperationException("Out of ink") };
        await using var app = await TestApp.Create(
            database, builder => builder.Services.AddSingleton<INotificationHandler<MessageSent>>(trouble));
        var people = await app.People("alice", "bob");
        await app.Say(people[0], people[1]);

        await app.Relay();

        (await app.Db(db => db.Notifications.CountAsync())).Should().Be(0);
        (await app.Db(db => db.UserEvents.CountAsync())).Should().Be(0);
        (await app.Db(db => db.UserEventHeads.CountAsync())).Should().Be(0);
        (await app.Db(db => db.Outbox.SingleAsync())).Attempts.Should().Be(1);
        app.Transport.All.Should().BeEmpty();

        trouble.Strikes = null;
        await app.Relay();
        app.Transport.All.Should().BeEmpty("a failed event waits a moment");
        app.Clock.Advance(TimeSpan.FromSeconds(1));
        await app.Relay();
        app.Transport.To(people[1], "receive_message").Should().ContainSingle();
        (await app.Db(db => db.Notifications.CountAsync())).Should().Be(1);
        (await app.Db(db => db.Outbox.CountAsync())).Should().Be(0);
    }

    [Theory, EveryDatabase]
    public async Task Nothing_in_memory_changes_when_an_effect_fails(DatabaseProvider database)
    {
        var trouble = new FailingEffect { Strikes = _ => throw new InvalidOperationException("Out of ink") };
        await using var app = await TestApp.Create(
            database, builder => builder.Services.AddSingleton<INotificationHandler<MessageSent>>(trouble));
        var people = await app.People("alice", "bob");
        await app.Do(new StartTyping(people[0], people[1]));
        await app.Say(people[0], people[1]);

        await app.Relay();
        app.Transport.To(people[1]).Select(p => p.Name).Should().Equal(["user_typing"], "the message is not there yet");

        trouble.Strikes = null;
        app.Clock.Advance(TimeSpan.FromSeconds(1));
        await app.Relay();
        app.Transport.To(people[1]).Select(p => p.Name).Should()
            .Equal("user_typing", "user_stopped_typing", "receive_message", "new_notification");
    }

    [Theory, EveryDatabase]
    public async Task More_events_than_a_batch_holds_are_all_handled(DatabaseProvider database)
    {
        await using var app = await TestApp.Create(database);
        await app.Db(db =>
        {
            db.Outbox.AddRange(Enumerable.Range(1, OutboxRelay.MostPerBatch + 1).Select(
                i => OutboxMessage.Of(new PostsViewed([], app.Clock.GetUtcNow()), onlyDeferred: true, i, node: 0)));
            return db.SaveChangesAsync(CancellationToken.None);
        });

        await app.Relay();

        (await app.Db(db => db.Outbox.CountAsync())).Should().Be(0);
    }

    [Theory, EveryDatabase]
    public async Task An_event_stored_under_its_former_name_is_still_handled(DatabaseProvider database)
    {
        await using var app = await TestApp.Create(database);
        var people = await app.People("alice", "bob");
        var post = await app.Write(people[0], "Hello");
        await app.Do(new AddReaction(people[1], post, CommentId: null, ReactionKind.Like));
        await app.Do(new DeletePost(people[0], post));
        var today = OutboxMessage.Of(
            new PostDependentsRemaining(post, Comment: null, app.Clock.GetUtcNow()), onlyDeferred: true, 1, node: 0);
        await app.Db(async db =>
        {
            await db.Outbox.ExecuteDeleteAsync();
            db.Outbox.Add(new(today.Id, 0, "RemainsLeft", today.Payload, today.At, onlyDeferred: true));
            return await db.SaveChangesAsync(CancellationToken.None);
        });
        (await DoctorWorld.Broken(app)).Should().BeEmpty("the reaction waits for the relay");

        await app.Relay();

        (await app.Db(db => db.Reactions.CountAsync())).Should().Be(0);
        (await app.Db(db => db.Outbox.CountAsync())).Should().Be(0);
    }

    [Theory]
    [InlineData("FootprintsForgotten", typeof(VotesAndViewsForgotten))]
    [InlineData("PollVotersTold", typeof(PollVotersNotified))]
    [InlineData("RemainsLeft", typeof(PostDependentsRemaining))]
    [InlineData("TombstoneSpent", typeof(TombstoneEmptied))]
    public void A_former_event_name_is_read_as_the_current_type(string former, Type current) =>
        EventNames.Read(new(1, 0, former, """{"at":"2026-06-01T12:00:00Z"}""", default)).Should().BeOfType(current);

    [Theory, EveryDatabase]
    public async Task A_poison_event_is_parked_after_ten_tries_and_blocks_nobody(DatabaseProvider database)
    {
        await using var app = await TestApp.Create(database);
        app.ExpectsErrors = true;
        var people = await app.People("alice", "bob");
        await app.Db(db =>
        {
            db.Outbox.AddRange(
                new OutboxMessage(1, 0, nameof(MessageSent), "{ unreadable", app.Clock.GetUtcNow()),
                new OutboxMessage(2, 0, "NoSuchEvent", "{}", app.Clock.GetUtcNow()));
            return db.SaveChangesAsync(CancellationToken.None);
        });
        await app.Say(people[0], people[1]);

        await app.Relay();
        app.Transport.To(people[1], "receive_message").Should().ContainSingle("the others go on at once");
        for (var i = 0; i < 12; i++)
        {
            app.Clock.Advance(TimeSpan.FromMinutes(1));
            await app.Relay();
        }

        var parked = await app.Db(db => db.Outbox.AsNoTracking().ToListAsync());
        parked.Should().HaveCount(2).And.OnlyContain(o => o.Attempts == 10 && o.ParkedAt != null);
        app.Logs.Errors.Should().HaveCount(2).And.OnlyContain(l => l.Message.Contains("parked"));
        app.Logs.Lines.Count(l => l.Level == LogLevel.Warning && l.Message.Contains("attempt")).Should().Be(18);
    }

    // On the servers, acts conflict with each other: an event is not at fault, and leaves its effects to the relay.
    [Theory, EveryDatabase(Except = [DatabaseProvider.SqlServer, DatabaseProvider.PostgreSql])]
    public async Task An_event_that_always_conflicts_is_parked_too(DatabaseProvider database)
    {
        var trouble = new FailingEffect();
        await using var app = await TestApp.Create(
            database, builder => builder.Services.AddSingleton<INotificationHandler<MessageSent>>(trouble));
        app.ExpectsErrors = true;
        var people = await app.People("alice", "bob");
        trouble.Strikes = e =>
        {
            if (e.Body == "poison")
            {
                throw new DbUpdateConcurrencyException();
            }
        };
        await app.Say(people[0], people[1], "poison");
        await app.Say(people[0], people[1], "healthy");

        await app.Relay();
        app.Transport.To(people[1], "receive_message").Should().ContainSingle();
        for (var i = 0; i < 10; i++)
        {
            app.Clock.Advance(TimeSpan.FromMinutes(1));
            await app.Relay();
        }

        (await app.Db(db => db.Outbox.SingleAsync())).ParkedAt.Should().NotBeNull();
        app.Logs.Errors.Should().ContainSingle();
    }

    [Theory, EveryDatabase(Except = [DatabaseProvider.SqlServer, DatabaseProvider.PostgreSql])]
    public async Task A_conflict_that_passes_is_tried_again_at_once_and_in_order(DatabaseProvider database)
    {
        var trouble = new FailingEffect();
        await using var app = await TestApp.Create(
            database, builder => builder.Services.AddSingleton<INotificationHandler<MessageSent>>(trouble));
        var people = await app.People("alice", "bob");
        var left = 3;
        trouble.Strikes = _ =>
        {
            if (left-- > 0)
            {
                throw new DbUpdateConcurrencyException();
            }
        };
        await app.Say(people[0], people[1], "first");
        await app.Say(people[0], people[1], "second");

        await app.Relay();

        app.Transport.To(people[1], "receive_message")
            .Select(e => e.GetProperty("message").GetProperty("body").GetString())
            .Should().Equal("first", "second");
    }

    [Theory, EveryDatabase]
    public async Task A_database_that_is_full_is_not_the_events_fault(DatabaseProvider database)
    {
        var trouble = new FailingEffect { Strikes = _ => throw new InvalidOperationException("Out of ink") };
        await using var app = await TestApp.Create(
            database, builder => builder.Services.AddSingleton<INotificationHandler<MessageSent>>(trouble));
        var people = await app.People("alice", "bob");
        await app.Say(people[0], people[1]);
        trouble.Strikes = _ => throw new SqliteException("database or disk is full", 13);

        for (var i = 0; i < 12; i++)
        {
            var relay = () => app.Relay();
            await relay.Should().ThrowAsync<SqliteException>();
        }

        (await app.Db(db => db.Outbox.SingleAsync())).Attempts.Should().Be(0);
        trouble.Strikes = null;
        await app.Relay();
        app.Transport.To(people[1], "receive_message").Should().ContainSingle();
    }

    [Theory, EveryDatabase]
    public async Task What_a_dead_node_left_behind_is_relayed_by_the_next(DatabaseProvider database)
    {
        var trouble = new FailingEffect { Strikes = _ => throw new InvalidOperationException("Out of ink") };
        await using var app = await TestApp.Create(
            database, builder => builder.Services.AddSingleton<INotificationHandler<MessageSent>>(trouble));
        var people = await app.People("alice", "bob");
        await app.Say(people[0], people[1]);
        trouble.Strikes = null;
        await app.Db(db => db.Outbox.ExecuteUpdateAsync(set => set.SetProperty(o => o.Node, 77)));
        await app.Relay();
        app.Transport.All.Should().BeEmpty("it belongs to another node");

        await app.Services.GetRequiredService<NodeLease>().Claim(CancellationToken.None);
        await app.Relay();

        app.Transport.To(people[1], "receive_message").Should().ContainSingle();
    }

    [Theory, EveryDatabase]
    public async Task Publishing_outside_of_effects_is_a_bug_that_shows(DatabaseProvider database)
    {
        await using var app = await TestApp.Create(database);
        await using var scope = app.Services.CreateAsyncScope();
        var publisher = scope.ServiceProvider.GetRequiredService<IRealtimePublisher>();

        var publish = () => publisher.Publish([new UserId(1)], new ConversationRemoved(new ConversationId(1)));
        var close = () => publisher.CloseSessions([new SessionId(1)]);

        publish.Should().Throw<InvalidOperationException>();
        close.Should().Throw<InvalidOperationException>();
    }

    [Theory, EveryDatabase]
    public async Task A_command_that_fails_leaves_neither_rows_nor_events(DatabaseProvider database)
    {
        await using var app = await TestApp.Create(database);
        var people = await app.People("alice", "bob");
        await app.Freeze(people[1]);
        await app.Relay();

        await app.Send(new SendMessage(people[0], people[1], null, "Hi", null));
        await app.Send(new UpdateProfile(people[0], "", null, null, null, null));

        (await app.Db(db => db.Outbox.CountAsync())).Should().Be(0);
        (await app.Db(db => db.Conversations.CountAsync())).Should().Be(0);
    }

    [Theory, EveryDatabase]
    public async Task What_is_pushed_is_what_is_logged(DatabaseProvider database)
    {
        await using var app = await TestApp.Create(database);
        var people = await app.People("alice", "bob");
        await app.Say(people[0], people[1], "quotes \" and \\ and </script> and 🦊 and 山");
        await app.Relay();

        foreach (var pushed in app.Transport.All)
        {
            var seq = pushed.Payload.GetProperty("seq").GetInt64();
            var row = await app.Db(db => db.UserEvents.SingleAsync(e => e.UserId == pushed.Receiver && e.Seq == seq));
            row.Type.Should().Be(pushed.Name);
            Members(pushed.Payload).Where(m => m.Key != "seq")
                .Should().BeEquivalentTo(Members(JsonDocument.Parse(row.Payload).RootElement));
        }
    }

    private static Dictionary<string, string> Members(JsonElement json) =>
        json.EnumerateObject().ToDictionary(p => p.Name, p => p.Value.GetRawText());
}
