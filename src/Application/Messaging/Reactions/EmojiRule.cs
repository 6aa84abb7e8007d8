using FluentValidation;
using Hubbub.Domain.Messaging;

namespace Hubbub.Application.Messaging.Reactions;

internal static class EmojiRule
{
    /// <summary>Exactly one emoji.</summary>
    public static IRuleBuilderOptions<T, string> OneEmoji<T>(this IRuleBuilder<T, string> rule) =>
        rule.MaximumLength(Emoji.MaxLength).Must(Emoji.Is).WithMessage("Give exactly one emoji.");
}
