using Hubbub.Application.Accounts;
using Hubbub.Application.Graph;
using Hubbub.Application.Notifications;
using Hubbub.Application.Posts.Circles;
using Hubbub.Application.Posts.Comments;
using Hubbub.Application.Posts.Contracts;
using Hubbub.Application.Posts.Drafts;
using Hubbub.Application.Posts.Feeds;
using Hubbub.Application.Posts.Polls;
using Hubbub.Application.Posts.Publishing;
using Hubbub.Application.Posts.Reactions;
using Hubbub.Application.Posts.Saved;
using Hubbub.Application.Posts.Stories;
using Hubbub.Application.Tests.Media;
using Hubbub.Application.Tests.Posts;
using Hubbub.Application.Tests.Posts.Comments;
using Hubbub.Application.Tests.Posts.Stories;
using Hubbub.Domain.Common;
using Hubbub.Domain.Notifications;
using Hubbub.Domain.Posts;
using Hubbub.Domain.Posts.Events;
using Hubbub.Infrastructure.Notifications;
using Hubbub.Infrastructure.Persistence;
using Hubbub.Testing;
using MediatR;
using Microsoft.Extensions.DependencyInjection;

namespace Hubbub.Application.Tests.Concurrency;

/// <summary>
/// Interleaves an addition before each statement of a deletion: no row may be left without its parent, and every count
/// must match its rows.
/// </summary>
public sealed class InterleavingTests
{
    private const int MostPlaces = 300;

    private sealed record Race(TestApp App, Interleaving Interleaving, int Number)
    {
        public async Task<UserId> Someone(string name) => (await App.Register($"{name}{Number}")).User.Id;
    }

    private sealed record Acts(Func<Task> First, Func<IServiceProvider, Task> Second);

    [Fact]
    public Task A_story_that_is_deleted_takes_views_along_that_come_meanwhile() => RunRace(async m =>
    {
        var (alice, bob) = (await m.Someone("alice"), await m.Someone("bob"));
        var story = (await m.App.CreateStory(alice)).Id;
        return new(() => m.App.Do(new DeleteStory(alice, story)), By(new ViewStory(bob, story)));
    });

    [Fact]
    public Task A_post_that_is_deleted_takes_votes_along_that_come_meanwhile() => RunRace(async m =>
    {
        var (alice, bob) = (await m.Someone("alice"), await m.Someone("bob"));
        var post = await m.App.Ask(alice);
        return new(() => m.App.Do(new DeletePost(alice, post)), By<VoteInPoll, PollRow>(new(bob, post, [1])));
    });

    [Fact]
    public Task A_post_that_is_deleted_takes_votes_along_that_change_meanwhile() => RunRace(async m =>
    {
        var (alice, bob) = (await m.Someone("alice"), await m.Someone("bob"));
        var post = await m.App.Ask(alice);
        await m.App.Do(new VoteInPoll(bob, post, [0]));
        return new(() => m.App.Do(new DeletePost(alice, post)), By<VoteInPoll, PollRow>(new(bob, post, [1])));
    });

    [Fact]
    public Task A_post_that_is_deleted_takes_views_along_that_come_meanwhile() => RunRace(async m =>
    {
        var (alice, bob) = (await m.Someone("alice"), await m.Someone("bob"));
        var (post, other) = (await m.App.Publish(alice), await m.App.Publish(alice));
        return new(() => m.App.Do(new DeletePost(alice, post)), By(new ViewPosts(bob, [post, other])));
    });

    [Fact]
    public Task A_post_that_is_deleted_takes_bookmarks_along_that_come_meanwhile() => RunRace(async m =>
    {
        var (alice, bob) = (await m.Someone("alice"), await m.Someone("bob"));
        var post = await m.App.Publish(alice);
        return new(() => m.App.Do(new DeletePost(alice, post)), By<SavePost, SavedIn>(new(bob, post, null)));
    });

    [Fact]
    public Task A_post_that_is_deleted_takes_comments_along_that_come_meanwhile() => RunRace(async m =>
    {
        var (alice, bob) = (await m.Someone("alice"), await m.Someone("bob"));
        var post = await m.App.Publish(alice);
        return new(
            () => m.App.Do(new DeletePost(alice, post)),
            By<AddComment, CommentRow>(new(bob, post, null, $"Look, @alice{m.Number}", null)));
    });

    [Fact]
    public Task A_post_that_is_deleted_takes_reactions_along_that_come_meanwhile() => RunRace(async m =>
    {
        var (alice, bob) = (await m.Someone("alice"), await m.Someone("bob"));
        var post = await m.App.Publish(alice);
        return new(
            () => m.App.Do(new DeletePost(alice, post)),
            By<AddReaction, ReactionState>(new(bob, post, null, ReactionKind.Like)));
    });

    [Fact]
    public Task A_post_that_is_deleted_while_it_is_edited_keeps_neither_tags_nor_mentions() => RunRace(async m =>
    {
        var (alice, bob) = (await m.Someone("alice"), await m.Someone("bob"));
        var post = await m.App.Write(alice, "One #tag");
        return new(
            () => m.App.Do(new DeletePost(alice, post)),
            By<EditPost, PostRow>(
                new(alice, post, $"Another #other for @bob{m.Number}", null, null, null, null, null, null)));
    });

    [Fact]
    public Task What_was_said_under_a_deleted_post_takes_reactions_along_that_come_late() => RunRace(async m =>
    {
        var (alice, bob) = (await m.Someone("alice"), await m.Someone("bob"));
        var post = await m.App.Publish(alice);
        var comment = await m.App.Comment(bob, post);
        await m.App.Relay();
        await m.Interleaving.TakeSnapshot(m.App);
        await m.App.Do(new DeletePost(alice, post));
        return new(m.App.Relay, By<AddReaction, ReactionState>(new(bob, post, comment, ReactionKind.Like)));
    });

    [Fact]
    public Task A_comment_that_is_deleted_takes_reactions_along_that_come_meanwhile() => RunRace(async m =>
    {
        var (alice, bob) = (await m.Someone("alice"), await m.Someone("bob"));
        var post = await m.App.Publish(alice);
        var comment = await m.App.Comment(bob, post);
        return new(
            () => m.App.Do(new DeleteComment(bob, post, comment)),
            By<AddReaction, ReactionState>(new(alice, post, comment, ReactionKind.Like)));
    });

    [Fact]
    public Task A_comment_that_is_answered_while_it_is_deleted_holds_its_answer() => RunRace(async m =>
    {
        var (alice, bob) = (await m.Someone("alice"), await m.Someone("bob"));
        var post = await m.App.Publish(alice);
        var comment = await m.App.Comment(bob, post);
        return new(
            () => m.App.Do(new DeleteComment(bob, post, comment)),
            By<AddComment, CommentRow>(new(alice, post, comment, "Why?", null)));
    });

    [Fact]
    public Task A_comment_that_is_edited_while_it_is_deleted_mentions_nobody() => RunRace(async m =>
    {
        var (alice, bob) = (await m.Someone("alice"), await m.Someone("bob"));
        var post = await m.App.Publish(alice);
        var comment = await m.App.Comment(bob, post);
        return new(
            () => m.App.Do(new DeleteComment(bob, post, comment)),
            By<EditComment, CommentRow>(new(bob, post, comment, $"For @alice{m.Number}")));
    });

    [Fact]
    public Task A_circle_that_is_deleted_takes_members_along_that_come_meanwhile() => RunRace(async m =>
    {
        var (alice, bob) = (await m.Someone("alice"), await m.Someone("bob"));
        var circle = (await m.App.Do(new CreateCircle(alice, "Close"))).Id;
        return new(
            () => m.App.Do(new DeleteCircle(alice, circle)),
            By<AddCircleMember, CircleRow>(new(alice, circle, bob)));
    });

    [Fact]
    public Task A_folder_that_is_deleted_lets_bookmarks_go_that_come_meanwhile() => RunRace(async m =>
    {
        var alice = await m.Someone("alice");
        var post = await m.App.Publish(alice);
        var folder = (await m.App.Do(new CreateFolder(alice, "Later"))).Id;
        return new(
            () => m.App.Do(new DeleteFolder(alice, folder)), By<SavePost, SavedIn>(new(alice, post, folder)));
    });

    [Fact]
    public Task A_draft_that_is_deleted_lets_files_go_that_come_meanwhile() => RunRace(async m =>
    {
        var alice = await m.Someone("alice");
        var file = await m.App.Upload(alice);
        var draft = (await m.App.Do(new CreateDraft(alice, new("Some day"), null, null))).Id;
        return new(
            () => m.App.Do(new DeleteDraft(alice, draft)),
            By<SaveDraft, DraftRow>(new(alice, draft, new("Some day"), null, [file.Id])));
    });

    [Fact]
    public Task A_draft_whose_time_comes_while_its_owner_publishes_it_is_published_once() => RunRace(async m =>
    {
        var alice = await m.Someone("alice");
        var at = m.App.Clock.GetUtcNow().AddHours(1);
        var draft = (await m.App.Do(new CreateDraft(alice, new("Now"), at, null))).Id;
        m.App.Clock.Advance(TimeSpan.FromHours(1));
        return new(() => m.App.RepeatJob("PublishDueDrafts"), By<PublishDraft, PostRow>(new(alice, draft)));
    });

    [Fact]
    public Task A_follow_that_ends_takes_a_dial_along_that_is_turned_meanwhile() => RunRace(async m =>
    {
        var (alice, bob) = (await m.Someone("alice"), await m.Someone("bob"));
        await m.App.Follow(bob, alice);
        await m.App.Relay();
        await m.Interleaving.TakeSnapshot(m.App);
        return new(
            () => m.App.Do(new UnfollowUser(bob, alice)),
            By<TurnDial, DialRow>(new(bob, alice, DialMode.BestOfDay, 3)));
    });

    [Fact]
    public Task Notifications_that_are_all_deleted_leave_nobody_in_one_that_comes_meanwhile() => RunRace(async m =>
    {
        var (alice, bob) = (await m.Someone("alice"), await m.Someone("bob"));
        var post = await m.App.Publish(alice);
        await m.App.React(bob, post);
        await m.App.Relay();
        var id = 1_000_000 + m.Number;
        return new(
            () => m.App.Do(new DeleteAllNotifications(alice)),
            async services =>
            {
                // From a node whose clock is behind: older than the newest existing one.
                var db = services.GetRequiredService<AppDbContext>();
                db.Notifications.Add(new()
                {
                    Id = new(id),
                    Order = new(id),
                    UserId = alice,
                    Type = NotificationType.NewComment,
                    PostId = post,
                    Message = string.Empty,
                    CreatedAt = m.App.Clock.GetUtcNow(),
                });
                var actor = new NotificationActor
                {
                    NotificationId = new(id),
                    ActorId = bob,
                    SourceId = 1,
                    UserId = alice,
                    PostId = post,
                    Kind = NotificationKind.Comment,
                    Rank = 1,
                };
                await new NotificationsStatements(db).StoreActorsAsync([actor], CancellationToken.None);
            });
    });

    [Fact]
    public Task A_person_who_is_erased_leaves_no_views() => RaceWithErasure(
        (_, bob, post) => By(new ViewPosts(bob, [post])));

    [Fact]
    public Task A_person_who_is_erased_leaves_no_bookmarks() => RaceWithErasure(
        (_, bob, post) => By<SavePost, SavedIn>(new(bob, post, null)));

    [Fact]
    public Task A_person_who_is_erased_leaves_no_comments_on_their_posts() => RaceWithErasure(
        (_, bob, post) => By<AddComment, CommentRow>(new(bob, post, null, "Indeed", null)));

    [Fact]
    public Task A_person_who_is_erased_is_in_nobodys_circle_even_one_that_ends_meanwhile() => RunRace(async m =>
    {
        var (alice, bob) = (await m.Someone("alice"), await m.Someone("bob"));
        var circle = (await m.App.Do(new CreateCircle(bob, "Close"))).Id;
        await m.App.Do(new AddCircleMember(bob, circle, alice));
        await Erase(m, alice);
        return new(m.App.Relay, By(new DeleteCircle(bob, circle)));
    });

    private static Task RaceWithErasure(Func<Race, UserId, PostId, Func<IServiceProvider, Task>> second) =>
        RunRace(async m =>
        {
            var (alice, bob) = (await m.Someone("alice"), await m.Someone("bob"));
            var post = await m.App.Publish(alice);
            await Erase(m, alice);
            return new(m.App.Relay, second(m, bob, post));
        });

    // Everything except the relay's work.
    private static async Task Erase(Race m, UserId user)
    {
        await m.App.Relay();
        await m.Interleaving.TakeSnapshot(m.App);
        await m.App.Do(new DeleteAccount(user, TestApp.Password));
        await m.App.Relay();
        m.App.Clock.Advance(TimeSpan.FromDays(31));
        await m.App.RunJob("EraseDueAccounts");
    }

    private static async Task RunRace(Func<Race, Task<Acts>> prepare)
    {
        var interleaving = new Interleaving();
        await using var app = await TestApp.Create(
            DatabaseProvider.Sqlite, interleaving.Listen, "--RateLimits:Enabled=false");
        var (found, known, at) = (new List<string>(), (IReadOnlyList<string>)[], 0);
        for (var hasMet = true; hasMet; at++)
        {
            at.Should().BeLessThan(MostPlaces);
            var acts = await prepare(new(app, interleaving, at));
            hasMet = await interleaving.Run(app, acts.First, acts.Second, at);
            await app.Relay();
            await app.RunJob("SweepNotifications");
            var faults = await Consistency.Faults(app);
            if (faults.Except(known).Any())
            {
                found.Add($"{at}, before {interleaving.Before.Split('\n')[0]}: {string.Join(", ", faults)}");
            }

            known = faults;
        }

        at.Should().BeGreaterThan(2, "the acts are to meet");
        app.Logs.Lines.Select(l => l.Exception).OfType<Exception>()
            .Should().NotContain(e => StorageFaults.Of(e) == null, "meeting is no fault");
        found.Should().BeEmpty();
    }

    private static Func<IServiceProvider, Task> By<TRequest>(TRequest request)
        where TRequest : IRequest<Result> => By<TRequest, Result>(request, default);

    private static Func<IServiceProvider, Task> By<TRequest, T>(TRequest request)
        where TRequest : IRequest<Result<T>> => By<TRequest, Result<T>>(request, default);

    private static Func<IServiceProvider, Task> By<TRequest, TResponse>(TRequest request, CancellationToken ct)
        where TRequest : IRequest<TResponse> =>
        services => services.GetRequiredService<IRequestHandler<TRequest, TResponse>>().Handle(request, ct);
}
