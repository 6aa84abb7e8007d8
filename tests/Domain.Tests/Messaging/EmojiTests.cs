using Hubbub.Domain.Messaging;

namespace Hubbub.Domain.Tests.Messaging;

public sealed class EmojiTests
{
    public static TheoryData<string> Real =>
    [
        "😀", "👍", "🎉", "🫠", "🪿", // single characters, of old and new versions of Unicode
        "❤️", "❤", "☺️", "✔️", "⚡", "⌚", "⭐", "〰️", "㊗️", // of the basic plane, with and without a selector
        "©️", "®️", "™️", "ℹ️", "↔️", "‼️", // text without a selector
        "👍🏽", "☝🏿", "🤝🏻", // skin tones
        "👩‍🚀", "👩🏽‍🚀", "🧑🏻‍🦰", "🏳️‍🌈", "🏴‍☠️", "❤️‍🔥", "🐻‍❄️", "🙂‍↔️", "👁️‍🗨️", "⛓️‍💥", // joined
        "👨‍👩‍👧‍👦", "👩🏻‍❤️‍💋‍👩🏿", "🧑🏼‍🤝‍🧑🏾", // families and couples
        "🇳🇴", "🇺🇳", "🇯🇵", // flags of countries
        "🏴󠁧󠁢󠁥󠁮󠁧󠁿", "🏴󠁧󠁢󠁳󠁣󠁴󠁿", // England and Scotland
        "1️⃣", "#️⃣", "*️⃣", "0⃣", // keycaps
    ];

    public static TheoryData<string> Others =>
    [
        "", " ", "a", "1", "#", "*", "é", "ß", "你", "ה", "!", "…", "→", "∞", "½", "€", // letters, digits, signs
        "©", "™", "↔", // emoji only with a selector
        "1️", "a️", "a⃣", "12⃣", // unfinished keycaps
        "😀😀", "😀 ", " 😀", "😀a", "👍👍🏽", "🇳🇴🇳🇴", "🇳", "🇳🇴🇯", // two, or half a flag
        "😀︎", "❤︎", // the selector of text
        "😀‍", "‍😀", "👩‍a", "🏽", "‍", "️", "😀️️", "👍🏽🏽", // pieces
        "🏴󠁧󠁢󠁥󠁮󠁧", "😀󠁿", // tags without an end, and an end without tags
        "😀́", "\uFFFD", "\u0000", // an accent on an emoji, no characters
        "👨‍👩‍👧‍👦‍👨‍👩‍👧‍👦‍👨‍👩‍👧‍👦‍👨‍👩‍👧‍👦", // far too long
    ];

    [Theory, MemberData(nameof(Real))]
    public void An_emoji_is_one(string text) => Emoji.Is(text).Should().BeTrue();

    [Theory, MemberData(nameof(Others))]
    public void Anything_else_is_none(string text) => Emoji.Is(text).Should().BeFalse();

    [Theory]
    [InlineData("❤", "❤️", true)]
    [InlineData("🏳️‍🌈", "🏳‍🌈", true)]
    [InlineData("👍", "👍🏽", false)]
    [InlineData("😀", "😃", false)]
    public void The_same_emoji_is_recognised_without_its_selector(string one, string other, bool areSame) =>
        Emoji.AreSame(one, other).Should().Be(areSame);
}
