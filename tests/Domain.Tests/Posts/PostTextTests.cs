using System.Text;
using Hubbub.Domain.Posts;

namespace Hubbub.Domain.Tests.Posts;

public sealed class PostTextTests
{
    [Theory]
    [InlineData("#Berlin, #BERLIN and #Ｂｅｒｌｉｎ", "berlin")]
    [InlineData("#night_train2 (#2go) a.#dot", "night_train2 2go dot")]
    [InlineData("#हिन्दी #e\u0301té", "हिन्दी été")]
    [InlineData("#👍 #👍🏽 #👩‍🚀 #🇩🇪 #❶ #Ⅳ", "👍 👍🏽 👩‍🚀 🇩🇪 ❶ iv")]
    [InlineData("我喜欢#咖啡", "咖啡")]
    [InlineData("去#北京。", "北京")]
    [InlineData("日本語＃東京#大阪", "東京 大阪")]
    [InlineData("😀#party!#night", "party night")]
    [InlineData("Use `#foo` or #a^b, #rock´n´roll", "foo a rock")]
    [InlineData("a#b 1#b _#b &#39; x/#b ##b ＃＃b", "")]
    [InlineData("#ぼっち・ざ・ろっく！ #ﾎﾞ･ｯﾁ #Col·legi #a· #·a #b··c", "ぼっち・ざ・ろっく ボ・ッチ col·legi a b")]
    [InlineData("https://ja.wikipedia.org/wiki/日本#歴史 (https://example.org/#one) #two", "two")]
    [InlineData("example.org#one example.org/?a=#one mailto:mia@example.org?subject=#one #two", "two")]
    [InlineData("josé#one Ж#one ٣#one", "")]
    [InlineData("見て https://example.org/a。#猫", "猫")]
    public void A_text_has_the_tags_that_it_names(string text, string tags) =>
        string.Join(' ', PostText.TagsOf(text)).Should().Be(tags);

    [Theory]
    [InlineData("#️⃣ one")]
    [InlineData("#\u20E3one")]
    [InlineData("#2026 #_ #2_0 #٣ #² #1️⃣")]
    [InlineData("#\u200D #\u200C #\uFE0F #\u20E3 #\u0301 #\u0903 #\u034F")]
    [InlineData("#\U000E0041 #\U000E0100 #\U0001D173 #\U000E0080")]
    [InlineData("#ㅤ #\u115F #\uFFA0 #\u2800 #^ #` #‿")]
    public void What_says_nothing_is_no_tag(string text) => PostText.TagsOf(text).Should().BeEmpty();

    [Theory]
    [InlineData("#ΟΔΟΣ #οδος #οδοσ", "οδος")]
    [InlineData("#ΣΙΣΥΦΟΣ_ΣΤΟΣ2 #σισυφος_στος2 #ςιςυφοσ_ςτοσ2", "σισυφος_στος2")]
    [InlineData("#Σ", "σ")]
    [InlineData("#İSTANBUL #I\u0307stanbul #i\u0307stanbul #istanbul", "istanbul")]
    [InlineData("#❤️ #❤ #❤︎", "❤")]
    [InlineData("#❤️‍🔥 #❤‍🔥", "❤‍🔥")]
    [InlineData("#می‌خواهم #می‌خواهم‌ #می‌\u200Cخواهم", "می‌خواهم")]
    [InlineData("#क्‍ष", "क्‍ष")]
    [InlineData("#berlin #ber\u200Clin #ber\u200Dlin #\u200Dberlin #berlin\uFE0F #ber\U000E0041lin", "berlin")]
    [InlineData("#🏴\U000E0067\U000E0062\U000E007F", "🏴\U000E0067\U000E0062\U000E007F")]
    [InlineData("#a\uFE0F\u0301 #á", "á")]
    [InlineData(
        "#news #news\u3164 #\u115Fnews #ne\u2800ws #news\u034F #news\u180B #news\u17B4 #news\U0001D159 #news\U0001D173",
        "news")]
    public void What_looks_the_same_is_one_tag(string text, string tag) => PostText.TagsOf(text).Should().Equal(tag);

    [Fact]
    public void The_key_of_a_key_is_the_key()
    {
        // U+FFFE cannot be composed, and is refused before.
        var runes = Enumerable.Range(0, 0x110000).Where(v => Rune.IsValid(v) && v != 0xFFFE)
            .Select(v => new Rune(v).ToString());
        var keys = runes.SelectMany(r => new[] { PostText.KeyOf(r), PostText.KeyOf($"α{r}\u0301\uFE0F\u0307") });

        keys.Where(k => PostText.KeyOf(k) != k).Should().BeEmpty();
    }
}
