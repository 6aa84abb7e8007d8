using FluentValidation;
using Hubbub.Application.Common;
using Hubbub.Application.Posts.Publishing;
using Hubbub.Domain.Posts;

namespace Hubbub.Application.Posts.Comments;

/// <summary>The rules for the text of a new or edited comment.</summary>
internal static class CommentRules
{
    public static void RuleCommentText<T>(this AbstractValidator<T> validator, Func<T, string?> text) =>
        validator.RuleFor(x => text(x)).Visible().MaximumLength(Comment.MaxText).MultiLine().MentionsFew()
            .OverridePropertyName("text");
}
