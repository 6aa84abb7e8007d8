using Hubbub.Application.Graph;
using Hubbub.Application.Posts.Comments;
using Hubbub.Domain.Common;
using Hubbub.Domain.Posts;
using Hubbub.Domain.Posts.Events;
using Hubbub.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;
using static Hubbub.Application.Tests.Acts;

namespace Hubbub.Application.Tests.Posts.Comments;

public sealed class CommentTests
{
    [Theory, EveryDatabase]
    public async Task A_comment_is_stored_counted_and_pushed(DatabaseProvider database)
    {
        await using var app = await RaisedEvents.CreateUnlimited(database);
        var people = await app.People("alice", "bob", "carol");
        var (alice, bob, carol) = (people[0], people[1], people[2]);
        var post = await app.Publish(alice);
        app.Raised();
        app.Transport.Clear();

        var row = await app.Do(new AddComment(bob, post, null, "Hello @carol and @bob, <b>look</b>", null));

        row.Text.Should().Be("Hello @carol and @bob, <b>look</b>");
        row.Author!.Username.Should().Be("bob");
        (row.PostId, row.ParentId, row.Replies, row.EditedAt, row.DeletedAt).Should().Be((post, null, 0, null, null));
        app.Raised().Should().BeEquivalentTo<DomainEvent>(
        [
            new CommentAdded(post, row.Id, null, bob, row.CreatedAt),
            new UserMentioned(post, row.Id, bob, carol, row.CreatedAt),
        ]);
        (await app.Counts(carol, post)).Comments.Should().Be(1);
        await app.Relay();
        app.Transport.To(alice, "post_counts_changed").Single().GetProperty("counts").GetProperty("comments")
            .GetInt32().Should().Be(1);
        (await app.Do(new GetComment(carol, post, row.Id))).Should().BeEquivalentTo(row);
        (await app.Db(db => db.CommentMentions.Select(m => m.UserId).SingleAsync())).Should().Be(carol);
    }

    [Theory, EveryDatabase]
    public async Task A_comment_has_no_tags_and_at_most_fifty_mentions(DatabaseProvider database)
    {
        await using var app = await CreateUnlimited(database);
        var alice = (await app.People("alice"))[0];
        var post = await app.Publish(alice);

        var comment = await app.Do(new AddComment(alice, post, null, Many("#t", 60), null));
        await app.Do(new EditComment(alice, post, comment.Id, Many("@user", 50)));

        (await app.Refused(new AddComment(alice, post, null, Many("@user", 51), null)))
            .Should()
            .Be("validation_failed");
        (await app.Db(db => db.Tags.CountAsync())).Should().Be(0);

        string Many(string name, int times) => string.Join(' ', Enumerable.Range(0, times).Select(i => $"{name}{i}"));
    }

    [Theory, EveryDatabase]
    public async Task A_retry_answers_the_same_comment_and_another_text_is_a_conflict(DatabaseProvider database)
    {
        await using var app = await CreateUnlimited(database);
        var people = await app.People("alice", "bob");
        var (alice, bob) = (people[0], people[1]);
        var post = await app.Publish(alice);
        var add = new AddComment(bob, post, null, "Hello", "key");

        var first = await app.Do(add);
        var second = await app.Do(add);

        second.Should().BeEquivalentTo(first);
        (await app.Counts(bob, post)).Comments.Should().Be(1);
        (await app.Refused(add with { Text = "Bye" })).Should().Be("posts.idempotency_conflict");
        (await app.Do(add with { Actor = alice })).Id.Should().NotBe(first.Id, "keys are each author's own");
        var at = await Task.WhenAll(Enumerable.Range(0, 20).Select(
            _ => Task.Run(() => app.Do(add with { ClientKey = "another" }))));
        at.Select(c => c.Id).Distinct().Should().ContainSingle();
    }

    [Theory, EveryDatabase]
    public async Task Only_those_whom_the_author_lets_may_comment(DatabaseProvider database)
    {
        await using var app = await CreateUnlimited(database);
        var people = await app.People("alice", "bob", "carol");
        var (alice, bob, carol) = (people[0], people[1], people[2]);
        await app.Follow(bob, alice);
        var followers = await app.Publish(alice, policy: CommentPolicy.Followers);
        var mentioned = await app.Publish(alice, policy: CommentPolicy.Mentioned, text: "What says @carol?");
        var nobody = await app.Publish(alice, policy: CommentPolicy.Nobody);
        var hidden = await app.Publish(alice, Audience.Private);

        await app.Comment(bob, followers);
        await app.Comment(carol, mentioned);
        await app.Comment(alice, nobody);

        (await app.Refused(new AddComment(carol, followers, null, "Me", null)))
            .Should()
            .Be("posts.comments_not_allowed");
        (await app.Refused(new AddComment(bob, mentioned, null, "Me", null))).Should().Be("posts.comments_not_allowed");
        (await app.Refused(new AddComment(bob, nobody, null, "Me", null))).Should().Be("posts.comments_not_allowed");
        (await app.Refused(new AddComment(bob, hidden, null, "Me", null))).Should().Be("posts.post_not_found");
        (await app.Counts(alice, followers)).Comments.Should().Be(1);
    }

    [Theory, EveryDatabase]
    public async Task A_reply_belongs_under_a_comment_of_the_same_post_that_one_sees(DatabaseProvider database)
    {
        await using var app = await CreateUnlimited(database);
        var people = await app.People("alice", "bob", "carol");
        var (alice, bob, carol) = (people[0], people[1], people[2]);
        var (post, other) = (await app.Publish(alice), await app.Publish(alice));
        var comment = await app.Comment(bob, post);
        await app.Do(new BlockUser(bob, carol));

        var reply = await app.Comment(alice, post, comment);

        (await app.Do(new GetComment(alice, post, comment))).Replies.Should().Be(1);
        (await app.Comments(alice, post, comment)).Should().Equal(reply);
        (await app.Comments(alice, post)).Should().Equal(comment);
        foreach (var (who, where, parent) in new[]
        {
            (alice, other, comment), (carol, post, comment), (alice, post, new(1)),
        })
        {
            (await app.Refused(new AddComment(who, where, parent, "Me too", null)))
                .Should()
                .Be("posts.comment_not_found");
        }

        (await app.Counts(alice, post)).Comments.Should().Be(2);
        (await app.Counts(alice, other)).Comments.Should().Be(0);
    }

    [Theory, EveryDatabase]
    public async Task An_edited_comment_notifies_only_newly_mentioned_people(DatabaseProvider database)
    {
        await using var app = await RaisedEvents.CreateUnlimited(database);
        var people = await app.People("alice", "bob", "carol");
        var (alice, bob, carol) = (people[0], people[1], people[2]);
        var post = await app.Publish(alice);
        var comment = await app.Comment(bob, post, text: "Hi @alice");
        app.Raised();

        var edited = await app.Do(new EditComment(bob, post, comment, "Hi @alice and @carol"));
        var raised = app.Raised();
        var again = await app.Do(new EditComment(bob, post, comment, "Hi @alice and @carol"));

        (edited.Text, edited.EditedAt is null).Should().Be(("Hi @alice and @carol", false));
        raised.Should().BeEquivalentTo<DomainEvent>(
        [
            new CommentEdited(post, comment, bob, edited.EditedAt!.Value),
            new UserMentioned(post, comment, bob, carol, edited.EditedAt!.Value),
        ]);
        again.Should().BeEquivalentTo(edited);
        app.Raised().Should().BeEmpty();
        (await app.Refused(new EditComment(alice, post, comment, "Mine"))).Should().Be("posts.not_the_comment_author");
        (await app.Refused(new EditComment(bob, new(1), comment, "Lost"))).Should().Be("posts.post_not_found");
        (await app.Refused(new EditComment(bob, post, new(1), "Lost"))).Should().Be("posts.comment_not_found");
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \u200B\n")]
    [InlineData("bell \a")]
    [InlineData("long")]
    [InlineData("names")]
    public async Task Bad_texts_are_refused_and_nothing_is_stored(string text)
    {
        await using var app = await CreateUnlimited(DatabaseProvider.Sqlite);
        var alice = (await app.People("alice"))[0];
        var post = await app.Publish(alice);
        var given = text switch
        {
            "long" => new string('x', Domain.Posts.Comment.MaxText + 1),
            "names" => string.Join(' ', Enumerable.Range(100, 51).Select(i => $"@person{i}")),
            _ => text,
        };

        (await app.Refused(new AddComment(alice, post, null, given, null))).Should().Be("validation_failed");
        (await app.Refused(new AddComment(alice, post, null, "Fine", "bad key!"))).Should().Be("validation_failed");
        (await app.Counts(alice, post)).Comments.Should().Be(0);
    }

    [Fact]
    public async Task Comments_are_limited_and_a_retry_is_free()
    {
        await using var app = await Testing.TestApp.Create();
        var alice = (await app.People("alice"))[0];
        var post = await app.Publish(alice);
        for (var i = 0; i < 20; i++)
        {
            await app.Do(new AddComment(alice, post, null, $"{i}", $"key{i}"));
            await app.Do(new AddComment(alice, post, null, $"{i}", $"key{i}"));
        }

        (await app.Refused(new AddComment(alice, post, null, "One more", null))).Should().Be("rate_limited");
        (await app.Refused(new AddComment(alice, post, null, "1", "key1"))).Should().Be("was not refused");
    }
}
