using Hubbub.Domain.Accounts;

namespace Hubbub.Domain.Tests.Accounts;

public sealed class EmailAddressTests
{
    [Theory]
    [InlineData("alice@example.test", "alice@example.test")]
    [InlineData("Al.Ice+tag_1@Mail.Example.test", "Al.Ice+tag_1@Mail.Example.test")]
    [InlineData("o'neil=x/y@localhost", "o'neil=x/y@localhost")]
    [InlineData("a@münchen.de", "a@xn--mnchen-3ya.de")]
    [InlineData("a@mu\u0308nchen.de", "a@xn--mnchen-3ya.de")]
    [InlineData("a@xn--mnchen-3ya.de", "a@xn--mnchen-3ya.de")]
    [InlineData("jose\u0301@example.test", "josé@example.test")]
    [InlineData("用户@例え.test", "用户@xn--r8jz45g.test")]
    public void This_is_an_address_and_mail_is_sent_there(string text, string sentTo) =>
        EmailAddress.Parse(text)!.ToString().Should().Be(sentTo);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("alice")]
    [InlineData("@example.test")]
    [InlineData("alice@")]
    [InlineData("alice@.")]
    [InlineData("alice@.test")]
    [InlineData("alice@test.")]
    [InlineData("alice@x..test")]
    [InlineData("alice@-x.test")]
    [InlineData("alice@x-.test")]
    [InlineData("alice@x_y.test")]
    [InlineData("alice@192.0.2.7")]
    [InlineData("alice@[192.0.2.7]")]
    [InlineData("a@b@example.test")]
    [InlineData(".alice@example.test")]
    [InlineData("alice.@example.test")]
    [InlineData("al..ice@example.test")]
    [InlineData("al ice@example.test")]
    [InlineData(" alice@example.test")]
    [InlineData("alice@example.test\n")]
    [InlineData("al\0ice@example.test")]
    [InlineData("al\u0001ice@example.test")]
    [InlineData("al\u007Fice@example.test")]
    [InlineData("al\u0085ice@example.test")]
    [InlineData("al\u00A0ice@example.test")]
    [InlineData("al\u200Bice@example.test")]
    [InlineData("al\u202Eice@example.test")]
    [InlineData("al\u3164ice@example.test")]
    [InlineData("al\uFFFEice@example.test")]
    [InlineData("alice@exam\u200Bple.test")]
    [InlineData("alice@exam\u202Eple.test")]
    [InlineData("alice@example\u3002test")]
    [InlineData("=?utf-8?q?alice?=@example.test")]
    [InlineData("\"alice\"@example.test")]
    [InlineData("<alice@example.test>")]
    [InlineData("alice,bob@example.test")]
    [InlineData("alice(x)@example.test")]
    public void This_is_none(string? text) => EmailAddress.Parse(text).Should().BeNull();

    [Fact]
    public void Lengths_are_those_that_servers_take()
    {
        EmailAddress.Parse($"{new string('a', 64)}@example.test").Should().NotBeNull();
        EmailAddress.Parse($"{new string('a', 65)}@example.test").Should().BeNull();
        EmailAddress.Parse($"a@{new string('b', 63)}.test").Should().NotBeNull();
        EmailAddress.Parse($"a@{new string('b', 64)}.test").Should().BeNull();
        EmailAddress.Parse($"a@{string.Join('.', Enumerable.Repeat(new string('b', 61), 5))}").Should().BeNull();
        EmailAddress.Parse($"a@{string.Join('.', Enumerable.Repeat(new string('ü', 30), 7))}")
            .Should()
            .BeNull("in ASCII it is longer");
        EmailAddress.Parse("a\uD800@example.test").Should().BeNull();
    }
}
