using Hubbub.Application.Media.Contracts;
using Hubbub.Application.Profiles.Contracts;
using Hubbub.Domain.Common;

namespace Hubbub.Application.Posts;

/// <summary>A query for details of posts.</summary>
/// <param name="Viewer">The viewer.</param>
/// <param name="Explained">Posts for which to explain why they are in a feed.</param>
/// <param name="WithPoll">Posts whose polls are wanted.</param>
/// <param name="WithMedia">Posts whose files are wanted.</param>
/// <param name="Now">The current time; expired content is omitted.</param>
public sealed record PostDetailsQuery(
    UserId Viewer,
    IReadOnlyCollection<PostId> Explained,
    IReadOnlyCollection<PostId> WithPoll,
    IReadOnlyCollection<PostId> WithMedia,
    DateTimeOffset Now);

/// <summary>A detail of a post.</summary>
public abstract record PostDetail(PostId PostId);

/// <summary>An option of a poll, with the poll.</summary>
/// <param name="PostId">The post.</param>
/// <param name="AuthorId">The post's author.</param>
/// <param name="EndsAt">When voting ends.</param>
/// <param name="IsMultiple">A vote may have several options.</param>
/// <param name="HidesTotals">Totals are hidden from people who have not voted.</param>
/// <param name="Voters">How many people voted.</param>
/// <param name="Place">The option's index, from 0.</param>
/// <param name="Text">The option's text.</param>
/// <param name="Votes">How many people chose it.</param>
/// <param name="Choices">The viewer's choices, as bits; see <see cref="Domain.Posts.PollVote.Choices"/>.</param>
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

/// <summary>A file, and its position among the post's files.</summary>
public sealed record MediaDetail(PostId PostId, int Position, MediaCard Card) : PostDetail(PostId);

/// <summary>A fact that relates the viewer to a post.</summary>
public sealed record FeedFact(PostId PostId, FeedFactKind Kind, UserCard? User, string? Tag) : PostDetail(PostId);

/// <summary>The kinds of <see cref="FeedFact"/>.</summary>
public enum FeedFactKind
{
    /// <summary>The viewer follows the author.</summary>
    Follows,

    /// <summary>The viewer follows this tag of the post.</summary>
    Tag,

    /// <summary>This person, whom the viewer follows, commented on it recently.</summary>
    Commented,

    /// <summary>This person, whom the viewer follows, shared or quoted it recently.</summary>
    Shared,

    /// <summary>The viewer has read the feed up to this post.</summary>
    Marker,
}
