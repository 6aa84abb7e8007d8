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
