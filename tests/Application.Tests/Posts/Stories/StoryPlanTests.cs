using Hubbub.Application.Common;
using Hubbub.Application.Posts.Stories;
using Hubbub.Domain.Common;
using Hubbub.Infrastructure.Persistence;
using Hubbub.Testing;
using MediatR;
using Microsoft.Data.Sqlite;

namespace Hubbub.Application.Tests.Posts.Stories;

/// <summary>The statements and query plans for a page of stories.</summary>
public sealed class StoryPlanTests
{
    [Fact]
    public async Task A_page_of_stories_is_one_statement_that_scans_nothing()
    {
        var trace = new SqliteTrace();
        await using var app = await TestApp.Create(DatabaseProvider.Sqlite, trace.Listen, "--RateLimits:Enabled=false");
        var people = await app.People("viewer", "friend");
        var (viewer, friend) = (people[0], people[1]);
        await app.Befriend(viewer, friend);
        for (var i = 0; i < 5; i++)
        {
            await app.CreateStory(friend);
        }

        await using var connection = new SqliteConnection($"Data Source={app.Database.File};Pooling=False");
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await MustBeCheap(page => new GetStories(viewer, page), most: 1);
        await MustBeCheap(page => new GetStoriesOf(viewer, friend, page), most: 2);
        var story = (await app.StoriesFor(viewer))[0];
        await app.Watch(viewer, story);
        await MustBeCheap(page => new GetStoryViewers(friend, story, page), most: 2);

        async Task MustBeCheap<T>(Func<PageRequest, IRequest<Result<Page<T>>>> list, int most)
        {
            trace.Take();
            var page = await app.Do(list(new(Limit: 2)));
            page.Items.Should().NotBeEmpty();
            if (page.NextCursor is { } next)
            {
                trace.Take();
                await app.Do(list(new(next, 2)));
            }

            var statements = trace.Take();
            statements.Should().NotBeEmpty().And.HaveCountLessThanOrEqualTo(most, string.Join("\n\n", statements));
            foreach (var statement in statements)
            {
                var plan = string.Join('\n', SqliteTrace.Plan(connection, statement));
                SqliteTrace.Scans(connection, statement).Should().BeEmpty($"{statement}\n{plan}");
                plan.Should().NotContain("s USING INTEGER PRIMARY KEY (rowid<", "strangers' stories are not looked at");
            }
        }
    }
}
