using System.Text;
using FluentValidation;
using Hubbub.Application.Common;

namespace Hubbub.Application.Tests.Common;

public sealed class PageTests
{
    [Fact]
    public void A_row_too_many_makes_a_cursor_of_the_last_row_shown()
    {
        var page = Page<int>.From([5, 4, 3], limit: 2, row => $"after {row}");

        page.Items.Should().Equal(5, 4);
        page.NextCursor.Should().Be("after 4");
    }

    [Theory, InlineData(0), InlineData(1), InlineData(2)]
    public void The_last_page_has_no_cursor(int rows) =>
        Page<int>.From([.. Enumerable.Range(0, rows)], limit: 2, _ => "more").NextCursor.Should().BeNull();

    [Fact]
    public void A_cursor_gives_back_what_it_was_made_of()
    {
        var cursor = Cursors.Encode("people", "änne", 7L);

        Cursors.Decode("people", cursor, 2).Should().Equal("änne", "7");
        Cursors.DecodeId("sessions", Cursors.Encode("sessions", 12L)).Should().Be(12);
        Cursors.DecodeId("sessions", null).Should().Be(long.MaxValue, "the first page begins before everything");
    }

    [Fact]
    public void An_empty_cursor_is_none() => new PageRequest(string.Empty).Should().Be(new PageRequest());

    [Fact]
    public void A_cursor_is_safe_in_an_address() =>
        Cursors.Encode("people", "ÿÿÿ???>>>", long.MaxValue).Should().MatchRegex("^[A-Za-z0-9_-]+$");

    [Theory]
    [InlineData("followers", 1)]
    [InlineData("people", 2)]
    [InlineData("people", 0)]
    public void A_cursor_of_another_list_or_form_is_refused(string list, int parts) =>
        Cursors.Decode(list, Cursors.Encode("people", 1L), parts).Should().BeNull();

    [Theory]
    [InlineData("not a cursor")]
    [InlineData("====")]
    [InlineData("%00")]
    [InlineData("4")]
    public void Nonsense_is_refused(string cursor) => Cursors.Decode("people", cursor, 1).Should().BeNull();

    [Fact]
    public void A_cursor_that_is_too_long_is_refused() =>
        Cursors.Decode("people", Cursors.Encode("people", new string('a', 400)), 1).Should().BeNull();

    [Theory]
    [InlineData(null, 1, true)]
    [InlineData(null, 100, true)]
    [InlineData(null, 0, false)]
    [InlineData(null, 101, false)]
    [InlineData(null, 1_000_000_000, false)]
    [InlineData(null, -1, false)]
    [InlineData("12", 20, true)]
    [InlineData("-12", 20, false)]
    [InlineData("9223372036854775808", 20, false)]
    [InlineData("one", 20, false)]
    [InlineData("", 20, false)]
    public void A_page_is_asked_for_within_limits_and_with_a_number(string? position, int limit, bool isValid)
    {
        var cursor = position is null ? null : Cursors.Encode("sessions", position);

        new PageValidator().Validate(new Listing(new(cursor, limit))).IsValid.Should().Be(isValid);
    }

    [Fact]
    public void A_cursor_with_broken_text_is_refused()
    {
        var cursor = System.Buffers.Text.Base64Url.EncodeToString(
            [.. Encoding.UTF8.GetBytes("sessions\n"), 0xFF, 0xFE]);

        new PageValidator().Validate(new Listing(new(cursor))).Errors.Should().ContainSingle()
            .Which.PropertyName.Should().Be("cursor");
    }

    private sealed record Listing(PageRequest Page);

    private sealed class PageValidator : AbstractValidator<Listing>
    {
        public PageValidator() => this.RulePage("sessions", x => x.Page);
    }
}
