using FluentValidation;
using Hubbub.Application.Common;
using Hubbub.Application.Common.Behaviors;
using Hubbub.Application.Common.RateLimits;
using Hubbub.Domain.Common;
using Hubbub.Domain.Posts;
using Hubbub.Domain.Posts.Events;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Hubbub.Application.Posts.Discovery;

/// <summary>Brings posts with a tag into one's home feed. Again is fine.</summary>
[Cost(3)]
public sealed record FollowTag(UserId Actor, string Tag) : IRequest<Result>, IRateLimited
{
    public LimitedAct Act => LimitedAct.TagChanges;
}

/// <summary>Ceases to follow a tag. Again is fine.</summary>
[Cost(3)]
public sealed record UnfollowTag(UserId Actor, string Tag) : IRequest<Result>, IRateLimited
{
    public LimitedAct Act => LimitedAct.TagChanges;
}

/// <summary>All tags that one follows, in the order of their UTF-16 code units: there are few.</summary>
public sealed record GetFollowedTags(UserId Viewer) : IRequest<Result<IReadOnlyList<string>>>;

internal sealed class FollowTagValidator : AbstractValidator<FollowTag>
{
    public FollowTagValidator() => RuleFor(x => x.Tag).Tag();
}

internal sealed class UnfollowTagValidator : AbstractValidator<UnfollowTag>
{
    public UnfollowTagValidator() => RuleFor(x => x.Tag).Tag();
}

internal static class TagRules
{
    /// <summary>A tag in any writing, without its #.</summary>
    public static IRuleBuilderOptions<T, string> Tag<T>(this IRuleBuilder<T, string> rule) =>
        rule.Must(tag => tag is { Length: <= PostText.MaxTag } && PlainText.IsWellFormed(tag)
                && PostText.IsTag(PostText.KeyOf(tag)))
            .WithMessage($"Give a tag without its #: at most {PostText.MaxTag} letters, digits, _ and emoji, not digits alone.");
}

internal sealed class FollowTagHandler(IPostsDb db, TimeProvider clock) : IRequestHandler<FollowTag, Result>
{
    public Task<Result> Handle(FollowTag command, CancellationToken ct)
    {
        var (user, tag) = (command.Actor, PostText.KeyOf(command.Tag));
        return db.InTransactionAsync(
            async token =>
            {
                if (await db.TagFollows.AnyAsync(f => f.UserId == user && f.Tag == tag, token))
                {
                    return Result.Success;
                }

                if (await db.TagFollows.CountAsync(f => f.UserId == user, token) >= TagFollow.MostPerPerson)
                {
                    return PostsErrors.TooManyTags;
                }

                db.TagFollows.Add(new() { UserId = user, Tag = tag });
                db.Raise(new TagFollowChanged(tag, user, clock.Now()));
                return Result.Success;
            },
            ct);
    }
}

internal sealed class UnfollowTagHandler(IPostsDb db, TimeProvider clock) : IRequestHandler<UnfollowTag, Result>
{
    public Task<Result> Handle(UnfollowTag command, CancellationToken ct)
    {
        var (user, tag) = (command.Actor, PostText.KeyOf(command.Tag));
        return db.InTransactionAsync(
            async token =>
            {
                if (await db.TagFollows.Where(f => f.UserId == user && f.Tag == tag).ExecuteDeleteAsync(token) > 0)
                {
                    db.Raise(new TagFollowChanged(tag, user, clock.Now()));
                }

                return Result.Success;
            },
            ct);
    }
}

internal sealed class GetFollowedTagsHandler(IPostsDb db) : IRequestHandler<GetFollowedTags, Result<IReadOnlyList<string>>>
{
    public async Task<Result<IReadOnlyList<string>>> Handle(GetFollowedTags query, CancellationToken ct) =>
        (await db.TagFollows.Where(f => f.UserId == query.Viewer).Select(f => f.Tag).ToListAsync(ct)).Sorted();
}

internal static class TagOrder
{
    // Databases order text in ways of their own; a client can follow this one.
    public static List<string> Sorted(this List<string> tags)
    {
        tags.Sort(StringComparer.Ordinal);
        return tags;
    }
}
