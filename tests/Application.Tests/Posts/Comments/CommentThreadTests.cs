using Hubbub.Application.Accounts;
using Hubbub.Application.Graph;
using Hubbub.Application.Posts.Comments;
using Hubbub.Application.Posts.Publishing;
using Hubbub.Application.Posts.Reactions;
using Hubbub.Domain.Common;
using Hubbub.Domain.Posts;
using Hubbub.Domain.Posts.Events;
using Hubbub.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;
using static Hubbub.Application.Tests.Acts;

namespace Hubbub.Application.Tests.Posts.Comments;

/// <summary>Paging of threads, and what remains of deleted ones.</summary>
public sealed class CommentThreadTests
{
    [Theory, EveryDatabase]
    public async Task Comments_come_in_the_order_that_is_asked_for_page_by_page(DatabaseProvider database)
    {
        await using var app = await CreateUnlimited(database);
        var people = await app.People("alice", "bob", "carol");
        var alice = people[0];
        var post = await app.Publish(alice);
        var comments = new List<CommentId>();
        for (var i = 0; i < 5; i++)
        {
            comments.Add(await app.Comment(alice, post, text: $"{i}"));
            await app.Comment(alice, post, comments[0], $"Reply {i}");
        }

        foreach (var person in people)
        {
            await app.React(person, post, comments[1]);
        }

        await app.React(alice, post, comments[3]);
        await app.React(alice, post, comments[0], ReactionKind.Love);

        (await Pages(CommentSort.Newest)).Should().Equal(Enumerable.Reverse(comments));
        (await Pages(CommentSort.Oldest)).Should().Equal(comments);
        (await Pages(CommentSort.MostLiked))
            .Should()
            .Equal(comments[1], comments[3], comments[4], comments[2], comments[0]);
        (await app.Pages(p => new GetComments(alice, post, comments[0], CommentSort.Newest, p))).Select(c => c.Text)
            .Should().Equal("Reply 4", "Reply 3", "Reply 2", "Reply 1", "Reply 0");
        var cursor = (await app.Do(new GetComments(alice, post, null, CommentSort.Newest, new(null, 1)))).NextCursor;
        (await app.Refused(new GetComments(alice, post, null, CommentSort.Oldest, new(cursor, 1))))
            .Should().Be("validation_failed");

        async Task<IEnumerable<CommentId>> Pages(CommentSort sort) =>
            (await app.Pages(p => new GetComments(alice, post, null, sort, p))).Select(c => c.Id);
    }

    [Theory, EveryDatabase]
    public async Task A_deleted_comment_with_replies_is_a_tombstone_until_they_are_gone(DatabaseProvider database)
    {
        await using var app = await RaisedEvents.CreateUnlimited(database);
        var people = await app.People("alice", "bob", "carol");
        var (alice, bob, carol) = (people[0], people[1], people[2]);
        var post = await app.Publish(alice);
        var root = await app.Comment(bob, post, text: "Hi @carol");
        var middle = await app.Comment(carol, post, root);
        var leaf = await app.Comment(bob, post, middle);
        await app.React(carol, post, root);
        await app.Relay();

        await app.Do(new DeleteComment(bob, post, root));
        var raised = app.Raised();
        await app.Relay();
        var tombstone = await app.Do(new GetComment(carol, post, root));

        raised.OfType<CommentDeleted>().Should().ContainSingle().Which.Author.Should().Be(bob);
        (tombstone.Text, tombstone.Author, tombstone.Replies, tombstone.DeletedAt is null).Should().Be(
            (null, null, 1, false));
        (tombstone.Reactions.Like, tombstone.Viewer.Reaction).Should().Be((0, null));
        (await app.Counts(alice, post)).Comments.Should().Be(2);
        (await app.Db(db => db.CommentMentions.CountAsync())).Should().Be(0);
        (await app.Db(db => db.Reactions.CountAsync())).Should().Be(0);
        (await app.Refused(new DeleteComment(bob, post, root))).Should().Be("posts.comment_not_found");
        (await app.Refused(new AddComment(bob, post, root, "Late", null))).Should().Be("posts.comment_not_found");
        (await app.Refused(new EditComment(bob, post, root, "Late"))).Should().Be("posts.comment_not_found");
        (await app.Refused(new AddReaction(bob, post, root, ReactionKind.Sad))).Should().Be("posts.comment_not_found");
        (await app.Refused(new GetReactions(bob, post, root, null, new()))).Should().Be("posts.comment_not_found");
        (await app.Comments(bob, post, root)).Should().Equal(middle);

        await app.Do(new DeleteComment(carol, post, middle));
        (await app.Comments(bob, post, root)).Should().Equal(middle);
        await app.Do(new DeleteComment(bob, post, leaf));

        (await app.Comments(alice, post)).Should().BeEmpty();
        (await app.Db(db => db.Comments.CountAsync())).Should().Be(0);
        (await app.Counts(alice, post)).Comments.Should().Be(0);
    }

    [Theory, EveryDatabase]
    public async Task The_author_of_the_post_deletes_what_others_say_and_nobody_else_does(DatabaseProvider database)
    {
        await using var app = await CreateUnlimited(database);
        var people = await app.People("alice", "bob", "carol");
        var (alice, bob, carol) = (people[0], people[1], people[2]);
        var (post, other) = (await app.Publish(alice), await app.Publish(carol));
        var comment = await app.Comment(bob, post);

        (await app.Refused(new DeleteComment(carol, post, comment))).Should().Be("posts.not_the_comment_author");
        (await app.Refused(new DeleteComment(carol, other, comment))).Should().Be("posts.comment_not_found");
        await app.Do(new BlockUser(alice, bob));
        (await app.Refused(new DeleteComment(bob, post, comment))).Should().Be("posts.post_not_found");
        (await app.Comments(carol, post)).Should().Equal(comment);
        await app.Do(new DeleteComment(alice, post, comment));

        (await app.Comments(carol, post)).Should().BeEmpty();
    }

    [Theory, EveryDatabase]
    public async Task A_thread_of_any_depth_is_walked_and_leaves_no_tombstone_behind(DatabaseProvider database)
    {
        const int depth = 120;
        await using var app = await CreateUnlimited(database);
        var alice = (await app.People("alice"))[0];
        var post = await app.Publish(alice);
        var thread = new List<CommentId> { await app.Comment(alice, post) };
        while (thread.Count < depth)
        {
            thread.Add(await app.Comment(alice, post, thread[^1]));
        }

        (await app.Comments(alice, post, thread[^2])).Should().Equal(thread[^1]);
        foreach (var comment in thread)
        {
            await app.Do(new DeleteComment(alice, post, comment));
        }

        await app.Relay();

        (await app.Db(db => db.Comments.CountAsync())).Should().Be(0);
        (await app.Counts(alice, post)).Comments.Should().Be(0);
    }

    [Theory, EveryDatabase]
    public async Task A_deleted_post_takes_what_was_said_and_felt_with_it(DatabaseProvider database)
    {
        await using var app = await CreateUnlimited(database);
        var people = await app.People("alice", "bob");
        var (alice, bob) = (people[0], people[1]);
        var (post, other) = (await app.Publish(alice), await app.Publish(alice));
        var kept = await app.Comment(bob, other, text: "@alice");
        await app.React(bob, other, kept);
        var root = await app.Comment(bob, post);
        for (var i = 0; i < 210; i++)
        {
            var comment = await app.Comment(bob, post, i % 2 == 0 ? root : null, "@alice");
            await app.React(alice, post, comment);
        }

        await app.React(bob, post);
        await app.Do(new DeletePost(alice, post));
        (await app.Refused(new GetComments(bob, post, null, CommentSort.Newest, new())))
            .Should()
            .Be("posts.post_not_found");
        await app.Relay();

        (await app.Db(db => db.Comments.Select(c => c.Id).SingleAsync())).Should().Be(kept);
        (await app.Db(db => db.CommentMentions.Select(m => m.CommentId).SingleAsync())).Should().Be(kept);
        (await app.Db(db => db.Reactions.Select(r => r.CommentId).SingleAsync())).Should().Be(kept);
    }

    [Theory, EveryDatabase]
    public async Task An_erased_person_leaves_no_words_and_no_feelings_and_the_counts_follow(DatabaseProvider database)
    {
        await using var app = await CreateUnlimited(database);
        var people = await app.People("alice", "bob", "carol");
        var (alice, bob, carol) = (people[0], people[1], people[2]);
        var (post, bobs) = (await app.Publish(alice), await app.Publish(bob));
        await app.Comment(carol, bobs);
        await app.React(carol, bobs);
        var root = await app.Comment(bob, post);
        var reply = await app.Comment(carol, post, root, "@bob");
        for (var i = 0; i < 60; i++)
        {
            await app.Comment(bob, post, reply);
        }

        await app.React(bob, post, kind: ReactionKind.Wow);
        await app.React(bob, post, reply);
        await app.React(carol, post, reply);
        await app.Do(new CreatePost(bob, new(string.Empty, Audience.Public), post, null));
        await app.Do(new CreatePost(bob, new("So true", Audience.Public), post, null));
        await app.Do(
            new DeletePost(bob, (await app.Do(new CreatePost(bob, new("No", Audience.Public), post, null))).Id));
        await app.Do(new DeleteAccount(bob, Testing.TestApp.Password));

        await app.Relay();
        app.Transport.Clear();
        await app.EraseDue();

        var counts = await app.Counts(alice, post);
        (counts.Comments, counts.Shares, counts.Reactions.Wow).Should().Be((1, 0, 0));
        app.Transport.To(alice, "post_counts_changed")[^1].GetProperty("counts")
            .GetProperty("shares")
            .GetInt32()
            .Should()
            .Be(0);
        (await app.Db(db => db.Comments.AsNoTracking().Where(c => c.AuthorId == bob).ToListAsync()))
            .Should().ContainSingle("carol's reply stands under it").Which.Text.Should().BeEmpty();
        var tombstone = (await app.Do(new GetComments(carol, post, null, CommentSort.Newest, new()))).Items.Single();
        (tombstone.Id, tombstone.Author, tombstone.Replies).Should().Be((root, null, 1));
        var left = await app.Do(new GetComment(alice, post, reply));
        (left.Replies, left.Reactions.Like).Should().Be((0, 1));
        (await app.Db(db => db.Reactions.Select(r => r.PersonId).SingleAsync())).Should().Be(carol);
        (await app.Db(db => db.CommentMentions.CountAsync())).Should().Be(0);
        (await app.Db(db => db.Comments.CountAsync(c => c.PostId == bobs))).Should().Be(0);
    }
}
