using Hubbub.Application.Posts.Contracts;
using Hubbub.Domain.Common;
using Hubbub.Domain.Posts;

namespace Hubbub.Application.Tests.Posts;

/// <summary>The plain rule for the audience of a post as reported to its author.</summary>
internal sealed partial class RandomWorld
{
    public CircleId CircleOf(UserId owner) => _circleOf[owner];

    public HashSet<UserId> AudienceOf(KnownPost post) =>
        [.. People.Where(p => p != post.Author && !Frozen.Contains(p) && MaySeeByAudience(p, post))];

    public bool IsForEveryone(KnownPost post) => !_private.Contains(post.Author) && post.Audience == Audience.Public
        && (Root(post) is not { } root || root is { Audience: Audience.Public, IsDeleted: false });

    public Dictionary<LeftOutReason, int> LeftOutOf(KnownPost post) => People
        .Where(p => p != post.Author && IsExpected(p, post) && !AudienceOf(post).Contains(p))
        .GroupBy(p => WhyNot(p, post)).ToDictionary(g => g.Key, g => g.Count());

    // Another author's audience is not revealed.
    public static bool IsNarrowed(KnownPost post) =>
        post is { Shared: { } shared, IsQuote: false } && shared.Author != post.Author;

    private KnownPost? Root(KnownPost post) =>
        post is { Shared: { } shared, IsQuote: false } && shared.Author == post.Author ? Current(shared) : null;

    private bool MaySeeByAudience(UserId viewer, KnownPost post) =>
        MaySeeAlone(viewer, post) && (Root(post) is not { } root || MaySeeAlone(viewer, root));

    private bool IsExpected(UserId person, KnownPost post) =>
        _follows.Contains((person, post.Author))
        || _blocks.Contains((post.Author, person))
        || (post.Audience == Audience.Friends && _follows.Contains((post.Author, person)))
        || IsIn(person, post.Circle) || IsIn(person, Root(post)?.Circle);

    private LeftOutReason WhyNot(UserId person, KnownPost post)
    {
        var (follows, followed) = (_follows.Contains((person, post.Author)), _follows.Contains((post.Author, person)));
        if (_blocks.Contains((post.Author, person)))
        {
            return LeftOutReason.Blocked;
        }

        if (Frozen.Contains(person) || _blocks.Contains((person, post.Author)))
        {
            return LeftOutReason.Unavailable;
        }

        return post.Audience switch
        {
            Audience.Circle when !IsIn(person, post.Circle) => LeftOutReason.NotInCircle,
            Audience.Friends when follows && !followed => LeftOutReason.NotFollowedBack,
            Audience.Friends or Audience.Followers when !follows => LeftOutReason.DoesNotFollow,
            Audience.Public when !follows && _private.Contains(post.Author) => LeftOutReason.DoesNotFollow,
            Audience.Private => LeftOutReason.Private,
            _ => LeftOutReason.SharedPost,
        };
    }

    private bool IsIn(UserId person, CircleId? circle) => circle is { } id && _circles[id].Contains(person);
}
