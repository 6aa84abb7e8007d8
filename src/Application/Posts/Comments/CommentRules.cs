using FluentValidation;
using Hubbub.Application.Common;
using Hubbub.Application.Posts.Publishing;
using Hubbub.Domain.Posts;

namespace Hubbub.Application.Posts.Comments;

/// <summary>What may stand in a comment, written or edited.</summary>
internal static class CommentRules
{
    public static void RuleCommentText<T>(this AbstractValidator<T> validator, Func<T, string?> text) =>
        validator.RuleFor(x => text(x)).Visible().MaximumLength(Comment.MaxText).MultiLine().MentionsFew()
            .OverridePropertyName("text");
}
