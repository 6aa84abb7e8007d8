using Hubbub.Application.Messaging;
using Hubbub.Domain.Messaging;
using Hubbub.Infrastructure.Persistence;
using Hubbub.Testing;
using Microsoft.EntityFrameworkCore;

namespace Hubbub.Application.Tests.Messaging;

public sealed class SendMessageTests
{
    [Theory, EveryDatabase]
    public async Task A_message_is_stored_logged_and_pushed_to_both_sides_after_the_commit(DatabaseProvider database)
    {
        await using var app = await TestApp.Create(database);
        var people = await app.People("alice", "bob");
        var (alice, bob) = (people[0], people[1]);
        app.Transport.OnPush = pushed =>
        {
            var isStored = app.Db(db => db.UserEvents.AnyAsync(
                e => e.UserId == pushed.Receiver && e.Seq == pushed.Payload.GetProperty("seq").GetInt64())).Result;
            isStored.Should().BeTrue("nothing is pushed before it is stored");
        };

        var sent = await app.Do(new SendMessage(alice, bob, null, "Hello", "m-1"));

        var received = app.Transport.To(bob, "receive_message").Should().ContainSingle().Subject;
        received.GetProperty("message").GetProperty("body").GetString().Should().Be("Hello");
        received.GetProperty("message").GetProperty("seq").GetInt64().Should().Be(sent.Seq).And.Be(1);
        received.GetProperty("sender").GetProperty("username").GetString().Should().Be("alice");
        app.Transport.To(alice, "message_sent").Should().ContainSingle()
            .Which.GetProperty("clientMessageId").GetString().Should().Be("m-1");
        app.Transport.To(bob, "new_notification").Should().ContainSingle()
            .Which.GetProperty("type").GetString().Should().Be("new_message");
        (await app.Db(db => db.Outbox.CountAsync())).Should().Be(0);
    }

    [Theory, EveryDatabase]
    public async Task A_retry_answers_the_same_and_costs_nothing(DatabaseProvider database)
    {
        await using var app = await TestApp.Create(database);
        var people = await app.People("alice", "bob");
        var first = await app.Do(new SendMessage(people[0], people[1], null, "Hello", "m-1"));
        for (var i = 0; i < 9; i++)
        {
            await app.Do(new SendMessage(people[0], people[1], null, $"More {i}", null));
        }

        var limited = await app.Send(new SendMessage(people[0], people[1], null, "Eleventh", null));
        var again = await app.Do(new SendMessage(people[0], people[1], null, "Hello", "m-1"));

        limited.Failure!.Code.Should().Be("rate_limited");
        again.Should().Be(first);
        (await app.Db(db => db.Messages.CountAsync())).Should().Be(10);
    }

    [Theory, EveryDatabase]
    public async Task A_client_id_with_the_hash_of_an_earlier_one_is_a_conflict_and_no_retry_of_it(
        DatabaseProvider database)
    {
        await using var app = await TestApp.Create(database);
        var people = await app.People("alice", "bob");
        var first = await app.Do(new SendMessage(people[0], people[1], null, "Hello", "m-1"));
        // No two keys with the same hash are known, so the stored one gets another key's hash.
        await app.Db(db => db.Messages.ExecuteUpdateAsync(
            set => set.SetProperty(m => m.ClientMessageHash, Message.HashOfKey("m-2"))));

        var other = await app.Send(new SendMessage(people[0], people[1], null, "Hello", "m-2"));
        var fresh = await app.Do(new SendMessage(people[0], people[1], null, "Hello", "m-3"));

        other.Failure.Should().Be(MessagingErrors.IdempotencyConflict);
        fresh.MessageId.Should().NotBe(first.MessageId);
        (await app.Db(db => db.Messages.CountAsync())).Should().Be(2);
    }

    [Theory, EveryDatabase]
    public async Task The_same_client_id_with_another_body_is_a_conflict(DatabaseProvider database)
    {
        await using var app = await TestApp.Create(database);
        var people = await app.People("alice", "bob");
        await app.Do(new SendMessage(people[0], people[1], null, "Hello", "m-1"));

        var other = await app.Send(new SendMessage(people[0], people[1], null, "Something else", "m-1"));

        other.Failure.Should().Be(MessagingErrors.IdempotencyConflict);
    }
}
