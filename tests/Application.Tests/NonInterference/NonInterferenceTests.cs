using System.Reflection;
using Hubbub.Application.Accounts;
using Hubbub.Application.Graph;
using Hubbub.Application.Messaging;
using Hubbub.Application.Messaging.Edits;
using Hubbub.Application.Messaging.Groups;
using Hubbub.Application.Messaging.Hiding;
using Hubbub.Application.Messaging.Invites;
using Hubbub.Application.Messaging.Pins;
using Hubbub.Application.Messaging.Reactions;
using Hubbub.Application.Messaging.Requests;
using Hubbub.Application.Posts.Comments;
using Hubbub.Application.Posts.Discovery;
using Hubbub.Application.Posts.Drafts;
using Hubbub.Application.Posts.Publishing;
using Hubbub.Application.Posts.Reactions;
using Hubbub.Application.Posts.Saved;
using Hubbub.Application.Posts.Stories;
using Hubbub.Application.Profiles;
using Hubbub.Application.Tests.Media;
using Hubbub.Application.Tests.Messaging.Groups;
using Hubbub.Application.Tests.Messaging.Requests;
using Hubbub.Application.Tests.Posts;
using Hubbub.Application.Tests.Posts.Comments;
using Hubbub.Application.Tests.Posts.Stories;
using Hubbub.Domain.Common;
using Hubbub.Domain.Posts;
using Hubbub.Domain.Posts.Events;
using Hubbub.Infrastructure.Persistence;
using Hubbub.Testing;
using Hubbub.Testing.Media;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Hubbub.Application.Tests.NonInterference;

/// <summary>
/// Data that a viewer may not see never affects the viewer's answers: neither its amount, nor its content, nor who is
/// hidden. Runs every query of the product before and after a change to unseen data, and reads every list to its end.
/// </summary>
public sealed class NonInterferenceTests
{
    private const int People = 7;

    // Together more rows than any list scans.
    private const int Copies = 350;

    private static readonly string[] Readers = ["Get", "Search"];

    [Theory, EveryDatabase]
    [Trait("Abuse", "T-07")]
    public async Task What_one_may_not_see_changes_nothing_that_one_is_answered(DatabaseProvider database)
    {
        var seed = Random.Shared.Next();
        TestContext.Current.TestOutputHelper?.WriteLine($"seed {seed}");
        await using var app = await RequestActs.CreateWithRequests(database);
        var scene = await Scene.Arrange(app, new Random(seed));
        var before = await Record("before anything");

        await scene.Flood();
        (await Record("after the flood")).MustBe(before, $"seed {seed}: what is unseen is more");
        await scene.Hide();
        (await Record("after people hid")).MustBe(before, $"seed {seed}: people came and hide");
        await scene.Talk();
        (await Record("after the talk")).MustBe(before, $"seed {seed}: what is unseen says something else");
        await scene.Remove();
        (await Record("after the end")).MustBe(before, $"seed {seed}: what is unseen is gone");

        before.Count.Should().BeGreaterThan(500);

        async Task<Recording> Record(string when)
        {
            await app.Relay();
            await app.RunJob("ComputeTrends");
            await app.IndexMessages();
            return await Recording.Of(app, scene.Asked, $"seed {seed}, {when}");
        }
    }

    [Fact]
    public void Every_query_has_a_case_or_a_reason_why_not()
    {
        var queries = typeof(Register).Assembly.GetTypes()
            .Where(t => t is { IsClass: true, IsAbstract: false }
                && Array.Exists(
                    t.GetInterfaces(), i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IRequest<>))
                && Array.Exists(Readers, t.Name.StartsWith))
            .ToList();
        var covered = Reads.All.Select(r => r.Query).Concat(Reads.OfNoViewer.Keys).Distinct().ToList();

        queries.Should().BeSubsetOf(covered);
        covered.Where(t => Array.Exists(Readers, t.Name.StartsWith)).Should().BeSubsetOf(queries);
        queries.Except(Reads.OfNoViewer.Keys).Should().OnlyContain(
            t => t.GetProperties(
                BindingFlags.Public | BindingFlags.Instance).Any(p => p.Name == "Viewer" || p.Name == "Actor"),
            "what is read is read for someone");
    }

    /// <summary>A random world, a viewer, and data that the viewer may not see.</summary>
    private sealed class Scene(TestApp app, RandomWorld world, UserId viewer, UserId stranger, UserId talker)
    {
        private readonly List<PostId> _private = [];
        private readonly List<StoryId> _stories = [];
        private UserId[] _hidden = [];
        private PostId _quoted;
        private PostId _quote;
        private CommentId _comment;
        private SentMessage _said = null!;
        private SentMessage _declined = null!;
        private UserId _joiner;
        private ConversationId[] _groups = [];

        public required Asked Asked { get; set; }

        public static async Task<Scene> Arrange(TestApp app, Random random)
        {
            var world = await RandomWorld.Create(app, random, People);
            await world.AddStories(random);
            await world.ChangeFeeds(random);
            await world.Change(random);
            var talk = new RandomTalk(app, world);
            await talk.Continue(random, acts: 60, "arranged");
            var viewer = random.GetItems(world.People.Where(p => !world.Frozen.Contains(p)).ToArray(), 1)[0];
            var known = await app.People("person90", "person91");
            var (stranger, talker) = (known[0], known[1]);
            var (own, media) = (
                await app.Write(viewer, "News of my own #red"), (await app.Upload(viewer, GoodFiles.Png())).Id);
            var story = await app.CreateStory(viewer);
            var folder = (await app.Do(new CreateFolder(viewer, "Later"))).Id;
            var draft = (await app.Do(new CreateDraft(viewer, new("Not yet"), null, null))).Id;
            await app.Do(new FollowTag(viewer, "world"));
            await app.Say(stranger, viewer);
            // A private account's views are not shown to people who do not follow it.
            await app.Send(new ViewStory(stranger, story.Id));
            await app.Send(new ViewStory(talker, story.Id));
            await app.Send(new AddReaction(talker, own, null, ReactionKind.Like));
            await app.Send(new AddComment(stranger, own, null, "Indeed", null));
            foreach (var (post, i) in world.Posts.Select((p, i) => (p, i)))
            {
                // A saved post may later become invisible to the viewer.
                await app.Send(new SavePost(viewer, post.Id, i % 3 == 0 ? folder : null));
            }

            var said = await app.Say(viewer, stranger);
            await app.Do(new EditMessage(viewer, said.MessageId, "Hello there"));
            await app.Do(new AddMessageReaction(stranger, said.MessageId, "👍"));
            await app.Do(new PinMessage(viewer, said.MessageId));
            List<MediaId> avatars = [];
            foreach (var person in world.People.Append(stranger).Append(talker))
            {
                avatars.Add((await app.Upload(person, GoodFiles.Png())).Id);
                await app.Do(new SetPicture(person, ProfilePicture.Avatar, avatars[^1]));
            }

            var scene = new Scene(app, world, viewer, stranger, talker)
            {
                Asked = new(
                    viewer,
                    [.. world.People, stranger, talker],
                    ["person1", "person91", "person92"],
                    [own, .. world.Posts.Where((_, i) => i % 2 == 0).Select(p => p.Id)],
                    [.. talk.Comments.Select(c => (c.Post, c.Id))],
                    [story.Id, .. world.Stories.Select(s => s.Id)],
                    [world.CircleOf(viewer), world.CircleOf(world.People.First(p => p != viewer))],
                    [folder],
                    [said.ConversationId],
                    [said.MessageId],
                    [media, .. world.Stories.Select(s => s.Media).OfType<MediaId>(), .. avatars],
                    [draft],
                    []),
            };
            await scene.WriteUnseen(random);
            await app.Relay();
            return scene;
        }

        /// <summary>Adds more unseen rows of every kind than any list scans.</summary>
        public async Task Flood()
        {
            foreach (var post in _private)
            {
                await app.CopyPost(post, Copies, values => values[nameof(Post.Likes)] = 1_000);
            }

            foreach (var story in _stories)
            {
                await app.CopyStory(story, 40);
            }

            await app.CopyPost(_quote, 60);
            await app.CopyComment(_comment, 60);
            await app.Do(new EditMessage(stranger, _said.MessageId, "Changed"));
            await app.Do(new AddMessageReaction(talker, _said.MessageId, "👍"));
            await app.Do(new PinMessage(talker, _said.MessageId));
            var red = await app.SayIn(_groups[0], talker, "Something red");
            await app.CopyMessage(red.MessageId, 60);
            await app.SayIn(_groups[1], talker, "Something red");
            await app.Do(new UpdateGroup(talker, _groups[1], OnlyAdminsSend: true));
            await app.Do(new JoinGroup(_joiner, Asked.Invites[0]));
            await app.Do(new JoinGroup(_joiner, Asked.Invites[1]));
            await app.Do(new HideMessage(stranger, Asked.Messages[0]));
            await app.Say(_joiner, viewer, "Something red, in vain");
            await app.Do(new EditMessage(_joiner, _declined.MessageId, "Changed"));
            await app.Do(new AddMessageReaction(_joiner, _declined.MessageId, "👍"));
        }

        /// <summary>
        /// Adds people who follow everyone else and are followed back, but block the viewer or are frozen.
        /// </summary>
        public async Task Hide()
        {
            _hidden = await app.People("person92", "person93", "person94", "saboteur");
            foreach (var person in _hidden)
            {
                await app.Do(new UpdateProfile(person, "Sandy", null, null, null, null));
                foreach (var other in world.People.Where(p => p != viewer && !world.Frozen.Contains(p)))
                {
                    await app.Follow(person, other);
                    await app.Send(new FollowUser(other, person));
                }

                await (person == _hidden[1] ? app.Freeze(person) : app.Do(new BlockUser(person, viewer)));
            }

            await app.Write(_hidden[0], "Something about red harbours");
        }

        /// <summary>Edits unseen posts, and adds comments and reactions to them.</summary>
        public async Task Talk()
        {
            foreach (var post in _private)
            {
                var author = await AuthorOf(post);
                var comment = await app.Comment(author, post, text: "Something #red");
                await app.React(author, post);
                await app.React(author, post, comment);
                await app.Do(
                    new EditPost(author, post, "News about red #worldly #secret", null, null, null, null, null, null));
                await app.Write(author, "Unseen harbours, something #greenery #secrets", Audience.Private);
                await app.Send(new PinPost(author, post));
            }
        }

        /// <summary>Removes all of it.</summary>
        public async Task Remove()
        {
            foreach (var post in _private)
            {
                await app.Do(new DeletePost(await AuthorOf(post), post));
            }

            await app.Do(new DeleteAccount(_hidden[0], TestApp.Password));
            await app.Db(
                db => db.PostTags.Where(t => db.Posts.Any(p => p.Id == t.PostId && p.ClientKey!.StartsWith("copy")))
                    .ExecuteDeleteAsync());
            await app.Db(db => db.Posts.Where(p => p.ClientKey!.StartsWith("copy")).ExecuteDeleteAsync());
        }

        // Private posts of a stranger and of people whom the viewer may follow; and public posts, comments, a view and
        // a reaction of someone who blocks the viewer.
        private async Task WriteUnseen(Random random)
        {
            var others = world.People.Where(p => p != viewer && !world.Frozen.Contains(p)).ToArray();
            _quoted = await app.Write(stranger, "Something to quote #world");
            await app.Send(new FollowUser(viewer, others[0]));
            _comment = await app.Comment(talker, _quoted);
            await app.React(talker, _quoted);
            _quote = (await app.Do(new CreatePost(talker, new("Look", Audience.Public), _quoted, null))).Id;
            await app.Send(new AddComment(others[0], _quoted, null, "Seen", null));
            foreach (var author in (UserId[])[stranger, stranger, others[0], random.GetItems(others, 1)[0]])
            {
                _private.Add(await app.Write(
                    author, "Something about red harbours, unseen #world #red #green", Audience.Private));
                _stories.Add((await app.CreateStory(author, audience: Audience.Private)).Id);
            }

            await app.Write(talker, "News about red, something #world");
            _joiner = (await app.People("person95"))[0];
            _declined = await app.Say(_joiner, viewer, "Something red");
            await app.Do(new DeclineMessageRequest(viewer, _declined.ConversationId));
            await app.Say(talker, viewer, "Something red, which waits");
            await app.Send(new FollowUser(stranger, talker));
            // Of a group, the texts of someone who blocks the viewer; of another, everything.
            _groups =
            [
                await app.CreateGroup(stranger, viewer, talker),
                await app.CreateGroup(talker, stranger),
            ];
            var seen = await app.Invite(stranger, _groups[0], needsApproval: true);
            var led = await app.Invite(talker, _groups[1], needsApproval: true);
            await app.SayIn(_groups[0], viewer);
            _said = await app.SayIn(_groups[0], stranger);
            await app.Do(new PinMessage(stranger, _said.MessageId));
            var unseen = await app.SayIn(_groups[0], talker);
            _said = await app.Say(stranger, talker);
            await app.Do(new BlockUser(talker, viewer));
            Asked = Asked with
            {
                Posts = [.. Asked.Posts, _quoted, _quote, .. _private],
                Comments = [.. Asked.Comments, (_quoted, _comment)],
                Stories = [.. Asked.Stories, .. _stories],
                Conversations = [.. Asked.Conversations, _said.ConversationId, _declined.ConversationId, .. _groups],
                Messages = [.. Asked.Messages, _said.MessageId, unseen.MessageId, _declined.MessageId],
                Invites = [seen.Code, led.Code],
            };
        }

        private Task<UserId> AuthorOf(PostId post) =>
            app.Db(db => db.Posts.Where(p => p.Id == post).Select(p => p.AuthorId).SingleAsync());
    }
}
