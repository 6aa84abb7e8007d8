using Hubbub.Application.Media.Contracts;
using Hubbub.Domain.Common;
using Hubbub.Domain.Posts;

namespace Hubbub.Application.Posts.Contracts;

/// <summary>A draft, for its owner.</summary>
/// <param name="Id">The draft; newer drafts have greater ids.</param>
/// <param name="Content">What is to become a post.</param>
/// <param name="Media">Its files, in their order, for its owner only; absent without any.</param>
/// <param name="PublishAt">When it is published by itself; absent is never.</param>
/// <param name="Problem">The code of the error that kept it from being published when its time had come.</param>
/// <param name="CreatedAt">When it was begun.</param>
/// <param name="UpdatedAt">When it last changed.</param>
public sealed record DraftRow(
    DraftId Id,
    DraftContent Content,
    IReadOnlyList<MediaCard>? Media,
    DateTimeOffset? PublishAt,
    string? Problem,
    DateTimeOffset CreatedAt,
    DateTimeOffset UpdatedAt);
