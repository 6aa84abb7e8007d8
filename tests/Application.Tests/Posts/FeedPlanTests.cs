using Hubbub.Application.Common;
using Hubbub.Application.Posts;
using Hubbub.Domain.Common;
using Hubbub.Domain.Posts;
using Hubbub.Infrastructure.Persistence;
using Hubbub.Testing;
using MediatR;
using Microsoft.Data.Sqlite;

namespace Hubbub.Application.Tests.Posts;

/// <summary>What the database has to do for a page, as it says itself.</summary>
public sealed class FeedPlanTests : IAsyncLifetime
{
    private readonly SqliteTrace _trace = new();
    private TestApp _app = null!;
    private UserId _viewer;
    private CircleId _circle;

    public async ValueTask InitializeAsync()
    {
        _app = await TestApp.Create(DatabaseProvider.Sqlite, _trace.Listen, "--RateLimits:Enabled=false");
        var people = await _app.People("viewer", "friend");
        var (viewer, friend) = (people[0], people[1]);
        _viewer = viewer;
        _circle = (await _app.Do(new CreateCircle(viewer, "Close"))).Id;
        await _app.Befriend(viewer, friend);
        await _app.Do(new AddCircleMember(viewer, _circle, friend));
        await _app.Do(new FollowTag(viewer, "trains"));
        for (var i = 0; i < 5; i++)
        {
            await _app.Do(new CreatePost(friend, new PostContent("About #trains", Audience.Public), null, null));
        }

        _trace.Take();
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public Task The_home_feed_takes_three_statements_and_scans_nothing() =>
        MustBeCheap(new GetHomeFeed(_viewer, FeedOrder.Chronological, new PageRequest(Limit: 2)), a => a.NextCursor, c => new(
            _viewer, FeedOrder.Chronological, new PageRequest(c, 2)));

    [Fact]
    public Task The_ranked_home_feed_takes_three_statements_and_scans_nothing() =>
        MustBeCheap(new GetHomeFeed(_viewer, FeedOrder.Ranked, new PageRequest(Limit: 2)), a => a.NextCursor, c => new(
            _viewer, FeedOrder.Ranked, new PageRequest(c, 2)));

    [Fact]
    public Task Exploring_takes_three_statements_and_scans_nothing() =>
        MustBeCheap(new GetExploreFeed(_viewer, new PageRequest(Limit: 2)), a => a.NextCursor, c => new(
            _viewer, new PageRequest(c, 2)));

    [Fact]
    public Task The_friends_feed_takes_three_statements_and_scans_nothing() =>
        MustBeCheap(new GetFriendsFeed(_viewer, new PageRequest(Limit: 2)), a => a.NextCursor, c => new(
            _viewer, new PageRequest(c, 2)));

    [Fact]
    public Task A_circles_posts_take_a_look_at_the_circle_more() =>
        MustBeCheap(new GetCirclePosts(_viewer, _circle, new PageRequest(Limit: 2)), a => a.NextCursor, c => new(
            _viewer, _circle, new PageRequest(c, 2)), most: 4);

    private async Task MustBeCheap<TQuery, T>(TQuery first, Func<T, string?> cursorOf, Func<string, TQuery> next, int most = 3)
        where TQuery : IRequest<Result<T>>
    {
        var query = first;
        for (var pages = 0; pages < 2; pages++)
        {
            var answer = await _app.Do(query);
            var statements = _trace.Take();
            statements.Should().HaveCountLessThanOrEqualTo(most, string.Join("\n\n", statements));
            await using var connection = new SqliteConnection($"Data Source={_app.Database.File};Pooling=False");
            await connection.OpenAsync(TestContext.Current.CancellationToken);
            foreach (var statement in statements)
            {
                SqliteTrace.Scans(connection, statement).Should().BeEmpty(
                    string.Join('\n', SqliteTrace.Plan(connection, statement)) + statement);
            }

            query = next(cursorOf(answer)!);
        }
    }
}
