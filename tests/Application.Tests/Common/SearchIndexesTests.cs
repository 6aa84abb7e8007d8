using Hubbub.Application.Common.Jobs;
using Hubbub.Application.Posts.Discovery;
using Hubbub.Application.Posts.Publishing;
using Hubbub.Application.Profiles;
using Hubbub.Application.Tests.Posts;
using Hubbub.Domain.Common;
using Hubbub.Infrastructure.Persistence;
using Hubbub.Infrastructure.Posts;
using Hubbub.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Hubbub.Application.Tests.Common;

/// <summary>Words stored under earlier rules are converted to the current rules while the server runs.</summary>
public sealed class SearchIndexesTests
{
    private const string Job = "RefreshSearchIndexes";

    [Theory, EveryDatabase]
    public async Task What_an_earlier_version_stored_is_found_by_todays_words(DatabaseProvider database)
    {
        await using var app = await Acts.CreateUnlimited(database);
        var (alice, posts) = await Earlier(app, 3);
        (await Found(app, alice, "duong")).Should().BeEmpty();
        (await People(app, alice, "muller")).Should().BeEmpty();
        (await Found(app, alice, "street")).Should().HaveCount(3, "search works meanwhile");

        await app.RunJob(Job);

        (await Found(app, alice, "duong")).Should().BeEquivalentTo(posts);
        (await Found(app, alice, "street")).Should().HaveCount(3, "each once");
        (await People(app, alice, "muller")).Should().Equal(alice);
        (await app.Db(db => db.SearchIndexes.Select(i => new { i.Version, i.Before }).Distinct().SingleAsync()))
            .Should().Be(new { SearchWords.Version, Before = 0L });
    }

    [Theory, EveryDatabase]
    public async Task It_goes_step_by_step_the_newest_first_and_on_where_it_was_after_a_crash(DatabaseProvider database)
    {
        await using var app = await Acts.CreateUnlimited(database);
        var (alice, posts) = await Earlier(app, 250);
        (await Step(app)).Should().BeTrue("more is due");
        await app.Do(new DeletePost(alice, posts[0]));
        await app.Do(new EditPost(alice, posts[1], "Łódź", null, null, null, null, null, null));
        var fresh = await app.Write(alice, "đường");

        var found = await Newest(app, alice, "duong");
        found.Should().HaveCount(201).And.StartWith([fresh, posts[^1]]);
        found.Should().NotContain(posts[2], "its turn has not come");
        await app.RunJob(Job);

        (await Newest(app, alice, "duong")).Should().HaveCount(249);
        (await Newest(app, alice, "lodz")).Should().Equal(posts[1]);
        (await Step(app)).Should().BeFalse("nothing is left");
    }

    // The state before versions existed: different words for posts, and none for names.
    private static async Task<(UserId Alice, List<PostId> Posts)> Earlier(TestApp app, int count)
    {
        var alice = (await app.People("alice"))[0];
        await app.Do(new UpdateProfile(alice, "Jörg Müller", null, null, null, null));
        var posts = new List<PostId>();
        for (var i = 0; i < count; i++)
        {
            posts.Add(await app.Write(alice, $"Đường street {i}"));
        }

        await app.Db(db => db.InTransactionAsync(
            async ct =>
            {
                await PostIndexStatements.DeleteAsync(db, posts, ct);
                await PostIndexStatements.InsertAsync(
                    db, posts.Select(p => (p, (IReadOnlyList<string>)["đuong", "street"])), ct);
                await db.SearchIndexes.ExecuteDeleteAsync(ct);
                return await db.ProfileWords.ExecuteDeleteAsync(ct);
            },
            CancellationToken.None));
        return (alice, posts);
    }

    private static async Task<bool> Step(TestApp app)
    {
        await using var scope = app.Services.CreateAsyncScope();
        return await scope.ServiceProvider
            .GetServices<IJob>()
            .Single(j => j.GetType().Name == Job)
            .Run(CancellationToken.None);
    }

    private static async Task<IEnumerable<PostId>> Found(TestApp app, UserId viewer, string text) =>
        (await app.Do(new SearchPosts(viewer, text, new(Limit: 100)))).Items.Select(p => p.Id).ToArray();

    private static async Task<IReadOnlyList<PostId>> Newest(TestApp app, UserId viewer, string text)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var found = await scope.ServiceProvider.GetRequiredService<IPostSearch>().Newest(
            viewer, SearchWords.TermsOf(text), new(long.MaxValue), 1_000, CancellationToken.None);
        return [.. found.Select(m => m.Id)];
    }

    private static async Task<IEnumerable<UserId>> People(TestApp app, UserId viewer, string text) =>
        (await app.Do(new SearchProfiles(viewer, text, new()))).Items.Select(p => p.Id).ToArray();
}
