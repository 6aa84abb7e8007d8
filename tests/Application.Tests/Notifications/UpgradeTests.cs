using Hubbub.Application.Messaging;
using Hubbub.Application.Posts;
using Hubbub.Application.Tests.Posts;
using Hubbub.Domain.Common;
using Hubbub.Domain.Posts;
using Hubbub.Infrastructure.Persistence;
using Hubbub.Testing;
using Microsoft.EntityFrameworkCore;

namespace Hubbub.Application.Tests.Notifications;

/// <summary>What was stored before a migration is as if it had been stored after it.</summary>
public sealed class UpgradeTests
{
    [Fact]
    public async Task Notifications_about_shares_learn_whose_post_is_shared()
    {
        await using var app = await Acts.CreateUnlimited(DatabaseProvider.Sqlite);
        var people = await app.People("alice", "bob", "carol");
        var shared = await app.Publish(people[0]);
        var share = (await app.Do(new CreatePost(people[1], new(string.Empty, Audience.Public), shared, null))).Id;
        await app.Comment(people[2], share);
        await app.React(people[2], shared);
        await app.Relay();
        var stored = await Authors(app);
        stored.Should().Contain(people[0]).And.Contain((UserId?)null);

        await app.Db(db => Migrate(db, "Stories"));
        await app.Db(db => Migrate(db, null));

        (await Authors(app)).Should().Equal(stored);
    }

    [Fact]
    public async Task Messages_from_before_keys_had_hashes_answer_their_retries()
    {
        await using var app = await Acts.CreateUnlimited(DatabaseProvider.Sqlite);
        var people = await app.People("alice", "bob");
        SendMessage[] commands =
        [
            .. Enumerable.Range(0, 20).Select(i => new SendMessage(
                people[i % 2], people[(i + 1) % 2], null, $"Message {i}", i % 5 == 4 ? null : $"a.B_c:{i}-{new string('x', i * 2)}")),
        ];
        var answers = new List<SentMessage>();
        foreach (var command in commands)
        {
            answers.Add(await app.Do(command));
        }

        var stored = await Hashes(app);
        await app.Db(db => Migrate(db, "SearchWordsAndErasedNames"));
        await app.Db(db => Migrate(db, null));

        (await Hashes(app)).Should().Equal(stored);
        foreach (var (command, answer) in commands.Zip(answers).Where(c => c.First.ClientMessageId is not null))
        {
            (await app.Do(command)).Should().Be(answer);
            (await app.Refused(command with { Message = "Another" })).Should().Be("messaging.idempotency_conflict");
        }

        (await app.Db(db => db.Messages.CountAsync())).Should().Be(commands.Length);
    }

    private static Task<List<long?>> Hashes(TestApp app) =>
        app.Db(db => db.Messages.OrderBy(m => m.Id).Select(m => m.ClientMessageHash).ToListAsync());

    private static Task<List<UserId?>> Authors(TestApp app) =>
        app.Db(db => db.Notifications.OrderBy(n => n.Id).Select(n => n.SharedAuthorId).ToListAsync());

    private static async Task<bool> Migrate(AppDbContext db, string? target)
    {
        await DatabaseStartup.Migrate(db, target, TestContext.Current.CancellationToken);
        return true;
    }
}
