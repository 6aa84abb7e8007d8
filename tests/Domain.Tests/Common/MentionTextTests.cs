using Hubbub.Domain.Common;

namespace Hubbub.Domain.Tests.Common;

public sealed class MentionTextTests
{
    [Theory]
    [InlineData("@alice, @Bob.B @alice", "alice bob.b")]
    [InlineData("我喜欢@alice。", "alice")]
    [InlineData("a@alice.example x/@alice @@alice @al @alice@example.test", "")]
    [InlineData("write to @abc.shop@example.test or @abc..shop_and_much_more_than_a_username_may_have", "")]
    [InlineData("@alice... (@bob.) @carol.", "alice bob carol")]
    [InlineData("＠alice .@bob ...@carol .@anna.lee -@eve.adams", "alice bob carol anna.lee eve.adams")]
    [InlineData("https://example.org/?u=@alice https://example.org/@alice ftp://@alice example.org/?u=@alice", "")]
    [InlineData("josé@alice Жук@alice a.@alice a＠alice mailto:alice@alice.example", "")]
    [InlineData("(see https://example.org/a) @alice, 去@bob.b", "alice bob.b")]
    public void A_text_mentions_whom_it_names(string text, string names) =>
        string.Join(' ', MentionText.NamesIn(text)).Should().Be(names);
}
