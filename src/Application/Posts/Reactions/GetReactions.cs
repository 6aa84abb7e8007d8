using FluentValidation;
using Hubbub.Application.Common;
using Hubbub.Application.Common.RateLimits;
using Hubbub.Application.Media.Contracts;
using Hubbub.Application.Posts.Comments;
using Hubbub.Application.Posts.Contracts;
using Hubbub.Application.Profiles.Contracts;
using Hubbub.Domain.Common;
using Hubbub.Domain.Posts;
using Hubbub.Domain.Posts.Events;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Hubbub.Application.Posts.Reactions;

/// <summary>Who reacted to a post, or to a comment under it, newest first; a null kind means all kinds.</summary>
[Cost(5)]
public sealed record GetReactions(
    UserId Viewer, PostId PostId, CommentId? CommentId, ReactionKind? Kind, PageRequest Page)
    : IRequest<Result<Page<ReactionRow>>>
{
    internal const string List = "reactions";
}

internal sealed class GetReactionsValidator : AbstractValidator<GetReactions>
{
    public GetReactionsValidator()
    {
        RuleFor(x => x.Kind).IsInEnum();
        this.RulePage(GetReactions.List, x => x.Page);
    }
}

internal sealed class GetReactionsHandler(IPostsDb db, Visibility visibility, CommentReader reader)
    : IRequestHandler<GetReactions, Result<Page<ReactionRow>>>
{
    public async Task<Result<Page<ReactionRow>>> Handle(GetReactions query, CancellationToken ct)
    {
        var (viewer, post, page) = (query.Viewer, query.PostId, query.Page);
        var target = query.CommentId ?? Reaction.ToThePost;
        var before = Cursors.DecodeId(GetReactions.List, page.Cursor);
        var reactions = db.Reactions.AsNoTracking()
            .Where(r => r.PostId == post && r.CommentId == target && r.Order < before);
        reactions = Seen(query.Kind is { } kind ? reactions.Where(r => r.Kind == kind) : reactions, query);
        var rows = await reactions.Join(
                visibility.PeopleAround(viewer),
                r => r.PersonId,
                p => p.Id,
                (r, p) => new ReactionWithPerson { Reaction = r, Person = p })
            .OrderByDescending(r => r.Reaction.Order).Take(page.Limit + 1).ToListAsync(ct);
        if (rows.Count == 0 && await Missing(query, ct) is { } missing)
        {
            return missing;
        }

        var found = Page<ReactionWithPerson>.From(
            rows, page.Limit, last => Cursors.Encode(GetReactions.List, last.Reaction.Order));
        return new Page<ReactionRow>([.. found.Items.Select(RowOf)], found.NextCursor);
    }

    private IQueryable<Reaction> Seen(IQueryable<Reaction> reactions, GetReactions query)
    {
        var (posts, comments) = (visibility.VisibleTo(query.Viewer), visibility.CommentsVisibleTo(query.Viewer));
        return query.CommentId is null
            ? reactions.Where(r => posts.Any(p => p.Id == r.PostId))
            : reactions.Where(r => comments.Any(c => c.Id == r.CommentId && c.DeletedAt == null));
    }

    private async Task<Error?> Missing(GetReactions query, CancellationToken ct)
    {
        var isThere = query.CommentId is { } comment
            ? await visibility.Sees(query.Viewer, query.PostId, comment, ct)
            : await visibility.Sees(query.Viewer, query.PostId, ct);
        return isThere ? null : await reader.Missing(query.PostId, query.Viewer, ct);
    }

    private static ReactionRow RowOf(ReactionWithPerson found) => new(
        new UserCard(
            found.Person.Id,
            found.Person.Username,
            found.Person.DisplayName,
            IsAvailable: true,
            PictureUrls.OfAvatar(found.Person.AvatarId)),
        found.Reaction.Kind,
        found.Reaction.At);

    private sealed class ReactionWithPerson
    {
        public required Reaction Reaction { get; init; }

        public required PersonView Person { get; init; }
    }
}
