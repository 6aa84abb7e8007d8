using Hubbub.Application.Common;
using Hubbub.Application.Posts.Circles;
using Hubbub.Application.Posts.Discovery;
using Hubbub.Application.Posts.Feeds;
using Hubbub.Application.Posts.Publishing;
using Hubbub.Application.Tests.Media;
using Hubbub.Domain.Common;
using Hubbub.Domain.Posts;
using Hubbub.Infrastructure.Persistence;
using Hubbub.Testing;
using MediatR;
using Microsoft.Data.Sqlite;

namespace Hubbub.Application.Tests.Posts.Feeds;

/// <summary>The statements and query plans for a page of posts with polls and files.</summary>
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
        var poll = new PollContent(["Yes", "No"], _app.Clock.GetUtcNow().AddDays(1));
        for (var i = 0; i < 5; i++)
        {
            var file = await _app.Upload(friend);
            await _app.Do(new CreatePost(
                friend, new PostContent("About #trains", Audience.Public), null, null, Poll: poll, Media: [file.Id]));
        }

        _trace.Take();
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public Task The_home_feed_takes_three_statements_and_scans_nothing() => MustBeCheap(
        cursor => new GetHomeFeed(_viewer, FeedOrder.Chronological, new PageRequest(cursor, 2)), a => a.NextCursor);

    [Fact]
    public Task The_ranked_home_feed_takes_three_statements_and_scans_nothing() => MustBeCheap(
        cursor => new GetHomeFeed(_viewer, FeedOrder.Ranked, new PageRequest(cursor, 2)), a => a.NextCursor);

    [Fact]
    public Task Exploring_takes_three_statements_and_scans_nothing() => MustBeCheap(
        cursor => new GetExploreFeed(_viewer, new PageRequest(cursor, 2)), a => a.NextCursor);

    [Fact]
    public Task The_friends_feed_takes_three_statements_and_scans_nothing() => MustBeCheap(
        cursor => new GetFriendsFeed(_viewer, new PageRequest(cursor, 2)), a => a.NextCursor);

    [Fact]
    public Task A_circles_posts_take_a_look_at_the_circle_more() => MustBeCheap(
        cursor => new GetCirclePosts(_viewer, _circle, new PageRequest(cursor, 2)), a => a.NextCursor, most: 4);

    [Fact]
    public async Task Of_the_statements_of_a_page_none_is_compiled_again()
    {
        for (var time = 0; time < 2; time++)
        {
            _ = (_trace.Take(), _trace.TakeCompiled());
            await _app.Do(new GetHomeFeed(_viewer, FeedOrder.Chronological, new PageRequest(null, 2)));
        }

        var (statements, compiled) = (_trace.Take(), _trace.TakeCompiled());
        statements.Should().HaveCount(3);
        compiled.Should().BeEmpty();
    }

    private async Task MustBeCheap<T>(
        Func<string?, IRequest<Result<T>>> query, Func<T, string?> cursorOf, int most = 3)
    {
        await using var connection = new SqliteConnection($"Data Source={_app.Database.File};Pooling=False");
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        string? cursor = null;
        for (var page = 0; page < 2; page++)
        {
            var answer = await _app.Do(query(cursor));
            var statements = _trace.Take();
            statements.Should().NotBeEmpty().And.HaveCountLessThanOrEqualTo(most, string.Join("\n\n", statements));
            foreach (var statement in statements)
            {
                var plan = string.Join('\n', SqliteTrace.Plan(connection, statement));
                SqliteTrace.Scans(connection, statement).Should().BeEmpty($"{statement}\n{plan}");
            }

            cursor = cursorOf(answer);
            cursor.Should().NotBeNull("there is a second page");
        }
    }
}
