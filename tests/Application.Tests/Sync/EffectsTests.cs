using System.Data.Common;
using Hubbub.Application.Common;
using Hubbub.Application.Graph;
using Hubbub.Application.Messaging;
using Hubbub.Application.Posts.Reactions;
using Hubbub.Application.Profiles;
using Hubbub.Application.Sync;
using Hubbub.Application.Tests.Posts.Comments;
using Hubbub.Domain.Common;
using Hubbub.Domain.Graph.Events;
using Hubbub.Domain.Messaging.Events;
using Hubbub.Domain.Posts.Events;
using Hubbub.Infrastructure.Persistence;
using Hubbub.Testing;
using MediatR;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace Hubbub.Application.Tests.Sync;

/// <summary>An act's effects are committed with it, or left to the relay as a whole.</summary>
public sealed class EffectsTests
{
    [Theory, EveryDatabase]
    public async Task What_an_act_causes_is_in_the_log_when_it_is_answered(DatabaseProvider database)
    {
        await using var app = await TestApp.Create(database);
        var people = await app.People("alice", "bob");

        await app.Do(new SendMessage(people[0], people[1], null, "Hello", "m-1"));

        var events = await app.Do(new GetEvents(people[1], 0, 100));
        events.Events.Select(e => e.Type).Should().Equal("receive_message", "new_notification");
        app.Transport.To(people[1]).Select(p => p.Name).Should().Equal("receive_message", "new_notification");
        (await app.Db(db => db.Outbox.CountAsync())).Should().Be(0, "nothing is left to do");
    }

    [Theory, EveryDatabase]
    public async Task An_effect_that_fails_for_one_message_leaves_its_neighbours_untouched_and_comes_once(
        DatabaseProvider database)
    {
        var trouble = new FailingEffect
        {
            Strikes = e =>
            {
                if (e.Body == "poison")
                {
                    throw new InvalidOperationException("Out of ink");
                }
            },
        };
        await using var app = await TestApp.Create(
            database, builder => builder.Services.AddSingleton<INotificationHandler<MessageSent>>(trouble));
        var people = await app.People("alice", "bob", "carol");

        var outcomes = await SendTogether(
            app,
            new(people[0], people[1], null, "first", null),
            new(people[0], people[2], null, "poison", "m-1"),
            new(people[1], people[0], null, "last", null));

        outcomes.Should().OnlyContain(o => o.IsStored && o.Answer.Failure == null);
        (await app.Db(db => db.Messages.CountAsync())).Should().Be(3);
        Bodies(app, people[1]).Should().Equal("first");
        Bodies(app, people[0]).Should().Equal("last");
        app.Transport.To(people[2]).Should().BeEmpty();
        (await app.Db(db => db.Notifications.CountAsync(n => n.UserId == people[2]))).Should().Be(0);
        (await app.Db(db => db.UserEvents.CountAsync(e => e.UserId == people[2]))).Should().Be(0);

        trouble.Strikes = null;
        await app.Relay();
        await app.Relay();
        Bodies(app, people[2]).Should().Equal("poison");
        Bodies(app, people[1]).Should().Equal("first");
        (await app.Db(db => db.Notifications.CountAsync(n => n.UserId == people[2]))).Should().Be(1);
        (await app.Do(new SendMessage(people[0], people[2], null, "poison", "m-1")))
            .Should()
            .Be(outcomes[1].Answer.Value);
        (await app.Db(db => db.Outbox.CountAsync())).Should().Be(0);
    }

    [Theory, EveryDatabase]
    public async Task A_database_that_fails_in_an_effect_takes_the_whole_act_back(DatabaseProvider database)
    {
        var trouble = new FailingEffect { Strikes = _ => throw new SqliteException("database or disk is full", 13) };
        await using var app = await TestApp.Create(
            database, builder => builder.Services.AddSingleton<INotificationHandler<MessageSent>>(trouble));
        var people = await app.People("alice", "bob");

        var answer = await app.Send(new SendMessage(people[0], people[1], null, "Hello", "m-1"));

        answer.Failure!.Code.Should().Be("storage_unavailable");
        (await app.Db(db => db.Messages.CountAsync())).Should().Be(0);
        (await app.Db(db => db.Outbox.CountAsync())).Should().Be(0);
        app.Transport.All.Should().BeEmpty();
        trouble.Strikes = null;
        await app.Do(new SendMessage(people[0], people[1], null, "Hello", "m-1"));
        Bodies(app, people[1]).Should().Equal("Hello");
    }

    [Theory, EveryDatabase]
    public async Task An_act_that_fails_after_it_has_saved_leaves_no_event_and_pushes_nothing(DatabaseProvider database)
    {
        await using var app = await TestApp.Create(database);
        var people = await app.People("alice", "bob");
        await app.Say(people[0], people[1]);
        app.Transport.Clear();

        await app.Db(async db =>
        {
            var failing = () => db.InTransactionAsync<bool>(
                async ct =>
                {
                    (await db.Conversations.SingleAsync(ct)).Send(
                        new(1), people[0], "never", null, app.Clock.GetUtcNow());
                    await db.SaveChangesAsync(ct);
                    throw new InvalidOperationException("Changed its mind");
                },
                CancellationToken.None);
            await failing.Should().ThrowAsync<InvalidOperationException>();
            return true;
        });
        await app.Relay();

        app.Transport.All.Should().BeEmpty();
        (await app.Db(db => db.Outbox.CountAsync())).Should().Be(0);
    }

    [Theory, EveryDatabase]
    public async Task A_deferred_effect_comes_by_the_relay_and_the_others_with_the_act(DatabaseProvider database)
    {
        await using var app = await TestApp.Create(database);
        var people = await app.People("alice", "bob");
        await app.Say(people[0], people[1]);
        app.Transport.Clear();

        await app.Do(new UpdateProfile(people[0], "Alice the Great", null, null, null, null));

        (await app.Db(db => db.Outbox.SingleAsync())).OnlyDeferred.Should().BeTrue();
        app.Transport.To(people[1]).Should().BeEmpty();
        await app.Relay();
        app.Transport.To(people[1]).Should().ContainSingle();
        (await app.Db(db => db.Outbox.CountAsync())).Should().Be(0);
    }

    [Theory, EveryDatabase]
    public async Task Events_leave_once_and_on_SQLite_in_order_however_many_write_at_once(DatabaseProvider database)
    {
        await using var app = await Acts.CreateUnlimited(database);
        var people = await app.People("alice", "bob", "carol", "dave");

        await Task.WhenAll(Enumerable.Range(0, 60).Select(i => Task.WhenAll(
            app.Say(people[i % 4], people[(i + 1) % 4]),
            app.Do(new UpdateProfile(people[i % 4], null, $"{i}", null, null, null)))));
        await app.Relay();

        foreach (var person in people)
        {
            var seqs = app.Transport.To(person).Select(p => p.Payload.GetProperty("seq").GetInt64()).ToList();
            seqs.Should().OnlyHaveUniqueItems();
            if (database == DatabaseProvider.Sqlite)
            {
                // On a server, pushes of two commits may overtake each other, and clients put them in order.
                seqs.Should().BeInAscendingOrder();
            }
        }
    }

    [Fact]
    public async Task An_act_whose_commit_fails_after_its_effects_pushes_nothing()
    {
        var commit = new FailingCommit();
        await using var app = await TestApp.Create(DatabaseProvider.Sqlite, builder => builder.Services
            .ConfigureDbContext<SqliteDbContext>(options => options.AddInterceptors(commit)));
        var people = await app.People("alice", "bob");
        commit.Fails = true;

        var answer = await app.Send(new SendMessage(people[0], people[1], null, "Hello", "m-1"));

        commit.Fails = false;
        answer.Failure!.Code.Should().Be("storage_unavailable");
        app.Transport.All.Should().BeEmpty();
        (await app.Db(db => db.UserEvents.CountAsync(e => e.UserId == people[1]))).Should().Be(0);
        await app.Do(new SendMessage(people[0], people[1], null, "Hello", "m-1"));
        Bodies(app, people[1]).Should().Equal("Hello");
    }

    [Theory, EveryDatabase]
    public async Task What_was_taken_back_before_the_relay_had_its_effects_notifies_nobody(DatabaseProvider database)
    {
        var isFailing = true;
        await using var app = await TestApp.Create(database, builder =>
        {
            builder.Services.AddSingleton<INotificationHandler<MessageSent>>(
                new FailingHandler<MessageSent>(() => isFailing));
            builder.Services.AddSingleton<INotificationHandler<ReactionAdded>>(
                new FailingHandler<ReactionAdded>(() => isFailing));
            builder.Services.AddSingleton<INotificationHandler<FollowRequested>>(
                new FailingHandler<FollowRequested>(() => isFailing));
        });
        var people = await app.People("alice", "bob");
        await app.Do(new UpdateProfile(people[0], null, null, null, null, IsPrivate: true));
        var post = await app.Publish(people[1]);
        var message = await app.Say(people[1], people[0]);
        await app.React(people[0], post);
        await app.Follow(people[1], people[0]);
        isFailing = false;
        await app.Do(new MarkMessageRead(people[0], message.MessageId));
        await app.Do(new RemoveReaction(people[0], post, null));
        await app.Do(new UnfollowUser(people[1], people[0]));

        app.Clock.Advance(TimeSpan.FromMinutes(1));
        await app.Relay();

        (await app.Db(db => db.Outbox.CountAsync())).Should().Be(0);
        (await app.Db(db => db.Notifications.Select(n => n.Message).ToListAsync())).Should().BeEmpty();
        Bodies(app, people[0]).Should().Equal("Hello");
    }

    [Fact]
    public async Task A_push_that_fails_fails_no_act_ends_no_other_push_and_leaves_no_session_open()
    {
        await using var app = await TestApp.Create(DatabaseProvider.Sqlite);
        app.ExpectsErrors = true;
        var people = await app.People("alice", "bob");
        app.Transport.OnPush = _ => throw new InvalidOperationException("A bug");
        await app.Say(people[0], people[1], "lost on its way");
        await app.Freeze(people[0]);
        app.Transport.OnPush = null;

        var bob = await app.Do(new UpdateProfile(people[1], null, "Alone", null, null, null));

        bob.Bio.Should().Be("Alone");
        app.Transport.ClosedSessions.Should().NotBeEmpty();
        app.Transport.To(people[1]).Should().NotBeEmpty();
        (await app.Do(new GetEvents(people[1], 0))).Events.Select(e => e.Type).Should().Contain("receive_message");
    }

    private static async Task<IReadOnlyList<SendOutcome>> SendTogether(TestApp app, params SendMessage[] messages)
    {
        await using var scope = app.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<ICommandBatchHandler<SendMessage, SendOutcome>>()
            .Handle(messages, CancellationToken.None);
    }

    private static IEnumerable<string?> Bodies(TestApp app, UserId receiver) =>
        app.Transport
            .To(receiver, "receive_message")
            .Select(e => e.GetProperty("message").GetProperty("body").GetString());

    private sealed class FailingCommit : DbTransactionInterceptor
    {
        public bool Fails { get; set; }

        public override ValueTask<InterceptionResult> TransactionCommittingAsync(
            DbTransaction transaction,
            TransactionEventData eventData,
            InterceptionResult result,
            CancellationToken cancellationToken = default) =>
            Fails ? throw new SqliteException("disk I/O error", 10) : new(result);
    }

    private sealed class FailingHandler<TEvent>(Func<bool> isSo) : INotificationHandler<TEvent>
        where TEvent : DomainEvent
    {
        public Task Handle(TEvent notification, CancellationToken cancellationToken) =>
            isSo() ? throw new InvalidOperationException("Out of ink") : Task.CompletedTask;
    }
}
