using FluentValidation;
using Hubbub.Application.Common;
using Hubbub.Domain.Media;

namespace Hubbub.Application.Media;

/// <summary>The rules for texts that people write about their files.</summary>
internal static class MediaText
{
    /// <summary>A name, not a path: where the file was on the client's machine does not matter.</summary>
    public static IRuleBuilderOptions<T, string?> FileName<T>(this IRuleBuilder<T, string?> rule) => rule
        .Visible().MaximumLength(MediaItem.MaxName).SingleLine()
        .Must(name => name is not null && name.IndexOfAny(['/', '\\']) < 0 && name is not ("." or ".."))
        .WithMessage("Give the name of a file, without a path.");

    public static IRuleBuilderOptions<T, string?> AltText<T>(this IRuleBuilder<T, string?> rule) =>
        rule.MaximumLength(MediaItem.MaxAltText).MultiLine();

    public static string? OrNothing(this string? text) => string.IsNullOrWhiteSpace(text) ? null : text;
}
