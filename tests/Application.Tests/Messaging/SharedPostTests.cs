using System.Text.Json;
using Hubbub.Application.Graph;
using Hubbub.Application.Messaging;
using Hubbub.Application.Messaging.Contracts;
using Hubbub.Application.Messaging.Pins;
using Hubbub.Application.Posts.Publishing;
using Hubbub.Application.Tests.Posts;
using Hubbub.Domain.Common;
using Hubbub.Domain.Posts;
using Hubbub.Infrastructure.Persistence;
using Hubbub.Testing;
using Microsoft.EntityFrameworkCore;

namespace Hubbub.Application.Tests.Messaging;

/// <summary>A message shares a post with those of its readers who may see the post.</summary>
public sealed class SharedPostTests
{
    [Theory, EveryDatabase]
    public async Task Each_member_sees_the_post_as_they_may_at_that_moment(DatabaseProvider database)
    {
        await using var app = await Acts.CreateUnlimited(database);
        var people = await app.People("alice", "bob", "carol");
        var (alice, bob, carol) = (people[0], people[1], people[2]);
        await app.Follow(alice, carol);
        var post = await app.Write(carol, "For followers", Audience.Followers);

        var sent = await app.Do(Sharing(alice, bob, post));
        await app.Do(new PinMessage(alice, sent.MessageId));

        (await Card(alice)).Post!.Text.Should().Be("For followers");
        (await Card(bob)).Should().Be(new SharedPostCard(IsAvailable: false, null));
        foreach (var told in (JsonElement[])
            [app.Transport.To(alice, "message_sent").Single(), app.Transport.To(bob, "receive_message").Single()])
        {
            var message = told.GetProperty("message");
            message.GetProperty("sharedPostId").GetString().Should().Be($"{post.Value}");
            message.TryGetProperty("sharedPost", out _).Should().BeFalse("it is stored, and read by others later");
        }

        await app.Follow(bob, carol);
        await app.Do(new EditPost(carol, post, "Edited", null, null, null, null, null, null));
        (await Card(bob)).Post!.Text.Should().Be("Edited");
        var pinned = (await app.Do(new GetPinnedMessages(bob, sent.ConversationId, new()))).Items.Single();
        pinned.Message.SharedPost!.Post!.Text.Should().Be("Edited");
        await app.Do(new BlockUser(carol, bob));
        (await Card(bob)).Should().Be(new SharedPostCard(IsAvailable: false, null));
        await app.Do(new DeletePost(carol, post));
        (await Card(alice)).Should().Be(new SharedPostCard(IsAvailable: false, null));

        async Task<SharedPostCard> Card(UserId viewer)
        {
            var row = (await app.Do(new GetMessages(viewer, sent.ConversationId, new()))).Items.Single();
            row.SharedPostId.Should().Be(post);
            return row.SharedPost!;
        }
    }

    [Theory, EveryDatabase, Trait("Abuse", "T-01")]
    public async Task Only_a_post_that_one_sees_can_be_shared_or_forwarded(DatabaseProvider database)
    {
        await using var app = await Acts.CreateUnlimited(database);
        var people = await app.People("alice", "bob", "carol");
        var (alice, bob, carol) = (people[0], people[1], people[2]);
        await app.Follow(alice, carol);
        var (narrow, own) = (
            await app.Write(carol, "For friends", Audience.Friends), await app.Write(carol, "Mine", Audience.Private));
        var gone = await app.Write(carol, "Gone");
        await app.Do(new DeletePost(carol, gone));

        foreach (var post in (PostId[])[narrow, own, gone, new(0), new(-1), new(42)])
        {
            (await app.Refused(Sharing(alice, bob, post))).Should().Be("posts.post_not_found");
        }

        (await app.Db(db => db.Conversations.CountAsync())).Should().Be(0);
        var sent = await app.Do(Sharing(carol, bob, narrow));
        (await app.Refused(new ForwardMessage(bob, sent.MessageId, alice, null, "f-1")))
            .Should().Be("posts.post_not_found");
        var forward = await app.Do(new ForwardMessage(carol, sent.MessageId, alice, null, "f-1"));
        var row = (await app.Do(new GetMessages(alice, forward.ConversationId, new()))).Items.Single();
        (row.SharedPostId, row.IsForwarded, row.SharedPost!.IsAvailable).Should().Be((narrow, true, false));
    }

    [Fact]
    public async Task A_page_with_many_posts_takes_no_more_statements_than_with_one()
    {
        var trace = new SqliteTrace();
        await using var app = await TestApp.Create(
            DatabaseProvider.Sqlite, trace.Listen, "--RateLimits:Enabled=false");
        var people = await app.People("alice", "bob");
        var sent = await app.Do(Sharing(people[0], people[1], await app.Write(people[0], "0")));
        trace.Take();
        await Read();
        var withOne = trace.Take().Count;
        for (var i = 1; i < 10; i++)
        {
            await app.Do(Sharing(people[0], people[1], await app.Write(people[0], $"{i}")));
        }

        trace.Take();
        (await Read()).Should().OnlyContain(m => m.SharedPost!.IsAvailable).And.HaveCount(10);

        trace.Take().Should().HaveCount(withOne);

        async Task<IReadOnlyList<MessageRow>> Read() =>
            (await app.Do(new GetMessages(people[1], sent.ConversationId, new()))).Items;
    }

    private static SendMessage Sharing(UserId from, UserId to, PostId post) =>
        new(from, to, null, string.Empty, null, SharedPostId: post);
}
