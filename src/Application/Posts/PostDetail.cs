using Hubbub.Application.Media.Contracts;
using Hubbub.Domain.Common;

namespace Hubbub.Application.Posts;

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
