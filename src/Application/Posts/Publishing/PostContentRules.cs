using FluentValidation;
using Hubbub.Application.Common;
using Hubbub.Domain.Common;
using Hubbub.Domain.Posts;

namespace Hubbub.Application.Posts.Publishing;

/// <summary>The rules for the content of a post, whether published, edited or kept as a draft.</summary>
internal static class PostContentRules
{
    /// <summary>
    /// The rules for publication, except for times (see <see cref="RulePostTimes"/>) and what only the database knows.
    /// </summary>
    public static void RuleWholePost<T>(
        this AbstractValidator<T> validator,
        Func<T, PostContent> content,
        Func<T, PostId?> shared,
        Func<T, PollContent?> poll,
        Func<T, bool>? shows = null)
    {
        validator.RulePostText(x => content(x).Text);
        validator.RulePostDetails(x => content(x).Mood, x => content(x).Location, x => content(x).Link);
        validator.RuleFor(x => content(x).Text).Visible()
            .When(x => (shared(x) is null && poll(x) is null && shows?.Invoke(x) != true) || content(x).Text.Length > 0)
            .OverridePropertyName("text");
        validator.RuleFor(x => content(x).CircleId)
            .Must((x, circle) => circle is null == content(x).Audience is not Audience.Circle)
            .WithMessage("Set circleId if and only if audience is circle.").OverridePropertyName("circleId");
        validator.RulePollLengths(poll);
        validator.RuleFor(x => poll(x)).Must(p => p is null || p.Options.Count >= Poll.MinOptions)
            .WithMessage($"Give at least {Poll.MinOptions} options.").OverridePropertyName("poll.options");
        validator.RuleForEach(x => OptionsOf(poll(x))).Visible().OverridePropertyName("poll.options");
        validator.RuleFor(x => poll(x))
            .Must(
                p => OptionsOf(p).Select(
                    o => o is { Length: <= Poll.MaxOption } && PlainText.IsWellFormed(o) ? PlainText.AsSeen(o) : o)
                    .Distinct(StringComparer.Ordinal).Count() == OptionsOf(p).Count)
            .WithMessage("Give each option a different text.").OverridePropertyName("poll.options");
    }

    /// <summary>The rules for publication at a given time.</summary>
    public static void RulePostTimes<T>(
        this AbstractValidator<T> validator,
        Func<T, DateTimeOffset?> expiresAt,
        Func<T, PollContent?> poll,
        Func<T, DateTimeOffset> at)
    {
        validator.RuleFor(x => expiresAt(x)).Must((x, expires) => expires is null || expires > at(x))
            .WithMessage("Give a time after publication.").OverridePropertyName("expiresAt");
        validator.RuleFor(
            x => poll(x)).Must((x, p) => p is null || (p.EndsAt > at(x) && p.EndsAt - at(x) <= Poll.Longest))
            .WithMessage($"A poll must end after it is published, at most {Poll.Longest.Days} days later.")
            .OverridePropertyName("poll.endsAt");
    }

    public static void RulePollLengths<T>(this AbstractValidator<T> validator, Func<T, PollContent?> poll)
    {
        validator.RuleFor(x => poll(x)).Must(p => p is null || p.Options.Count <= Poll.MaxOptions)
            .WithMessage($"Give at most {Poll.MaxOptions} options.").OverridePropertyName("poll.options");
        validator.RuleForEach(x => OptionsOf(poll(x))).NotNull().MaximumLength(Poll.MaxOption).SingleLine()
            .OverridePropertyName("poll.options");
    }

    public static void RulePostMedia<T>(this AbstractValidator<T> validator, Func<T, IReadOnlyList<MediaId>?> media) =>
        validator.RuleFor(x => media(x))
            .Must(m => m is null || (m.Count <= Post.MostMedia && m.Distinct().Count() == m.Count))
            .WithMessage($"Give at most {Post.MostMedia} files, each once.").OverridePropertyName("mediaIds");

    public static void RulePostText<T>(this AbstractValidator<T> validator, Func<T, string?> text) =>
        validator.RuleFor(x => text(x)).MaximumLength(Post.MaxText).MultiLine().NamesFew().OverridePropertyName("text");

    public static void RulePostDetails<T>(
        this AbstractValidator<T> validator, Func<T, string?> mood, Func<T, string?> location, Func<T, string?> link)
    {
        validator.RuleFor(x => mood(x)).MaximumLength(Post.MaxMood).SingleLine().OverridePropertyName("mood");
        validator.RuleFor(x => location(x))
            .MaximumLength(Post.MaxLocation)
            .SingleLine()
            .OverridePropertyName("location");
        validator.RuleFor(x => link(x)).MaximumLength(Post.MaxLink).WebAddress().OverridePropertyName("link");
    }

    /// <summary>Limits how many people and tags a text names.</summary>
    public static IRuleBuilderOptions<T, string?> NamesFew<T>(this IRuleBuilder<T, string?> rule) => rule
        .Must(text => text is null || text.Length > Post.MaxText || PostText.TagsOf(text).Count <= PostText.MaxTags)
        .WithMessage($"At most {PostText.MaxTags} different tags.")
        .MentionsFew();

    /// <summary>Limits how many people a text names; its tags are ordinary text.</summary>
    public static IRuleBuilderOptions<T, string?> MentionsFew<T>(this IRuleBuilder<T, string?> rule) => rule
        .Must(text =>
            text is null || text.Length > Post.MaxText || MentionText.NamesIn(text).Count <= MentionText.MaxNames)
        .WithMessage($"At most {MentionText.MaxNames} different mentions.");

    // Too many options are refused anyway, so their texts are not checked.
    private static IReadOnlyList<string> OptionsOf(PollContent? poll) =>
        poll is null || poll.Options.Count > Poll.MaxOptions ? [] : poll.Options;
}
