using FluentValidation;
using Hubbub.Application.Common;

namespace Hubbub.Application.Tests.Common;

public sealed class PlainTextTests
{
    [Theory]
    [InlineData(null, true)]
    [InlineData("", true)]
    [InlineData("Änne O'Brien 日本 👩‍👩‍👧", true)]
    [InlineData("two\nlines", false)]
    [InlineData("a\ttab", false)]
    [InlineData("a\0null", false)]
    [InlineData("a\u007Fdelete", false)]
    [InlineData("a\u0085next line", false)]
    [InlineData("evil\u202Etxt.exe", false)]
    [InlineData("evil\u2066isolate", false)]
    public void A_single_line_neither_breaks_nor_fakes(string? text, bool isValid) =>
        IsValid(v => v.RuleFor(x => x.Value).SingleLine(), text).Should().Be(isValid);

    [Theory]
    [InlineData(null, true)]
    [InlineData("two\r\nlines and a\ttab 👋", true)]
    [InlineData("a\0null", false)]
    [InlineData("a\u001Bescape", false)]
    [InlineData("a\u0085next line", false)]
    public void Running_text_may_break_lines_and_nothing_more(string? text, bool isValid) =>
        IsValid(v => v.RuleFor(x => x.Value).MultiLine(), text).Should().Be(isValid);

    [Fact]
    public void Half_a_character_and_what_is_none_are_refused_everywhere()
    {
        foreach (var half in new[] { "a\uD83D", "\uDE00a", "\uDE00\uD83D", "\uD83D\uD83D\uDE00", "a\uFFFE" })
        {
            IsValid(v => v.RuleFor(x => x.Value).SingleLine(), half).Should().BeFalse();
            IsValid(v => v.RuleFor(x => x.Value).MultiLine(), half).Should().BeFalse();
        }
    }

    [Theory]
    [InlineData(30, true)]
    [InlineData(31, false)]
    public void A_letter_has_so_many_marks_that_composing_it_takes_no_time(int marks, bool isValid)
    {
        var text = "before a"
            + string.Concat(Enumerable.Range(0, marks).Select(i => i % 2 == 0 ? '\u0301' : '\u0316'))
            + " after";

        IsValid(v => v.RuleFor(x => x.Value).SingleLine(), text).Should().Be(isValid);
        IsValid(v => v.RuleFor(x => x.Value).MultiLine(), $"{text}\n{text}").Should().Be(isValid);
    }

    [Theory]
    [InlineData(null, false)]
    [InlineData("", false)]
    [InlineData(" \t\r\n\u00A0\u3000", false)]
    [InlineData("\u200B\u200D\uFEFF\u2060", false)]
    [InlineData("\u0001", false)]
    [InlineData("\U000E0041\U000E0042", false)]
    [InlineData("\uFE0F\u034F\U000E0100", false)]
    [InlineData("\u3164\u2800\u115F\uFFA0", false)]
    [InlineData(" . ", true)]
    [InlineData("👋", true)]
    public void Something_must_show(string? text, bool isValid) =>
        IsValid(v => v.RuleFor(x => x.Value).Visible(), text).Should().Be(isValid);

    [Theory]
    [InlineData("ab", true)]
    [InlineData("a b", true)]
    [InlineData("a\u0301", true)]
    [InlineData("東京", true)]
    [InlineData("🎉", true)]
    [InlineData("❤️", true)]
    [InlineData("東", true)]
    [InlineData(" a\u3000", false)]
    [InlineData("#a", false)]
    [InlineData("＃＃ 東", false)]
    [InlineData("#ab", true)]
    [InlineData("a\u200B\u200B", false)]
    [InlineData("a\U000E0041", false)]
    [InlineData("abcd", false)]
    public void What_is_searched_shows_two_characters_or_an_emoji(string text, bool isValid) =>
        IsValid(v => v.RuleFor(x => x.Value).Searched(most: 3), text).Should().Be(isValid);

    private static bool IsValid(Action<InlineValidator<Written>> rule, string? text)
    {
        var validator = new InlineValidator<Written>();
        rule(validator);
        return validator.Validate(new Written(text)).IsValid;
    }

    private sealed record Written(string? Value);
}
