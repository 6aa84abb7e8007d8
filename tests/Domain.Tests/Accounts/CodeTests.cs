using Hubbub.Domain.Accounts;

namespace Hubbub.Domain.Tests.Accounts;

public sealed class CodeTests
{
    [Fact]
    public void Every_symbol_is_read_as_itself_in_any_case()
    {
        for (var i = 0; i < Code.Alphabet.Length; i++)
        {
            var code = Code.Write([.. Enumerable.Repeat((byte)i, Code.Length)]);

            Code.Read(code).Should().Be(code);
            Code.Read(code.ToLowerInvariant()).Should().Be(code);
        }

        Code.Alphabet.Distinct().Should().HaveCount(32);
    }

    [Theory]
    [InlineData("01V2-3456", "olu23456")]
    [InlineData("01V2-3456", "O I U 2 3 4 5 6")]
    [InlineData("01V2-3456", "01v2\u00A03456\n")]
    [InlineData("01V2-3456", "-0-1-V-2-3-4-5-6-")]
    public void What_looks_like_a_symbol_is_that_symbol(string code, string typed) =>
        Code.Read(typed).Should().Be(code);

    [Theory]
    [InlineData("")]
    [InlineData("0123456")]
    [InlineData("012345678")]
    [InlineData("0123456!")]
    [InlineData("١٢٣٤٥٦٧٨")]
    public void This_is_no_code(string typed) => Code.Read(typed).Should().BeNull();
}
