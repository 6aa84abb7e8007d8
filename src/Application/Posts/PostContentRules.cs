using FluentValidation;
using Hubbub.Application.Common;
using Hubbub.Domain.Posts;

namespace Hubbub.Application.Posts;

/// <summary>What may stand in a post, wherever one is written: published, edited or kept as a draft.</summary>
internal static class PostContentRules
{
    public static void RulePostText<T>(this AbstractValidator<T> validator, Func<T, string?> text) =>
        validator.RuleFor(x => text(x)).MaximumLength(Post.MaxText).MultiLine().NamesFew().OverridePropertyName("text");

    public static void RulePostDetails<T>(
        this AbstractValidator<T> validator, Func<T, string?> mood, Func<T, string?> location, Func<T, string?> link)
    {
        validator.RuleFor(x => mood(x)).MaximumLength(Post.MaxMood).SingleLine().OverridePropertyName("mood");
        validator.RuleFor(x => location(x)).MaximumLength(Post.MaxLocation).SingleLine().OverridePropertyName("location");
        validator.RuleFor(x => link(x)).MaximumLength(Post.MaxLink).SingleLine().Must(IsWebAddress)
            .WithMessage("Give a whole address that starts with https:// or http://.").OverridePropertyName("link");
    }

    /// <summary>A text names a bounded number of people and tags.</summary>
    public static IRuleBuilderOptions<T, string?> NamesFew<T>(this IRuleBuilder<T, string?> rule) => rule
        .Must(text => text is null || text.Length > Post.MaxText || PostText.TagsOf(text).Count <= PostText.MaxTags)
        .WithMessage($"At most {PostText.MaxTags} different tags.")
        .Must(text => text is null || text.Length > Post.MaxText || PostText.MentionsOf(text).Count <= PostText.MaxMentions)
        .WithMessage($"At most {PostText.MaxMentions} different mentions.");

    private static bool IsWebAddress(string? link) =>
        string.IsNullOrEmpty(link)
        || (Uri.TryCreate(link, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https");
}
