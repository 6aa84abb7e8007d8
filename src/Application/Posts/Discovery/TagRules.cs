using FluentValidation;
using Hubbub.Application.Common;
using Hubbub.Domain.Posts;

namespace Hubbub.Application.Posts.Discovery;

internal static class TagRules
{
    /// <summary>A tag in upper or lower case, without its #.</summary>
    public static IRuleBuilderOptions<T, string> Tag<T>(this IRuleBuilder<T, string> rule) =>
        rule.Must(tag => tag is { Length: <= PostText.MaxTag } && PlainText.IsWellFormed(tag)
                && PostText.IsTag(PostText.KeyOf(tag)))
            .WithMessage(
                $"Give a tag without its #: at most {PostText.MaxTag} letters, digits, _ and emoji, not digits alone.");
}
