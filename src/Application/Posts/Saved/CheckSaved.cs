using FluentValidation;
using Hubbub.Application.Common;
using Hubbub.Application.Common.RateLimits;
using Hubbub.Domain.Common;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Hubbub.Application.Posts.Saved;

/// <summary>Which of these posts the viewer saved, and where.</summary>
[Cost(3)]
public sealed record CheckSaved(UserId Viewer, IReadOnlyList<PostId> PostIds)
    : IRequest<Result<IReadOnlyList<SavedMark>>>;

/// <summary>A saved post; <paramref name="FolderId"/> is absent if it is in no folder.</summary>
public sealed record SavedMark(PostId PostId, FolderId? FolderId);

internal sealed class CheckSavedValidator : AbstractValidator<CheckSaved>
{
    public CheckSavedValidator() =>
        RuleFor(x => x.PostIds.Count).InclusiveBetween(1, PageRequest.MaxLimit).OverridePropertyName("postIds");
}

internal sealed class CheckSavedHandler(IPostsDb db, Visibility visibility)
    : IRequestHandler<CheckSaved, Result<IReadOnlyList<SavedMark>>>
{
    public async Task<Result<IReadOnlyList<SavedMark>>> Handle(CheckSaved query, CancellationToken ct) =>
        await db.SavedPosts.Where(s => s.OwnerId == query.Viewer && query.PostIds.Contains(s.PostId))
            .Join(visibility.VisibleTo(query.Viewer), s => s.PostId, p => p.Id, (s, _) => s)
            .OrderBy(s => s.PostId).Select(s => new SavedMark(s.PostId, s.FolderId)).ToListAsync(ct);
}
