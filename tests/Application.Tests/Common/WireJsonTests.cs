using System.Text;
using System.Text.Json;
using Hubbub.Application.Common.Json;
using Hubbub.Application.Sync;
using Hubbub.Domain.Common;

namespace Hubbub.Application.Tests.Common;

public sealed class WireJsonTests
{
    private const string Whole = """{"id":"7","name":"Änne","kind":"gone_away","limit":5}""";

    [Fact]
    public void Members_are_camel_case_ids_are_strings_enums_are_snake_case_and_nulls_are_left_out() =>
        JsonSerializer.Serialize(new Sample(new(long.MaxValue), "Änne <&>", Kind.GoneAway), WireJson.Options)
            .Should()
            .Be(
                """{"id":"9223372036854775807","name":"Änne <&>","kind":"gone_away","limit":20}""");

    [Fact]
    public void What_is_written_can_be_read() =>
        JsonSerializer.Deserialize<Sample>(Whole, WireJson.Options)
            .Should()
            .Be(new Sample(new(7), "Änne", Kind.GoneAway, null, 5));

    [Theory]
    [InlineData("""{"id":"7","name":"a","kind":"gone_away"}""")]
    [InlineData("""{"id":"7","name":"a","kind":"gone_away","other":null}""")]
    public void What_is_optional_may_be_absent_or_null(string json) =>
        JsonSerializer.Deserialize<Sample>(json, WireJson.Options).Should().Be(new Sample(new(7), "a", Kind.GoneAway));

    [Theory]
    [InlineData("""{"id":"7","name":"a","kind":"gone_away","extra":1}""", "an unknown member")]
    [InlineData("""{"id":"7","name":"a","kind":"gone_away","name":"b"}""", "a member twice")]
    [InlineData("""{"id":"7","kind":"gone_away"}""", "a missing member")]
    [InlineData("""{"id":"7","name":null,"kind":"gone_away"}""", "a null that may not be")]
    [InlineData("""{"Id":"7","name":"a","kind":"gone_away"}""", "another case")]
    [InlineData("""{"id":"7","name":"a","kind":1}""", "an enum as a number")]
    [InlineData("""{"id":"7","name":"a","kind":"1"}""", "an enum as a number in a string")]
    [InlineData("""{"id":"7","name":"a","kind":"unheard_of"}""", "an unknown name of an enum")]
    [InlineData("""{"id":"7","name":"a","kind":"gone_away","limit":"5"}""", "a number as a string")]
    [InlineData("""{"id":"7","name":"a","kind":"gone_away","limit":5.5}""", "a part of a number")]
    [InlineData("""{"id":"7","name":5,"kind":"gone_away"}""", "a string as a number")]
    [InlineData("""{"id":"7","name":"a","kind":"gone_away"},""", "something after the end")]
    [InlineData("""[]""", "another shape")]
    public void What_does_not_fit_is_refused(string json, string because)
    {
        var read = () => JsonSerializer.Deserialize<Sample>(json, WireJson.Options);

        read.Should().Throw<JsonException>(because);
    }

    [Theory]
    [InlineData("7")]
    [InlineData("null")]
    [InlineData("\"\"")]
    [InlineData("\"-7\"")]
    [InlineData("\"+7\"")]
    [InlineData("\" 7\"")]
    [InlineData("\"7.0\"")]
    [InlineData("\"1e3\"")]
    [InlineData("\"0x7\"")]
    [InlineData("\"1,000\"")]
    [InlineData("\"٧\"")]
    [InlineData("\"9223372036854775808\"")]
    [InlineData("[\"7\"]")]
    public void An_id_is_a_string_of_digits_that_fits_64_bits(string json)
    {
        var read = () => JsonSerializer.Deserialize<UserId>(json, WireJson.Options);

        read.Should().Throw<JsonException>();
    }

    [Theory, InlineData("\"0\"", 0), InlineData("\"007\"", 7), InlineData("\"9223372036854775807\"", long.MaxValue)]
    public void An_id_is_read_as_it_is(string json, long value)
    {
        JsonSerializer.Deserialize<UserId>(json, WireJson.Options).Should().Be(new UserId(value));
        JsonSerializer.Deserialize<UserId?>(json, WireJson.Options).Should().Be(new UserId(value));
    }

    [Fact]
    public void Deep_nesting_is_refused()
    {
        var json = new string('[', WireJson.MaxDepth + 1) + new string(']', WireJson.MaxDepth + 1);
        var read = () => JsonSerializer.Deserialize<JsonElement>(json, WireJson.Options);

        read.Should().Throw<JsonException>();
    }

    [Theory]
    [InlineData("""{"a":1}""", """{"seq":5,"a":1}""")]
    [InlineData("{}", """{"seq":5}""")]
    public void An_event_carries_its_seq_first(string payload, string expected) =>
        Encoding.UTF8
            .GetString(EventPayload.WithSeq(Encoding.UTF8.GetBytes(payload), 5).Utf8.Span)
            .Should()
            .Be(expected);

    private enum Kind
    {
        Here,
        GoneAway,
    }

    private sealed record Sample(UserId Id, string Name, Kind Kind, string? Other = null, int Limit = 20);
}
