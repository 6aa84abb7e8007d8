using Hubbub.Application.Graph;
using Hubbub.Application.Messaging;
using Hubbub.Application.Messaging.Search;
using Hubbub.Application.Notifications;
using Hubbub.Application.Posts.Comments;
using Hubbub.Application.Posts.Discovery;
using Hubbub.Application.Posts.Feeds;
using Hubbub.Application.Posts.Publishing;
using Hubbub.Application.Posts.Reactions;
using Hubbub.Application.Profiles;
using Hubbub.Application.Sync;
using Hubbub.Application.Tests.Posts;
using Hubbub.Domain.Posts.Events;
using Hubbub.Infrastructure.Persistence;
using Hubbub.Testing;
using Microsoft.Data.Sqlite;

namespace Hubbub.Application.Tests.Common;

/// <summary>
/// The query plans of the most frequent requests on SQLite, on an empty database or on a file that the environment
/// names. The plans are printed.
/// </summary>
public sealed class HotPlanTests(ITestOutputHelper output)
{
    private const string FileVariable = "HUBBUB_PLANS_DATABASE";

    [Fact]
    public async Task What_people_do_most_scans_no_table()
    {
        var trace = new SqliteTrace();
        await using var app = await TestApp.Create(DatabaseProvider.Sqlite, trace.Listen, "--RateLimits:Enabled=false");
        var people = await app.People("viewer", "friend");
        var (viewer, friend) = (people[0], people[1]);
        await app.Befriend(viewer, friend);
        var post = await app.Write(friend, "About #trains");
        await app.Do(new AddComment(friend, post, null, "And back", null));
        await app.Say(friend, viewer);
        await app.Relay();
        var conversation = (await app.Do(new GetConversations(viewer, new()))).Items[0].Id;
        (string Name, Func<Task> Do)[] acts =
        [
            ("a page of the home feed", () => app.Do(new GetHomeFeed(viewer, FeedOrder.Chronological, new()))),
            ("a post", () => app.Do(new GetPost(viewer, post))),
            ("a page of comments", () => app.Do(new GetComments(viewer, post, null, CommentSort.Newest, new()))),
            ("a page of someone's posts", () => app.Do(new GetPostsOf(viewer, friend, new()))),
            ("a search", () => app.Do(new SearchPosts(viewer, "trains", new()))),
            ("a search in messages", () => app.Do(
                new SearchMessages(viewer, "hel", null, null, null, null, false, new()))),
            ("a profile", () => app.Do(new GetProfile(viewer, friend, null))),
            ("a page of notifications", () => app.Do(new GetNotifications(viewer, null, null, new()))),
            ("a page of blocked people", () => app.Do(new GetMyList(viewer, MyList.Blocked, new()))),
            ("a page of muted people", () => app.Do(new GetMyList(viewer, MyList.Muted, new()))),
            ("a page of conversations", () => app.Do(new GetConversations(viewer, new()))),
            ("a page of messages", () => app.Do(new GetMessages(viewer, conversation, new()))),
            ("a page of events", () => app.Do(new GetEvents(viewer, 0))),
            (
                "a reaction and its effects",
                () => Effects(app.Do(new AddReaction(viewer, post, null, ReactionKind.Like)))),
            ("a post written and its effects", () => Effects(app.Write(viewer, "Mine, about #trains"))),
            ("a message and its effects", () => Effects(app.Say(viewer, friend))),
        ];

        var file = Environment.GetEnvironmentVariable(FileVariable) ?? app.Database.File;
        await using var connection = new SqliteConnection($"Data Source={file};Mode=ReadOnly;Pooling=False");
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        foreach (var (name, act) in acts)
        {
            trace.Take();
            await act();
            var statements = trace.Take().Where(s => !s.StartsWith("--", StringComparison.Ordinal)).ToList();
            statements.Should().NotBeEmpty(name);
            foreach (var statement in statements)
            {
                var plan = SqliteTrace.Plan(connection, statement);
                output.WriteLine($"{name}: {Shortened(statement)}\n  {string.Join("\n  ", plan)}");
                SqliteTrace.Scans(connection, statement).Should().BeEmpty($"{statement}\n{string.Join('\n', plan)}");
            }
        }

        async Task Effects(Task act)
        {
            await act;
            await app.Relay();
        }
    }

    [Fact]
    public async Task A_scan_is_found()
    {
        await using var app = await TestApp.Create();
        await using var connection = new SqliteConnection($"Data Source={app.Database.File};Pooling=False");
        await connection.OpenAsync(TestContext.Current.CancellationToken);

        SqliteTrace.Scans(connection, """SELECT * FROM "Posts" AS "p" WHERE "p"."Text" LIKE '%vienna%'""")
            .Should().Equal("SCAN p");
    }

    private static string Shortened(string statement)
    {
        var line = string.Join(' ', statement.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return line.Length <= 100 ? line : $"{line[..100]}…";
    }
}
