using Hubbub.Application.Posts.Comments;
using Hubbub.Application.Posts.Reactions;
using Hubbub.Domain.Common;
using Hubbub.Infrastructure.Persistence;
using Hubbub.Testing;

namespace Hubbub.Application.Tests.Posts.Comments;

/// <summary>Comments and reactions are visible exactly as the test's own, plain version of the rule says.</summary>
public sealed class CommentVisibilityTests
{
    private const int Rounds = 3;

    [Theory, EveryDatabase]
    public async Task What_is_said_and_felt_comes_back_if_and_only_if_the_rule_says_so(DatabaseProvider database)
    {
        var seed = Random.Shared.Next();
        TestContext.Current.TestOutputHelper?.WriteLine($"seed {seed}");
        var random = new Random(seed);
        await using var app = await Acts.CreateUnlimited(database);
        var world = await RandomWorld.Create(app, random, people: 6);
        var talk = new RandomTalk(app, world);
        for (var round = 0; round < Rounds; round++)
        {
            await talk.Continue(random, acts: 60, $"seed {seed}");
            foreach (var viewer in world.People.Where(p => !world.Frozen.Contains(p)))
            {
                await MustSeeWhatTheRuleSays(app, world, talk, viewer, $"seed {seed}, round {round}: {viewer}");
            }

            await world.Change(random);
        }
    }

    private static async Task MustSeeWhatTheRuleSays(
        TestApp app, RandomWorld world, RandomTalk talk, UserId viewer, string who)
    {
        foreach (var topic in talk.Topics)
        {
            var sees = world.MaySee(viewer, talk.PostOf(topic));
            await MustList(topic, null, sees);
            foreach (var comment in talk.Comments.Where(c => c.Post == topic))
            {
                var answer = await app.Send(new GetComment(viewer, topic, comment.Id));
                (answer.Failure is null).Should().Be(talk.MayFind(viewer, comment), $"{who} asks for {comment}");
                await MustList(topic, comment.Id, talk.MaySee(viewer, comment));
            }
        }

        foreach (var author in world.People)
        {
            var answer = await app.Send(new GetCommentsOf(viewer, author, new(null, 100)));
            (answer.Failure is null).Should().Be(world.AreUnblocked(viewer, author), $"{who} looks at {author}");
            if (answer.Failure is null)
            {
                var expected = talk.Comments.Where(c => c.Author == author && talk.MayFind(viewer, c));
                answer.Value.Items.Select(c => (c.Comment.Id, c.Post.Id)).Should().Equal(
                    world.MayListOf(viewer, author) ? expected.Reverse().Select(c => (c.Id, c.Post)) : [],
                    $"{who} lists what {author} says");
            }
        }

        async Task MustList(PostId post, CommentId? under, bool sees)
        {
            var comments = await app.Send(new GetComments(viewer, post, under, CommentSort.Oldest, new(null, 100)));
            (comments.Failure is null).Should().Be(sees, $"{who} lists what is under {under} of {post}");
            var reactions = await app.Send(new GetReactions(viewer, post, under, null, new(null, 100)));
            (reactions.Failure is null).Should().Be(sees, $"{who} lists who reacted to {under} of {post}");
            if (sees)
            {
                comments.Value.Items.Select(c => c.Id).Should().Equal(talk.CommentsFor(viewer, post, under), who);
                reactions.Value.Items.Select(r => r.User.Id).Should()
                    .BeEquivalentTo(talk.ReactorsFor(viewer, post, under), who);
            }
        }
    }
}
