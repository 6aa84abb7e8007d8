using System.Text.RegularExpressions;
using Hubbub.Infrastructure.Persistence;
using Hubbub.Infrastructure.Persistence.Statements;
using Hubbub.Testing.Capture;

namespace Hubbub.SqlServer.Tests;

/// <summary>How rows and lists are passed to statements that take many at once.</summary>
public sealed partial class RowStatementTests
{
    [Theory, InlineData(1), InlineData(1_000)]
    public async Task A_statement_is_the_same_to_the_server_however_many_rows_it_gets(int rows)
    {
        await using var db = new SqlServerDesignTimeFactory().CreateDbContext([]);

        await using var command = new DialectStatement(string.Empty, "SELECT 1").CommandFor(
            db, [.. Enumerable.Range(0, rows).Select(i => new object?[] { (long)i, "text" })]);

        command.Parameters.Count.Should().Be(1);
        command.Parameters[0].Size.Should().Be(-1, "it is nvarchar(max), and not of the length that it has");
    }

    [Fact]
    public void JSON_VALUE_which_is_null_above_4000_characters_reads_numbers_only()
    {
        var texts = SqlServerCapturedRawSql.SqlServerTexts().Select(c => c.Text).ToList();

        texts.Sum(t => JsonValue().Count(t)).Should().BeGreaterThan(0);
        texts.Where(t => JsonValue().Count(t) > Number().Count(t)).Should().BeEmpty("a list is read by OPENJSON");
    }

    [Theory]
    [InlineData("DECLARE @ids nvarchar(max) = JSON_VALUE(@rows, '$[0][1]')", false)]
    [InlineData("SELECT value FROM OPENJSON(JSON_VALUE(@rows, '$[0][1]'))", false)]
    [InlineData("DECLARE @viewer bigint = JSON_VALUE(@rows, '$[0][0]')", true)]
    [InlineData("SELECT TOP (CAST(JSON_VALUE(@rows, '$[0][2]') AS int)) 1", true)]
    public void A_list_is_distinguished_from_a_number(string text, bool isNumber) =>
        (JsonValue().Count(text) == Number().Count(text)).Should().Be(isNumber);

    [GeneratedRegex(@"JSON_VALUE\(")]
    private static partial Regex JsonValue();

    [GeneratedRegex(@"@\w+ (bigint|int|bit) = JSON_VALUE\(|CAST\(JSON_VALUE\([^()]*\) AS (bigint|int|bit)\)")]
    private static partial Regex Number();
}
