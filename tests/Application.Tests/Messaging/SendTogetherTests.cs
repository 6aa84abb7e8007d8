using Hubbub.Application.Common;
using Hubbub.Application.Graph;
using Hubbub.Application.Messaging;
using Hubbub.Application.Notifications;
using Hubbub.Application.Notifications.Contracts;
using Hubbub.Domain.Common;
using Hubbub.Infrastructure.Persistence;
using Hubbub.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Hubbub.Application.Tests.Messaging;

public sealed class SendTogetherTests
{
    [Theory, EveryDatabase]
    public async Task Of_many_sends_at_once_each_has_its_own_answer(DatabaseProvider database)
    {
        await using var app = await Acts.CreateUnlimited(database);
        var people = await app.People("alice", "bob", "carol", "dave", "erin");
        var (alice, bob, carol, dave, erin) = (people[0], people[1], people[2], people[3], people[4]);
        await app.Do(new BlockUser(dave, alice));
        var known = await app.Say(alice, bob, "first of all");
        SendMessage[] sends =
        [
            .. Enumerable.Range(0, 150).Select(i => new SendMessage(alice, bob, null, $"to bob {i}", $"b-{i}")),
            .. Enumerable.Range(0, 150).Select(i => new SendMessage(erin, carol, null, $"to carol {i}", $"c-{i % 50}")),
            new(bob, null, known.ConversationId, "into the conversation", "x-1"),
            new(carol, null, known.ConversationId, "into a conversation of others", "x-2"),
            new(alice, dave, null, "to one apart", "x-3"),
            new(alice, alice, null, "to myself", "x-4"),
            new(alice, new UserId(1), null, "to nobody", "x-5"),
        ];

        var answers = await Task.WhenAll(sends.Select(app.Send));

        var toBob = answers[..150].Select(a => a.Value.Seq).Append(answers[300].Value.Seq);
        toBob.Order().Should().Equal(Enumerable.Range(2, 151).Select(i => (long)i), "numbers have no gaps");
        var toCarol = answers[150..300];
        toCarol[..50].Select(a => a.Value.Seq).Order().Should().Equal(Enumerable.Range(1, 50).Select(i => (long)i));
        toCarol[50..].Select(a => a.Failure!.Code).Distinct().Should().Equal("messaging.idempotency_conflict");
        answers[301..].Select(a => a.Failure!.Code).Should().Equal(
            "messaging.conversation_not_found", "messaging.receiver_not_found", "messaging.message_to_self",
            "messaging.receiver_not_found");
        (await app.Db(db => db.Messages.CountAsync())).Should().Be(1 + 150 + 50 + 1);
        await app.Relay();
        app.Transport.To(bob, "receive_message").Should().HaveCount(151);
    }

    [Theory, EveryDatabase]
    public async Task A_conversation_that_is_first_in_the_list_counts_where_it_stands(DatabaseProvider database)
    {
        await using var app = await Acts.CreateUnlimited(database);
        var people = await app.People("alice", "bob", "carol");
        await app.Say(people[1], people[0]);
        var first = (await Notifications(app, people[0])).Single();

        await app.Say(people[1], people[0]);
        var counted = (await Notifications(app, people[0])).Single();
        await app.Say(people[2], people[0]);
        await app.Say(people[1], people[0]);
        var moved = await Notifications(app, people[0]);

        (counted.Order, counted.Metadata.Count).Should().Be((first.Order, 2));
        moved.Select(n => (n.FromUser!.Username, n.Metadata.Count)).Should().Equal(("bob", 3), ("carol", 1));
    }

    [Theory, EveryDatabase]
    public async Task Of_two_conversations_in_one_batch_the_one_notified_last_comes_first(DatabaseProvider database)
    {
        await using var app = await Acts.CreateUnlimited(database);
        var people = await app.People("alice", "bob", "carol");
        await app.Say(people[1], people[0]);
        await using var scope = app.Services.CreateAsyncScope();

        await scope.ServiceProvider.GetRequiredService<ICommandBatchHandler<SendMessage, SendOutcome>>().Handle(
            [new(people[2], people[0], null, "Hello", null), new(people[1], people[0], null, "Hello", null)], default);

        (await Notifications(app, people[0])).Select(n => (n.FromUser!.Username, n.Metadata.Count))
            .Should().Equal(("bob", 2), ("carol", 1));
    }

    [Theory, EveryDatabase]
    public async Task Whatever_a_text_contains_comes_out_as_it_went_in(DatabaseProvider database)
    {
        await using var app = await Acts.CreateUnlimited(database);
        var people = await app.People("alice", "bob");
        string[] texts =
        [
            "\"quoted\" \\ back",
            "two\nlines",
            "é ü 漢字 👩‍👩‍👧 🎉",
            "<script>alert(1)</script> & co",
            "{\"seq\":9}",
            "1e5",
            "$0 @p0 %_'--",
        ];

        await Task.WhenAll(
            texts.Select((text, i) => app.Send(new SendMessage(people[0], people[1], null, text, $"m-{i}"))));
        await app.Relay();

        (await app.Db(db => db.Messages.Select(m => m.Body).ToListAsync())).Should().BeEquivalentTo(texts);
        app.Transport
            .To(people[1], "receive_message")
            .Select(e => e.GetProperty("message").GetProperty("body").GetString())
                .Should().BeEquivalentTo(texts);
        var again = await app.Send(new SendMessage(people[0], people[1], null, texts[0], "m-0"));
        again.Failure.Should().BeNull("the body is compared as it was given");
        (await app.Db(db => db.Messages.CountAsync())).Should().Be(texts.Length);
    }

    [Fact]
    public async Task A_request_with_a_fault_of_its_own_fails_alone()
    {
        var services = new ServiceCollection().AddScoped<ICommandBatchHandler<int, int>, DoublingHandler>()
            .AddScoped<AppDbContext>(
                _ => new SqliteDbContext(
                    Databases.Sqlite(new DbContextOptionsBuilder<SqliteDbContext>(), "Data Source=unused").Options,
                    commit: null,
                    connections: null));
        await using var provider = services.BuildServiceProvider();
        var batches = new CommandBatcher<int, int>(provider.GetRequiredService<IServiceScopeFactory>());

        var answers = Enumerable.Range(0, 50).Select(batches.Submit).ToArray();

        for (var i = 0; i < answers.Length; i++)
        {
            if (i == 13)
            {
                await answers[i].Invoking(a => a).Should().ThrowAsync<InvalidOperationException>();
            }
            else
            {
                (await answers[i]).Should().Be(2 * i);
            }
        }

        DoublingHandler.Largest.Should().BeGreaterThan(1, "they went together");
    }

    private static async Task<IReadOnlyList<NotificationRow>> Notifications(TestApp app, UserId owner) =>
        (await app.Do(new GetNotifications(owner, null, null, new()))).Items;

    private sealed class DoublingHandler : ICommandBatchHandler<int, int>
    {
        public static int Largest { get; private set; }

        public async Task<IReadOnlyList<int>> Handle(IReadOnlyList<int> requests, CancellationToken ct)
        {
            Largest = Math.Max(Largest, requests.Count);
            await Task.Yield();
            return requests.Contains(13)
                ? throw new InvalidOperationException("Unlucky.")
                : [.. requests.Select(r => 2 * r)];
        }
    }
}
