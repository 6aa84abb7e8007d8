using Hubbub.Application.Common.Jobs;
using Hubbub.Application.Messaging;
using Hubbub.Application.Messaging.Edits;
using Hubbub.Application.Messaging.Search;
using Hubbub.Application.Tests.NonInterference;
using Hubbub.Domain.Common;
using Hubbub.Infrastructure.Persistence;
using Hubbub.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Hubbub.Application.Tests.Messaging;

/// <summary>On SQLite, messages are indexed soon after they were sent.</summary>
public sealed class NewMessagesIndexTests
{
    [Fact]
    public async Task What_was_edited_or_deleted_before_it_was_indexed_is_found_as_it_is_now()
    {
        await using var app = await Acts.CreateUnlimited(DatabaseProvider.Sqlite);
        var people = await app.People("alice", "bob");
        var (alice, bob) = (people[0], people[1]);
        await app.Say(bob, alice, "word kept");
        var edited = await app.Say(bob, alice, "word former");
        var deleted = await app.Say(bob, alice, "word deleted");
        (await Found(app, alice, "word")).Should().BeEmpty("nothing is indexed yet");
        await app.Do(new EditMessage(bob, edited.MessageId, "word edited"));
        await app.Do(new DeleteMessage(bob, deleted.MessageId));
        (await Found(app, alice, "word")).Should().Equal("word edited");

        await app.IndexMessages();

        (await Found(app, alice, "word")).Should().Equal("word edited", "word kept");
        (await Found(app, alice, "former")).Should().BeEmpty();
        await app.Do(new EditMessage(bob, edited.MessageId, "nothing"));
        (await Found(app, alice, "word")).Should().Equal("word kept");
    }

    [Fact]
    public async Task After_a_crash_it_goes_on_where_it_was()
    {
        await using var app = await Acts.CreateUnlimited(DatabaseProvider.Sqlite);
        var people = await app.People("alice", "bob");
        var (alice, bob) = (people[0], people[1]);
        for (var i = 0; i < 250; i++)
        {
            await app.Say(bob, alice, $"word {i}");
        }

        (await Step(app)).Should().BeTrue("more is due");
        await using (var scope = app.Services.CreateAsyncScope())
        {
            var db = scope.ServiceProvider.GetRequiredService<AppDbContext>();
            await db.RollBackAsync(async ct => await JobOf(scope).Run(ct), CancellationToken.None);
        }

        (await Found(app, alice, "word 199")).Should().Equal("word 199");
        (await Found(app, alice, "word 200")).Should().BeEmpty("its commit was lost");
        (await Step(app)).Should().BeFalse("nothing more is due");
        (await Found(app, alice, "word 249")).Should().Equal("word 249");
        (await Found(app, alice, "word 0")).Should().Equal("word 0");
    }

    [Fact]
    public async Task Nothing_is_missed_if_the_clock_was_set_back_before_a_start()
    {
        await using var app = await Acts.CreateUnlimited(DatabaseProvider.Sqlite);
        var people = await app.People("alice", "bob", "carol");
        var (alice, bob, carol) = (people[0], people[1], people[2]);
        await app.Say(bob, alice, "word indexed");
        await app.IndexMessages();
        await app.Say(bob, alice, "word before the start");
        // Its id is ahead, too.
        await app.CopyMessage((await app.Say(bob, carol)).MessageId, 1);
        var ahead = (await app.Db(db => db.Messages.MaxAsync(m => m.Id))).Value * 2;
        await app.Db(db => db.InTransactionAsync(
            ct => db.SearchIndexes.Where(i => i.Name == "new-messages")
                .ExecuteUpdateAsync(set => set.SetProperty(i => i.Before, ahead), ct),
            CancellationToken.None));

        await app.Services.GetRequiredService<DatabaseStartup>().Run(CancellationToken.None);

        await app.Say(bob, alice, "word after the start");
        await app.IndexMessages();
        (await Found(app, alice, "word")).Should().Equal("word after the start", "word indexed");
        await app.RunJob("RefreshSearchIndexes");
        (await Found(app, alice, "word")).Should().Equal(
            "word after the start", "word before the start", "word indexed");
        await app.Say(bob, alice, "word at last");
        await app.IndexMessages();
        (await Found(app, alice, "word at last")).Should().Equal("word at last");
    }

    private static async Task<bool> Step(TestApp app)
    {
        await using var scope = app.Services.CreateAsyncScope();
        return await JobOf(scope).Run(CancellationToken.None);
    }

    private static IndexNewMessages JobOf(AsyncServiceScope scope) =>
        scope.ServiceProvider.GetServices<IJob>().OfType<IndexNewMessages>().Single();

    private static async Task<IReadOnlyList<string>> Found(TestApp app, UserId viewer, string text) =>
        [.. (await app.Do(new SearchMessages(viewer, text, null, null, null, null, false, new())))
            .Items.Select(m => m.Body!)];
}
