using Hubbub.Application.Posts.Comments;
using Hubbub.Application.Posts.Reactions;
using Hubbub.Domain.Common;
using Hubbub.Domain.Posts.Events;
using Hubbub.Testing;

namespace Hubbub.Application.Tests.Posts.Comments;

/// <summary>A comment as the test recorded it.</summary>
internal sealed record KnownComment(CommentId Id, PostId Post, CommentId? Parent, UserId Author);

/// <summary>Random comments and reactions in a random world; forbidden ones are rejected.</summary>
internal sealed class RandomTalk(TestApp app, RandomWorld world)
{
    private readonly HashSet<(PostId, CommentId?, UserId)> _reactions = [];

    public List<KnownComment> Comments { get; } = [];

    /// <summary>The posts that people comment on.</summary>
    public IReadOnlyList<PostId> Topics => [.. world.Posts.Where((_, i) => i % 5 == 0).Select(p => p.Id)];

    public KnownPost PostOf(PostId id) => world.Posts.Single(p => p.Id == id);

    /// <summary>The visibility rule for comments.</summary>
    public bool MaySee(UserId viewer, KnownComment comment) =>
        world.MaySee(viewer, PostOf(comment.Post)) && world.AreUnblocked(viewer, comment.Author);

    /// <summary>Replies to what one may not see are found only by their author.</summary>
    public bool MayFind(UserId viewer, KnownComment comment) =>
        MaySee(viewer, comment)
            && (comment.Author == viewer || Comments.All(p => p.Id != comment.Parent || MaySee(viewer, p)));

    public IReadOnlyList<CommentId> CommentsFor(UserId viewer, PostId post, CommentId? parent) =>
        [.. Comments.Where(c => c.Post == post && c.Parent == parent && MaySee(viewer, c)).Select(c => c.Id)];

    public IReadOnlyList<UserId> ReactorsFor(UserId viewer, PostId post, CommentId? comment) =>
    [
        .. _reactions.Where(r => r.Item1 == post && r.Item2 == comment && world.AreUnblocked(viewer, r.Item3))
            .Select(r => r.Item3),
    ];

    public async Task Continue(Random random, int acts, string when)
    {
        var people = world.People.Where(p => !world.Frozen.Contains(p)).ToArray();
        for (var i = 0; i < acts; i++)
        {
            var (person, post) = (people[random.Next(people.Length)], Topics[random.Next(Topics.Count)]);
            var known = Comments.Where(c => c.Post == post).ToArray();
            var comment = known.Length == 0 || random.Next(3) == 0 ? null : known[random.Next(known.Length)];
            var expected = !world.MaySee(person, PostOf(post)) ? "posts.post_not_found"
                : comment is not null && !MaySee(person, comment) ? "posts.comment_not_found"
                : null;
            await (random.Next(2) == 0
                ? Say(person, post, comment, expected, when)
                : Feel(person, post, comment, expected, when));
        }
    }

    private async Task Say(UserId person, PostId post, KnownComment? parent, string? refusal, string when)
    {
        var answer = await app.Send(new AddComment(person, post, parent?.Id, "So it is", null));
        (answer.Failure?.Code).Should().Be(refusal, $"{when}: {person} answers {parent} under {PostOf(post)}");
        if (refusal is null)
        {
            Comments.Add(new(answer.Value.Id, post, parent?.Id, person));
        }
    }

    private async Task Feel(UserId person, PostId post, KnownComment? comment, string? refusal, string when)
    {
        var answer = await app.Send(new AddReaction(person, post, comment?.Id, ReactionKind.Love));
        (answer.Failure?.Code).Should().Be(refusal, $"{when}: {person} reacts to {comment} under {PostOf(post)}");
        if (refusal is null)
        {
            _reactions.Add((post, comment?.Id, person));
        }
    }
}
