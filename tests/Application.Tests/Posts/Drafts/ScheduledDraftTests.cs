using Hubbub.Application.Common;
using Hubbub.Application.Posts.Circles;
using Hubbub.Application.Posts.Contracts;
using Hubbub.Application.Posts.Drafts;
using Hubbub.Application.Posts.Publishing;
using Hubbub.Application.Tests.Posts.Comments;
using Hubbub.Domain.Common;
using Hubbub.Domain.Posts;
using Hubbub.Domain.Posts.Events;
using Hubbub.Infrastructure.Persistence;
using Hubbub.Testing;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Hubbub.Application.Tests.Posts.Drafts;

public sealed class ScheduledDraftTests
{
    private const string Job = "PublishDueDrafts";

    [Theory, EveryDatabase]
    public async Task A_draft_is_published_at_its_time_and_not_before(DatabaseProvider database)
    {
        await using var app = await Acts.CreateUnlimited(database);
        var people = await app.People("alice", "bob");
        var (alice, bob) = (people[0], people[1]);
        var draft = await Schedule(app, alice, new("Good morning"));
        await app.Relay();
        app.Transport.Clear();

        app.Clock.Advance(TimeSpan.FromMinutes(59));
        await app.RunJob(Job);
        (await PostsSeenBy(app, bob, alice)).Should().BeEmpty();
        app.Clock.Advance(TimeSpan.FromMinutes(1));
        await app.RunJob(Job);
        await app.RunJob(Job);
        await app.Relay();

        var post = (await PostsSeenBy(app, bob, alice)).Should().ContainSingle().Subject;
        post.Text.Should().Be("Good morning");
        post.CreatedAt.Should().Be(app.Clock.GetUtcNow());
        (await app.Do(new GetDrafts(alice, new PageRequest()))).Items.Should().BeEmpty();
        var removed = app.Transport.To(alice, "draft_removed").Should().ContainSingle().Subject;
        removed.GetProperty("draftId").GetString().Should().Be($"{draft.Value}");
        removed.GetProperty("postId").GetString().Should().Be($"{post.Id.Value}");
        app.Transport.To(alice, "post_changed").Should().ContainSingle();
    }

    [Theory, EveryDatabase]
    public async Task Nodes_that_meet_publish_a_draft_once(DatabaseProvider database)
    {
        await using var app = await RaisedEvents.CreateUnlimited(database);
        var alice = (await app.People("alice"))[0];
        for (var i = 0; i < 5; i++)
        {
            await Schedule(app, alice, new($"Number {i}"));
        }

        app.Clock.Advance(TimeSpan.FromHours(1));
        await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(() => app.RepeatJob(Job))));

        (await PostsSeenBy(app, alice, alice)).Select(p => p.Text)
            .Should().BeEquivalentTo("Number 0", "Number 1", "Number 2", "Number 3", "Number 4");
        app.Raised().OfType<DraftRemoved>().Should().HaveCount(5);
    }

    [Fact]
    public async Task What_dies_between_the_post_and_the_draft_leaves_neither_half()
    {
        await using var app = await Acts.CreateUnlimited(DatabaseProvider.Sqlite);
        app.ExpectsErrors = true;
        var alice = (await app.People("alice"))[0];
        await Schedule(app, alice, new("Once"));
        await app.Relay();
        app.Clock.Advance(TimeSpan.FromHours(1));
        await ChangeFile(app, "CREATE TRIGGER Died BEFORE DELETE ON Drafts BEGIN SELECT RAISE(ABORT, 'died'); END");

        await app.Invoking(a => a.RunJob(Job)).Should().ThrowAsync<DbUpdateException>();
        (await app.Db(db => db.Posts.CountAsync())).Should().Be(0);
        (await app.Db(db => db.Outbox.CountAsync())).Should().Be(0);

        await ChangeFile(app, "DROP TRIGGER Died");
        await app.RunJob(Job);
        await app.RunJob(Job);
        (await PostsSeenBy(app, alice, alice)).Should().ContainSingle();
    }

    [Theory, EveryDatabase]
    public async Task A_draft_that_can_no_longer_be_published_stays_with_the_reason(DatabaseProvider database)
    {
        await using var app = await Acts.CreateUnlimited(database);
        var people = await app.People("alice", "bob", "carol");
        var (alice, bob, carol) = (people[0], people[1], people[2]);
        var circle = (await app.Do(new CreateCircle(alice, "Close"))).Id;
        var shared = (await app.Do(new CreatePost(bob, new("Look", Audience.Public), null, null))).Id;
        var forCircle = await Schedule(app, alice, new("Dear all", Audience.Circle, circle));
        var share = await Schedule(app, alice, new(string.Empty, SharedPostId: shared));
        var late = await Schedule(app, alice, new("Quick", ExpiresAt: app.Clock.GetUtcNow().AddMinutes(90)));
        var frozen = await Schedule(app, carol, new("From the cold"));
        await app.Do(new DeleteCircle(alice, circle));
        await app.Do(new DeletePost(bob, shared));
        await app.Freeze(carol);
        await app.Relay();
        app.Transport.Clear();

        app.Clock.Advance(TimeSpan.FromHours(2));
        await app.RunJob(Job);
        await app.Relay();

        (await app.Db(db => db.Posts.CountAsync(p => p.DeletedAt == null))).Should().Be(0);
        (await app.Db(db => db.Posts.Where(p => p.Id == shared).Select(p => p.Shares).SingleAsync())).Should().Be(0);
        (await app.Db(db => db.Drafts.ToDictionaryAsync(d => d.Id, d => new { d.Problem, d.PublishAt }))).Should()
            .BeEquivalentTo(new Dictionary<DraftId, object>
            {
                [forCircle] = new { Problem = "posts.circle_not_found", PublishAt = (DateTimeOffset?)null },
                [share] = new { Problem = "posts.post_not_found", PublishAt = (DateTimeOffset?)null },
                [late] = new { Problem = "validation_failed", PublishAt = (DateTimeOffset?)null },
                [frozen] = new { Problem = "posts.author_unavailable", PublishAt = (DateTimeOffset?)null },
            });
        app.Transport.To(alice, "draft_changed").Select(e => e.GetProperty("draft").GetProperty("problem").GetString())
            .Should().BeEquivalentTo("posts.circle_not_found", "posts.post_not_found", "validation_failed");

        var saved = await app.Do(new SaveDraft(alice, late, new("Slow"), null));
        saved.Problem.Should().BeNull("it was put right");
    }

    [Theory, EveryDatabase]
    public async Task A_draft_with_a_time_must_be_fit_for_that_time(DatabaseProvider database)
    {
        await using var app = await Acts.CreateUnlimited(database);
        var alice = (await app.People("alice"))[0];
        var now = app.Clock.GetUtcNow();
        var poll = new PollContent(["Tea", "Coffee"], now.AddHours(3));
        (DraftContent Content, DateTimeOffset At)[] unfit =
        [
            (new(string.Empty), now.AddHours(1)), (new("Past"), now), (new("Far"), now.AddDays(400)),
            (new("Gone by then", ExpiresAt: now.AddHours(1)), now.AddHours(2)),
            (new("Over by then", Poll: poll), now.AddHours(3)), (new("Which?", Audience.Circle), now.AddHours(1)),
            (
                new("Never over", Poll: poll with { EndsAt = DateTimeOffset.MaxValue }),
                DateTimeOffset.MaxValue.AddDays(-1)),
        ];
        foreach (var (content, at) in unfit)
        {
            (await app.Refused(new CreateDraft(alice, content, at, null)))
                .Should()
                .Be("validation_failed", content.Text);
        }

        (await app.Db(db => db.Drafts.CountAsync())).Should().Be(0);
        (await app.Do(new CreateDraft(alice, new("In time", Poll: poll), now.AddHours(2), null))).PublishAt
            .Should().Be(now.AddHours(2));
    }

    [Theory, EveryDatabase]
    public async Task A_draft_that_was_put_off_is_not_published_at_its_first_time(DatabaseProvider database)
    {
        await using var app = await Acts.CreateUnlimited(database);
        var alice = (await app.People("alice"))[0];
        var draft = await Schedule(app, alice, new("Wait"));
        await app.Do(new SaveDraft(alice, draft, new("Wait"), app.Clock.GetUtcNow().AddHours(3)));

        app.Clock.Advance(TimeSpan.FromHours(2));
        await app.RunJob(Job);
        (await PostsSeenBy(app, alice, alice)).Should().BeEmpty();
        await app.Do(new SaveDraft(alice, draft, new("Never"), null));
        app.Clock.Advance(TimeSpan.FromHours(2));
        await app.RunJob(Job);

        (await PostsSeenBy(app, alice, alice)).Should().BeEmpty();
    }

    private static async Task ChangeFile(TestApp app, string text)
    {
        await using var connection = new SqliteConnection($"Data Source={app.Database.File};Pooling=False");
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using var command = connection.CreateCommand();
        command.CommandText = text;
        await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
    }

    [Theory, EveryDatabase]
    public async Task What_is_not_there_for_the_author_is_refused_with_the_time(DatabaseProvider database)
    {
        await using var app = await Acts.CreateUnlimited(database);
        var people = await app.People("alice", "bob");
        var (alice, bob) = (people[0], people[1]);
        var at = app.Clock.GetUtcNow().AddHours(1);
        var foreign = (await app.Do(new CreateCircle(bob, "Close"))).Id;
        var hidden = await app.Write(bob, "Mine", Audience.Private);
        var draft = (await app.Do(new CreateDraft(alice, new("Later"), null, null))).Id;
        (DraftContent Content, string Code)[] refused =
        [
            (new("All", Audience.Circle, new CircleId(1)), "posts.circle_not_found"),
            (new("All", Audience.Circle, foreign), "posts.circle_not_found"),
            (new("See", SharedPostId: new PostId(1)), "posts.post_not_found"),
            (new(string.Empty, SharedPostId: hidden), "posts.post_not_found"),
        ];

        foreach (var (content, code) in refused)
        {
            (await app.Refused(new CreateDraft(alice, content, at, null))).Should().Be(code);
            (await app.Refused(new SaveDraft(alice, draft, content, at))).Should().Be(code);
            (await app.Refused(new SaveDraft(alice, draft, content, null)))
                .Should()
                .Be("was not refused", "it waits to be put right");
        }

        (await app.Db(db => db.Drafts.CountAsync())).Should().Be(1);
    }

    private static async Task<DraftId> Schedule(TestApp app, UserId owner, DraftContent content) =>
        (await app.Do(new CreateDraft(owner, content, app.Clock.GetUtcNow().AddHours(1), null))).Id;

    private static async Task<IReadOnlyList<PostRow>> PostsSeenBy(TestApp app, UserId viewer, UserId author) =>
        (await app.Do(new GetPostsOf(viewer, author, new PageRequest()))).Items;
}
