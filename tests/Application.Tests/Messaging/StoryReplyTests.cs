using System.Text.Json;
using Hubbub.Application.Graph;
using Hubbub.Application.Messaging;
using Hubbub.Application.Messaging.Contracts;
using Hubbub.Application.Posts.Stories;
using Hubbub.Application.Sync;
using Hubbub.Application.Tests.Posts.Stories;
using Hubbub.Domain.Common;
using Hubbub.Domain.Posts;
using Hubbub.Infrastructure.Persistence;
using Hubbub.Testing;
using Microsoft.EntityFrameworkCore;

namespace Hubbub.Application.Tests.Messaging;

/// <summary>A reply to a story is a message to its author.</summary>
public sealed class StoryReplyTests
{
    private const string StoryNotFound = "posts.story_not_found";

    [Theory, EveryDatabase]
    public async Task A_reply_says_everywhere_which_story_it_answers(DatabaseProvider database)
    {
        await using var app = await TestApp.Create(database);
        var people = await app.People("alice", "bob");
        var (alice, bob) = (people[0], people[1]);
        var story = (await app.CreateStory(alice)).Id;

        var sent = await app.Do(new SendMessage(bob, alice, null, "Where is that?", "m-1", story));
        await app.Do(new SendMessage(bob, null, sent.ConversationId, "And when?", "m-2", story));
        await app.Say(bob, alice, "Anyway");
        await app.Relay();

        var id = $"{story.Value}";
        app.Transport.To(alice, "receive_message").Select(StoryIn).Should().Equal(id, id, null);
        app.Transport.To(bob, "message_sent").Select(StoryIn).Should().Equal(id, id, null);
        (await History(app, alice, sent.ConversationId)).Select(m => m.StoryId).Should().Equal(null, story, story);
        await app.EndStories();
        (await History(app, alice, sent.ConversationId)).Select(m => m.StoryId).Should().Equal(
            [null, story, story], "what was answered is gone, that it was answered is not");

        static string? StoryIn(JsonElement e) =>
            e.GetProperty("message").TryGetProperty("storyId", out var story) ? story.GetString() : null;
    }

    [Theory, EveryDatabase]
    public async Task Only_a_story_of_the_receiver_that_one_may_see_can_be_answered(DatabaseProvider database)
    {
        await using var app = await Acts.CreateUnlimited(database);
        var people = await app.People("alice", "bob", "carol");
        var (alice, bob, carol) = (people[0], people[1], people[2]);
        var open = (await app.CreateStory(alice)).Id;
        var hidden = (await app.CreateStory(alice, audience: Audience.Friends)).Id;
        var carols = (await app.CreateStory(carol)).Id;
        var own = (await app.CreateStory(bob)).Id;
        var gone = (await app.CreateStory(alice)).Id;
        await app.Do(new DeleteStory(alice, gone));
        StoryId[] wrong = [hidden, carols, own, gone, new(0), new(-1), new(42), new(long.MaxValue)];

        foreach (var story in wrong)
        {
            (await app.Refused(new SendMessage(bob, alice, null, "Nice", null, story))).Should().Be(StoryNotFound);
        }

        (await app.Db(db => db.Messages.CountAsync())).Should().Be(0);
        (await app.Db(db => db.Conversations.CountAsync())).Should().Be(0, "a refused first message begins nothing");
        (await app.Refused(new SendMessage(bob, new UserId(1), null, "Nice", null, open)))
            .Should().Be("messaging.receiver_not_found");
        var sent = await app.Do(new SendMessage(bob, alice, null, "Nice", null, open));
        (await app.Refused(new SendMessage(alice, null, sent.ConversationId, "Thanks", null, open))).Should().Be(
            StoryNotFound, "one answers stories of others");
        app.Clock.Advance(Story.Life);
        (await app.Refused(new SendMessage(bob, alice, null, "Nice", null, open))).Should().Be(StoryNotFound);
        await app.Do(new BlockUser(alice, bob));
        (await app.Refused(new SendMessage(bob, alice, null, "Nice", null, open)))
            .Should().Be("messaging.receiver_not_found", "that of the story is not said to who is apart");
    }

    [Theory, EveryDatabase]
    public async Task A_retry_is_known_by_its_story_too_even_when_both_are_gone(DatabaseProvider database)
    {
        await using var app = await Acts.CreateUnlimited(database);
        var people = await app.People("alice", "bob");
        var (alice, bob) = (people[0], people[1]);
        var (story, other) = ((await app.CreateStory(alice)).Id, (await app.CreateStory(alice)).Id);
        var reply = new SendMessage(bob, alice, null, "Nice", "m-1", story);
        var sent = await app.Do(reply);

        (await app.Do(reply)).Should().Be(sent);
        (await app.Refused(reply with { StoryId = other })).Should().Be("messaging.idempotency_conflict");
        (await app.Refused(reply with { StoryId = null })).Should().Be("messaging.idempotency_conflict");
        await app.Do(new DeleteMessage(bob, sent.MessageId));
        await app.EndStories();
        (await app.Do(reply)).Should().Be(sent);
        (await app.Refused(reply with { StoryId = null })).Should().Be("messaging.idempotency_conflict");
    }

    [Theory, EveryDatabase]
    public async Task What_is_taken_back_no_longer_says_what_it_answered(DatabaseProvider database)
    {
        await using var app = await Acts.CreateUnlimited(database);
        var people = await app.People("alice", "bob");
        var (alice, bob) = (people[0], people[1]);
        var story = (await app.CreateStory(alice)).Id;
        var sent = await app.Do(new SendMessage(bob, alice, null, "Nice", null, story));
        await app.Relay();

        await app.Do(new DeleteMessage(bob, sent.MessageId));
        await app.Relay();

        (await History(app, alice, sent.ConversationId)).Single().StoryId.Should().BeNull();
        var late = (await app.Do(new GetEvents(alice, 0))).Events.Single(e => e.Type == "receive_message");
        JsonDocument.Parse(late.Payload.Utf8).RootElement.GetProperty("message").TryGetProperty("storyId", out _)
            .Should().BeFalse("who syncs late does not read it either");
    }

    [Theory, EveryDatabase]
    public async Task Of_many_replies_at_once_each_has_its_own_answer(DatabaseProvider database)
    {
        await using var app = await Acts.CreateUnlimited(database);
        var people = await app.People("alice", "bob", "carol", "dave");
        var alice = people[0];
        await app.Follow(people[1], alice);
        var open = (await app.CreateStory(alice)).Id;
        var narrow = (await app.CreateStory(alice, audience: Audience.Followers)).Id;
        SendMessage[] sends =
        [
            .. from sender in people.Skip(1)
               from i in Enumerable.Range(0, 40)
               let story = (StoryId?[])[null, open, narrow]
               select new SendMessage(sender, alice, null, $"{i}", $"m-{i}", story[i % 3]),
        ];

        var answers = await Task.WhenAll(sends.Select(app.Send));

        foreach (var (send, answer) in sends.Zip(answers))
        {
            answer.Failure?.Code.Should().Be(StoryNotFound);
            (answer.Failure is null).Should().Be(send.StoryId != narrow || send.Sender == people[1], send.ToString());
        }
    }

    [Fact]
    public async Task A_message_without_a_story_file_or_post_asks_nothing_about_them()
    {
        var trace = new SqliteTrace();
        await using var app = await TestApp.Create(DatabaseProvider.Sqlite, trace.Listen);
        var people = await app.People("alice", "bob");
        trace.Take();

        await app.Say(people[0], people[1]);

        trace.Take().Should().NotBeEmpty().And.NotContain(
            s => s.Contains("\"Stories\"", StringComparison.Ordinal)
                || s.Contains("\"MediaItems\"", StringComparison.Ordinal)
                || s.Contains("\"Posts\"", StringComparison.Ordinal));
    }

    private static async Task<IReadOnlyList<MessageRow>> History(
        TestApp app, UserId viewer, ConversationId conversation) =>
        (await app.Do(new GetMessages(viewer, conversation, new()))).Items;
}
