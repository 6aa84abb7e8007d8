using Hubbub.Application.Media.Contracts;
using Hubbub.Application.Profiles.Contracts;
using Hubbub.Domain.Common;

namespace Hubbub.Application.Posts;

/// <summary>What is asked about posts.</summary>
/// <param name="Viewer">Who asks.</param>
/// <param name="Explained">Posts of which the viewer wants to know why they are in a feed.</param>
/// <param name="WithPoll">Posts whose polls are wanted.</param>
/// <param name="WithMedia">Posts whose files are wanted.</param>
/// <param name="Now">What is over by now is left out.</param>
public sealed record PostDetailsQuery(
    UserId Viewer,
    IReadOnlyCollection<PostId> Explained,
    IReadOnlyCollection<PostId> WithPoll,
    IReadOnlyCollection<PostId> WithMedia,
    DateTimeOffset Now);

/// <summary>Something that belongs to a post.</summary>
public abstract record PostDetail(PostId PostId);

/// <summary>An option of a poll, and the poll with it.</summary>
/// <param name="PostId">The post.</param>
/// <param name="AuthorId">Who asks.</param>
/// <param name="EndsAt">From when on nobody can vote.</param>
/// <param name="IsMultiple">People can choose several.</param>
/// <param name="HidesTotals">Totals are hidden from who has not voted.</param>
/// <param name="Voters">How many people voted.</param>
/// <param name="Place">The option's place, from 0.</param>
/// <param name="Text">What it says.</param>
/// <param name="Votes">How many chose it.</param>
/// <param name="Choices">What the viewer chose, as bits; see <see cref="Domain.Posts.PollVote.Choices"/>.</param>
public sealed record PollDetail(
    PostId PostId,
    UserId AuthorId,
    DateTimeOffset EndsAt,
    bool IsMultiple,
    bool HidesTotals,
    int Voters,
    int Place,
    string Text,
    int Votes,
    int Choices) : PostDetail(PostId);

/// <summary>A file, and its place among those of the post.</summary>
public sealed record MediaDetail(PostId PostId, int Position, MediaCard Card) : PostDetail(PostId);

/// <summary>What the viewer has to do with a post.</summary>
public sealed record FeedFact(PostId PostId, FeedFactKind Kind, UserCard? User, string? Tag) : PostDetail(PostId);

/// <summary>What a <see cref="FeedFact"/> says.</summary>
public enum FeedFactKind
{
    /// <summary>The viewer follows the author.</summary>
    Follows,

    /// <summary>The viewer follows this tag of the post.</summary>
    Tag,

    /// <summary>This person, whom the viewer follows, commented on it lately.</summary>
    Commented,

    /// <summary>This person, whom the viewer follows, shared or quoted it lately.</summary>
    Shared,

    /// <summary>Up to this post the viewer is through.</summary>
    Marker,
}
