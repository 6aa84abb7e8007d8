using Hubbub.Domain.Common;

namespace Hubbub.Domain.Tests.Common;

public sealed class SearchWordsTests
{
    [Theory]
    [InlineData("Straße, Café!", "strasse cafe")]
    [InlineData("مَرْحَبًا", "مرحبا")]
    [InlineData("北京天", "北京 京天 天")]
    [InlineData("iPhone東京", "iphone 東京 京")]
    [InlineData("東", "東")]
    [InlineData("👍🏽👩‍🚀", "👍 👩 🚀")]
    [InlineData("snake_case don't", "snake case don t")]
    [InlineData("¡¿…—«»", "")]
    [InlineData("Σίσυφος ΣΊΣΥΦΟΣ", "σισυφοσ σισυφοσ")]
    [InlineData("हिन्दी", "हिन्दी")]
    [InlineData("Đường Łódź smørrebrød Œuvre", "duong lodz smorrebrod oeuvre")]
    [InlineData("Æsir ẞ Þór ħobż ışık İbrahim", "aesir ss thor hobz isik ibrahim")]
    [InlineData("C# and C++, F♯. Ｃ＃", "c c# and c c++ f f# c c#")]
    [InlineData("C#9 a+b #c#d x+++", "c c# 9 a b c d x x++")]
    public void A_text_is_found_by_its_words(string text, string words) =>
        string.Join(' ', SearchWords.Of(text)).Should().Be(words);

    [Theory]
    [InlineData("night tr", "night|tr*")]
    [InlineData("night t", "night|t")]
    [InlineData("東京都", "東京 京都")]
    [InlineData("東 tower", "東*|tower*")]
    [InlineData("party 🎉🎉", "party|🎉 🎉")]
    [InlineData("\"*", "")]
    [InlineData("C#", "c#*")]
    [InlineData("c++ help", "c++|help*")]
    [InlineData("#c", "c")]
    [InlineData(".NET", "net*")]
    public void A_search_has_terms_and_its_last_word_may_be_unfinished(string query, string terms) =>
        string.Join('|', SearchWords.TermsOf(query).Select(t => string.Join(' ', t.Words) + (t.IsPrefix ? "*" : "")))
            .Should().Be(terms);

    [Theory]
    [InlineData("vienna", "Vienna, Vienna and Viennas", 3 / 4d)]
    [InlineData("vienna!", "Viennas", 1 / 2d)]
    [InlineData("night trains", "Trains by night, night trains", (2 / 3d) + (2 / 3d))]
    [InlineData("night trains", "Neither is in the part that is looked at", (1 / 2d) + (1 / 2d))]
    [InlineData("東京", "東京都の東京", 2 / 3d)]
    public void A_text_fits_better_the_more_often_it_says_what_is_searched(string query, string text, double fit) =>
        SearchWords.FitOf(text, SearchWords.TermsOf(query)).Should().BeApproximately(fit, 1e-9);

    [Fact]
    public void A_word_is_cut_where_it_is_kept_and_where_it_is_searched()
    {
        var kept = SearchWords.Of(new string('a', 5_000)).Single();

        kept.Should().HaveLength(SearchWords.MaxWord);
        SearchWords.Of(new string('a', 63) + "++").Single().Should().HaveLength(63);
        SearchWords.TermsOf(new string('a', 100)).Single().Words.Single().Should().Be(kept);
        SearchWords.Of(string.Concat(Enumerable.Repeat("𝟬", 40))).Single().Should().Be(new string('0', 40));
        SearchWords.Of(string.Concat(Enumerable.Repeat("𐐨", 40))).Single().Should().HaveLength(SearchWords.MaxWord);
    }
}
