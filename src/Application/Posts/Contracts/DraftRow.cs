using Hubbub.Application.Media.Contracts;
using Hubbub.Domain.Common;
using Hubbub.Domain.Posts;

namespace Hubbub.Application.Posts.Contracts;

/// <summary>A draft, as its owner sees it.</summary>
/// <param name="Id">The draft; newer drafts have greater ids.</param>
/// <param name="Content">The content of the future post.</param>
/// <param name="Media">Its files, in order, for its owner only; absent if it has none.</param>
/// <param name="PublishAt">When it is published automatically; absent for never.</param>
/// <param name="Problem">The code of the error that prevented its scheduled publication.</param>
/// <param name="CreatedAt">When it was created.</param>
/// <param name="UpdatedAt">When it last changed.</param>
public sealed record DraftRow(
    DraftId Id,
    DraftContent Content,
    IReadOnlyList<MediaCard>? Media,
    DateTimeOffset? PublishAt,
    string? Problem,
    DateTimeOffset CreatedAt,
    DateTimeOffset UpdatedAt);
