using Hubbub.Application.Graph;
using Hubbub.Application.Messaging;
using Hubbub.Application.Messaging.Contracts;
using Hubbub.Application.Messaging.Edits;
using Hubbub.Application.Messaging.Groups;
using Hubbub.Application.Messaging.Hiding;
using Hubbub.Application.Messaging.Requests;
using Hubbub.Application.Messaging.Search;
using Hubbub.Application.Tests.Media;
using Hubbub.Application.Tests.Messaging.Groups;
using Hubbub.Application.Tests.Messaging.Requests;
using Hubbub.Domain.Common;
using Hubbub.Domain.Graph.Events;
using Hubbub.Infrastructure.Messaging;
using Hubbub.Infrastructure.Persistence;
using Hubbub.Testing;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Hubbub.Application.Tests.Messaging;

public sealed class MessageSearchTests
{
    private const int Seed = 20261130;

    [Theory, EveryDatabase]
    public async Task Words_are_found_in_any_case_and_accent_and_the_last_one_unfinished(DatabaseProvider database)
    {
        await using var app = await Acts.CreateUnlimited(database);
        var people = await app.People("alice", "bob", "carol");
        var (alice, bob) = (people[0], people[1]);
        foreach (var text in (string[])["Grüße aus Łódź", "C++ und C#", "明日天気がいい", "🎉 Feier", "Gruß"])
        {
            await app.Say(bob, alice, text);
        }

        await app.Say(people[2], bob, "Grüße, Alice");

        (await Found(app, alice, "GRUSSE lod")).Should().Equal("Grüße aus Łódź");
        (await Found(app, alice, "grus")).Should().Equal("Gruß", "Grüße aus Łódź");
        (await Found(app, alice, "lod grusse")).Should().BeEmpty("only the last word may be unfinished");
        (await Found(app, alice, "c#")).Should().Equal("C++ und C#");
        (await Found(app, alice, "天気")).Should().Equal("明日天気がいい");
        (await Found(app, alice, "気天")).Should().BeEmpty();
        (await Found(app, alice, "🎉")).Should().Equal("🎉 Feier");
        (await Found(app, alice, "!?")).Should().BeEmpty();
        (await Found(app, people[2], "grusse")).Should().Equal("Grüße, Alice");
    }

    [Theory, EveryDatabase]
    public async Task Person_conversation_time_and_files_narrow_it_down(DatabaseProvider database)
    {
        await using var app = await Acts.CreateUnlimited(database);
        var people = await app.People("alice", "bob", "carol");
        var (alice, bob, carol) = (people[0], people[1], people[2]);
        var group = await app.CreateGroup(alice, bob, carol);
        await app.SayIn(group, bob, "news one");
        app.Clock.Advance(TimeSpan.FromDays(1));
        var noon = app.Clock.GetUtcNow();
        await app.SayIn(group, carol, "news two");
        var direct = (await app.Say(bob, alice, "news three")).ConversationId;
        app.Clock.Advance(TimeSpan.FromDays(1));
        await app.Do(new SendMessage(
            bob, null, direct, "news four", null, null, Media: [(await app.Upload(bob)).Id]));
        await app.Do(new SendMessage(
            carol, null, group, string.Empty, null, null, Media: [(await app.Upload(carol)).Id]));
        var all = new SearchMessages(alice, "news", null, null, null, null, false, new());

        (await Found(app, all)).Should().Equal("news four", "news three", "news two", "news one");
        (await Found(app, all with { From = bob })).Should().Equal("news four", "news three", "news one");
        (await Found(app, all with { ConversationId = group })).Should().Equal("news two", "news one");
        (await Found(app, all with { After = noon })).Should().Equal("news four", "news three", "news two");
        (await Found(app, all with { Before = noon })).Should().Equal("news one");
        (await Found(app, all with { After = noon, Before = noon.AddDays(1) }))
            .Should().Equal("news three", "news two");
        (await Found(app, all with { HasFile = true })).Should().Equal("news four");
        (await Found(app, all with { Text = null, HasFile = true })).Should().Equal(string.Empty, "news four");
        (await Found(app, all with { Text = null, From = carol })).Should().Equal(string.Empty, "news two");
        (await Found(app, all with { Text = null, ConversationId = direct })).Should().Equal("news four", "news three");
        (await Found(app, all with { Text = null, After = DateTimeOffset.MaxValue })).Should().BeEmpty();
        (await Found(app, all with { Text = null, Before = DateTimeOffset.MaxValue })).Should().HaveCount(5);
        (await Found(app, all with { Text = null, Before = DateTimeOffset.MinValue })).Should().BeEmpty();
    }

    [Theory, EveryDatabase]
    [Trait("Abuse", "T-07")]
    public async Task Only_what_one_sees_now_is_found(DatabaseProvider database)
    {
        await using var app = await Acts.CreateUnlimited(database);
        var people = await app.People("alice", "bob", "carol", "dora");
        var (alice, bob, carol, dora) = (people[0], people[1], people[2], people[3]);
        var group = await app.CreateGroup(alice, bob, carol);
        await app.SayIn(group, bob, "secret by Bob");
        await app.Do(new UpdateGroup(alice, group, ShowsHistory: false));
        await app.Do(new AddGroupMembers(alice, group, [dora]));
        var edited = await app.SayIn(group, carol, "secret by Carol");
        var deleted = await app.SayIn(group, carol, "secret to delete");
        var hidden = await app.SayIn(group, alice, "secret to hide");
        await app.Say(bob, carol, "secret between the two");

        (await Found(app, dora, "secret")).Should().Equal("secret to hide", "secret to delete", "secret by Carol");
        await app.Do(new DeleteMessage(carol, deleted.MessageId));
        await app.Do(new HideMessage(dora, hidden.MessageId));
        await app.Do(new EditMessage(carol, edited.MessageId, "harmless"));
        (await Found(app, dora, "secret")).Should().BeEmpty();
        (await Found(app, dora, "harmless")).Should().Equal("harmless");
        (await Found(app, alice, "secret")).Should().Equal("secret to hide", "secret by Bob");

        await app.Do(new BlockUser(bob, carol));
        (await Found(app, carol, "secret")).Should().Equal("secret to hide");
        (await Found(app, bob, "harmless")).Should().BeEmpty();
        await app.Do(new UpdateGroup(alice, group, ShowsBlocked: true));
        (await Found(app, carol, "secret")).Should().Equal("secret to hide", "secret by Bob");
        await app.Do(new UnblockUser(bob, carol));
        (await Found(app, carol, "secret")).Should().Equal(
            "secret between the two", "secret to hide", "secret by Bob");

        var page = await app.Do(new SearchMessages(carol, "secret", null, null, null, null, false, new(Limit: 1)));
        await app.Do(new RemoveGroupMember(alice, group, carol));
        (await app.Do(new SearchMessages(carol, "secret", null, null, null, null, false, new(page.NextCursor))))
            .Items.Should().BeEmpty("a cursor opens nothing");
        (await Found(app, carol, "secret")).Should().Equal("secret between the two");
        (await app.Refused(new SearchMessages(carol, "secret", null, group, null, null, false, new())))
            .Should().Be("messaging.conversation_not_found");
    }

    [Theory, EveryDatabase, Trait("Abuse", "T-02")]
    public async Task A_block_counts_from_its_commit_though_its_effects_wait(DatabaseProvider database)
    {
        var trouble = new FailingBlock { IsFailing = true };
        await using var app = await TestApp.Create(
            database,
            builder => builder.Services.AddSingleton<INotificationHandler<UserBlocked>>(trouble),
            "--RateLimits:Enabled=false");
        var people = await app.People("alice", "bob", "carol");
        var (alice, bob, carol) = (people[0], people[1], people[2]);
        var direct = (await app.Say(bob, alice, "secret of Bob")).ConversationId;
        await app.Say(carol, alice, "secret of Carol");
        await app.IndexMessages();

        await app.Do(new BlockUser(bob, alice));

        (await app.Db(db => db.Members.AnyAsync(m => m.IsHidden))).Should().BeFalse("the effects wait");
        (await Found(app, alice, "secret")).Should().Equal("secret of Carol");
        (await app.Refused(new SearchMessages(alice, "secret", null, direct, null, null, false, new())))
            .Should().Be("messaging.conversation_not_found");
        trouble.IsFailing = false;
        await app.Relay();
        (await Found(app, alice, "secret")).Should().Equal("secret of Carol");
    }

    [Theory, EveryDatabase]
    public async Task Pages_are_full_and_what_is_not_seen_counts_for_nothing(DatabaseProvider database)
    {
        await using var app = await Acts.CreateUnlimited(database);
        var people = await app.People("alice", "bob", "carol");
        var (alice, bob, carol) = (people[0], people[1], people[2]);
        var group = await app.CreateGroup(alice, bob, carol);
        var expected = new List<string>();
        for (var i = 0; i < 12; i++)
        {
            await app.SayIn(group, bob, $"word unseen {i}");
            await (i % 3 == 0 ? app.Say(carol, alice, $"word {i}") : app.SayIn(group, carol, $"word {i}"));
            expected.Insert(0, $"word {i}");
        }

        await app.Do(new BlockUser(bob, alice));
        await app.IndexMessages();

        var (found, cursor, pages) = (new List<string>(), (string?)null, 0);
        do
        {
            var page = await app.Do(new SearchMessages(alice, "word", null, null, null, null, false, new(cursor, 5)));
            (page.NextCursor is null || page.Items.Count == 5).Should().BeTrue();
            found.AddRange(page.Items.Select(m => m.Body!));
            (cursor, pages) = (page.NextCursor, pages + 1);
        }
        while (cursor is not null);

        found.Should().Equal(expected);
        pages.Should().Be(3);
    }

    [Theory, EveryDatabase]
    public async Task Any_search_finds_what_the_histories_show(DatabaseProvider database)
    {
        await using var app = await RequestActs.CreateWithRequests(database);
        var random = new Random(Seed);
        var people = await app.People("alice", "bob", "carol", "dora");
        // Dora knows Bob only, until she is in a group with the others.
        foreach (var (one, other) in ((int, int)[])[(0, 1), (0, 2), (1, 2), (1, 3)])
        {
            await app.Follow(people[one], people[other]);
        }

        await app.Say(people[3], people[0], "red waits");
        await app.Do(new DeclineMessageRequest(
            people[2], (await app.Say(people[3], people[2], "red in vain")).ConversationId));
        var groups = new List<ConversationId>
        {
            await app.CreateGroup(people[0], people[1], people[2]),
            await app.CreateGroup(people[1], people[0], people[2]),
        };
        var sent = new List<(UserId Sender, MessageId Id)>
        {
            (people[0], (await app.Say(people[0], people[1], "red")).MessageId),
        };
        string[] words = ["red", "green", "blue", "reddish"];
        for (var step = 0; step < 120; step++)
        {
            var (one, other, said) = (Person(), Person(), sent[random.Next(sent.Count)]);
            var text = string.Join(' ', random.GetItems(words, 2));
            switch (random.Next(15))
            {
                case 13 when (await app.RequestsOf(one)) is [{ Id: var id }, ..]:
                    await app.Do(new AcceptMessageRequest(one, id));
                    break;
                case 14 when (await app.RequestsOf(one)) is [{ Id: var id }, ..]:
                    await app.Do(new DeclineMessageRequest(one, id));
                    break;
                case 12: await app.IndexMessages(); break;
                case 0: await app.Send(new BlockUser(one, other)); break;
                case 1: await app.Send(new UnblockUser(one, other)); break;
                case 2: await app.Send(new LeaveGroup(one, Group())); break;
                case 3: await app.Send(new AddGroupMembers(one, Group(), [other])); break;
                case 4: await app.Send(new UpdateGroup(one, Group(), ShowsHistory: random.Next(2) == 0)); break;
                case 5: await app.Send(new HideMessage(one, said.Id)); break;
                case 6: await app.Send(new DeleteMessage(said.Sender, said.Id)); break;
                case 7: await app.Send(new EditMessage(said.Sender, said.Id, text)); break;
                default:
                    var answer = await app.Send(random.Next(2) == 0
                        ? new SendMessage(one, other, null, text, null)
                        : new SendMessage(one, null, Group(), text, null));
                    if (answer.Failure is null)
                    {
                        sent.Add((one, answer.Value.MessageId));
                    }

                    break;
            }
        }

        await app.IndexMessages();
        foreach (var viewer in people)
        {
            var histories = new List<MessageRow>();
            foreach (var conversation in (await app.Do(new GetConversations(viewer, new(Limit: 100)))).Items)
            {
                histories.AddRange((await app.Do(new GetMessages(viewer, conversation.Id, new(Limit: 100)))).Items);
            }

            foreach (var asked in (string[])["red", "blue green"])
            {
                var found = await app.Do(
                    new SearchMessages(viewer, asked, null, null, null, null, false, new(Limit: 100)));
                found.Items.Select(m => m.Id).Should().Equal(
                    histories.Where(m => m.Body is { } body && asked.Split(' ').All(
                            word => body.Contains(word, StringComparison.Ordinal)))
                        .OrderByDescending(m => m.Id.Value).Select(m => m.Id),
                    $"{viewer} asks for {asked}; seed {Seed}");
            }
        }

        UserId Person() => random.GetItems(people, 1)[0];

        ConversationId Group() => groups[random.Next(groups.Count)];
    }

    [Theory, EveryDatabase]
    public async Task A_search_asks_for_something_that_fits(DatabaseProvider database)
    {
        await using var app = await Acts.CreateUnlimited(database);
        var alice = (await app.People("alice"))[0];
        var nothing = new SearchMessages(alice, null, null, null, null, null, false, new());
        foreach (var bad in (SearchMessages[])
        [
            nothing, nothing with { Text = "a" }, nothing with { Text = new('x', 101) }, nothing with { Text = "a\0b" },
            nothing with { HasFile = true, Page = new("x") }, nothing with { HasFile = true, Page = new(Limit: 101) },
        ])
        {
            (await app.Refused(bad)).Should().Be("validation_failed");
        }

        (await app.Refused(nothing with { ConversationId = new(1) })).Should().Be("messaging.conversation_not_found");
        (await app.Do(nothing with { From = new(1) })).Items.Should().BeEmpty();
    }

    [Theory, EveryDatabase]
    public async Task Messages_from_before_the_index_are_found_once_the_job_has_run(DatabaseProvider database)
    {
        await using var app = await Acts.CreateUnlimited(database);
        var people = await app.People("alice", "bob");
        var (alice, bob) = (people[0], people[1]);
        var deleted = await app.Say(bob, alice, "before, deleted");
        await app.Do(new DeleteMessage(bob, deleted.MessageId));
        for (var i = 0; i < 250; i++)
        {
            await app.Say(bob, alice, $"before {i}");
        }

        await app.Db(db => db.InTransactionAsync(
            async ct =>
            {
                await MessageIndexStatements.DeleteAsync(db, await db.Messages.Select(m => m.Id).ToListAsync(ct), ct);
                return await db.SearchIndexes.ExecuteDeleteAsync(ct);
            },
            CancellationToken.None));
        await app.IndexMessages();
        await app.Say(bob, alice, "not before");
        (await Found(app, alice, "before")).Should().Equal("not before");

        await app.RunJob("RefreshSearchIndexes");

        var all = await app.Do(new SearchMessages(alice, "before", null, null, null, null, false, new(Limit: 100)));
        all.Items.Select(m => m.Body).Should().StartWith(["not before", "before 249"]).And.OnlyHaveUniqueItems();
        (await Found(app, alice, "before 0")).Should().Equal("before 0");
    }

    private static Task<IReadOnlyList<string>> Found(TestApp app, UserId viewer, string text) =>
        Found(app, new(viewer, text, null, null, null, null, false, new()));

    private static async Task<IReadOnlyList<string>> Found(TestApp app, SearchMessages search)
    {
        await app.IndexMessages();
        return [.. (await app.Do(search)).Items.Select(m => m.Body!)];
    }

    private sealed class FailingBlock : INotificationHandler<UserBlocked>
    {
        public bool IsFailing { get; set; }

        public Task Handle(UserBlocked notification, CancellationToken cancellationToken) =>
            IsFailing ? throw new InvalidOperationException("Out of ink") : Task.CompletedTask;
    }
}
