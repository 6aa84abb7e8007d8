using FluentValidation;
using Hubbub.Application.Common;
using Hubbub.Application.Posts.Publishing;
using Hubbub.Domain.Common;
using Hubbub.Domain.Posts;
using Microsoft.EntityFrameworkCore;

namespace Hubbub.Application.Posts.Drafts;

internal static class DraftRules
{
    /// <summary>
    /// Without a time, only lengths are checked; with one, the draft must be valid for publication then.
    /// </summary>
    public static void RuleDraft<T>(
        this AbstractValidator<T> validator,
        Func<T, DraftContent> content,
        Func<T, IReadOnlyList<MediaId>?> media,
        Func<T, DateTimeOffset?> publishAt)
    {
        validator.RulePostMedia(media);
        validator.When(x => publishAt(x) is not null, () =>
        {
            validator.RuleWholePost(
                x => content(x).ToPost(),
                x => content(x).SharedPostId,
                x => content(x).Poll,
                x => media(x)?.Count > 0);
            validator.RulePostTimes(x => content(x).ExpiresAt, x => content(x).Poll, x => publishAt(x)!.Value);
        })
        .Otherwise(() =>
        {
            validator.RuleFor(x => content(x).Text)
                .MaximumLength(Post.MaxText)
                .MultiLine()
                .OverridePropertyName("text");
            validator.RuleFor(x => content(x).Mood)
                .MaximumLength(Post.MaxMood)
                .SingleLine()
                .OverridePropertyName("mood");
            validator.RuleFor(x => content(x).Location).MaximumLength(Post.MaxLocation).SingleLine()
                .OverridePropertyName("location");
            validator.RuleFor(x => content(x).Link)
                .MaximumLength(Post.MaxLink)
                .SingleLine()
                .OverridePropertyName("link");
            validator.RulePollLengths(x => content(x).Poll);
        });
    }

    public static Task<Draft?> DraftOf(this IPostsDb db, DraftId id, UserId owner, CancellationToken ct) =>
        db.Drafts.SingleOrDefaultAsync(d => d.Id == id && d.OwnerId == owner, ct);
}
