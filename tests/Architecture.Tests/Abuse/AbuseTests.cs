namespace Hubbub.Architecture.Tests.Abuse;

public sealed class AbuseTests
{
    /// <summary>The cases of the threat model that apply to the product.</summary>
    private static readonly string[] Cases =
    [
        .. Enumerable.Range(1, 24)
            .Concat(Enumerable.Range(32, 6))
            .Concat(Enumerable.Range(42, 4))
            .Select(n => $"T-{n:D2}"),
    ];

    [Fact]
    public void Every_abuse_case_has_a_test_that_carries_its_id()
    {
        Cases.Should().HaveCount(34);
        AbuseRules.Unproved(SourceFile.Tests, Cases).Should().BeEmpty();
    }

    [Fact]
    public void An_abuse_case_without_a_test_is_found() => AbuseRules.Unproved(
        [
            new("a.cs", "    [Fact]\n    [Trait(\"Abuse\", \"T-01\")]\n    public void It_is_proved()\n"),
            new("b.cs", "[Trait(\"Abuse\", \"T-02\")]\npublic sealed class WholeTests\n"),
            new("c.cs", "    [Trait(\"Abuse\", \"T-03\")]\n    public void It_is_no_test()\n"),
            new("d.cs", "    // [Trait(\"Abuse\", \"T-04\")]\n    [Fact]\n    public void It_speaks_of_it()\n"),
            new(
                "e.cs",
                "    [Theory]\n    [Trait(\"Abuse\", \"T-06\")]\n    [InlineData(1)]\n    public void It_is(int i)\n"),
        ],
        ["T-01", "T-02", "T-03", "T-04", "T-05", "T-06"]).Should().Equal("T-03", "T-04", "T-05");

    [Fact]
    [Trait("Abuse", "T-36")]
    public void No_statement_is_put_together_from_values() =>
        AbuseRules.InterpolatedSql(SourceFile.Product).Should().BeEmpty();

    [Fact]
    public void A_statement_that_is_put_together_from_values_is_found() => AbuseRules.InterpolatedSql(
        [
            new("a.cs", "db.Database.ExecuteSqlRawAsync(\n    $\"DELETE {name}\")"),
            new("b.cs", "c.CommandText = $\"SELECT {x}\";"),
            new("c.cs", "db.Accounts.FromSqlRaw($\"{x}\")"),
            new("d.cs", "db.Database.ExecuteSqlRawAsync(sql, ct); c.CommandText = sql;"),
        ]).Should().Equal("a.cs", "b.cs", "c.cs");

    [Fact]
    [Trait("Abuse", "T-43")]
    public void No_regular_expression_goes_back_without_end() =>
        AbuseRules.UnboundRegexes(SourceFile.Product).Should().BeEmpty();

    [Fact]
    public void A_regular_expression_without_bound_is_found() => AbuseRules.UnboundRegexes(
        [
            new("a.cs", "new Regex(\"(a+)+\")"),
            new("b.cs", "[GeneratedRegex(\"a\", RegexOptions.NonBacktracking)]"),
            new("c.cs", "Regex.IsMatch(text, \"a\", RegexOptions.None, TimeSpan.FromSeconds(1))"),
            new("d.cs", "[GeneratedRegex(\"a\")]"),
            new("e.cs", "[GeneratedRegex(\n    \"a\", RegexOptions.NonBacktracking)]"),
        ]).Should().Equal("a.cs: new Regex(\"(a+)+\")", "d.cs: [GeneratedRegex(\"a\")]");

    [Fact]
    [Trait("Abuse", "T-34")]
    public void No_file_holds_a_key_or_a_token()
    {
        var files = AbuseRules.Committed();

        files.Should().HaveCountGreaterThan(200);
        AbuseRules.Secrets(files).Should().BeEmpty();
    }

    [Fact]
    public void A_key_in_a_file_is_found() => AbuseRules.Secrets(
        [
            new("a.pem", "-----BEGIN EC " + "PRIVATE KEY-----"),
            new("b.json", "AKIA" + "ABCDEFGHIJKLMNOP"),
            new("c.md", "eyJ" + new string('a', 30) + ".eyJ" + new string('b', 30) + ".c"),
            new("d.md", "Make a key with openssl."),
        ]).Should().HaveCount(3);

    [Fact]
    [Trait("Abuse", "T-45")]
    public void A_package_with_a_known_vulnerability_stops_the_build() =>
        AbuseRules.AuditGaps(File.ReadAllText(Path.Combine(SourceFile.Repository, "Directory.Build.props")))
            .Should()
            .BeEmpty();

    [Fact]
    public void An_audit_that_looks_away_is_found() => AbuseRules.AuditGaps(
        "<Project><PropertyGroup><NuGetAudit>true</NuGetAudit><NuGetAuditMode>direct</NuGetAuditMode>"
        + "<TreatWarningsAsErrors>true</TreatWarningsAsErrors><NoWarn>NU1903</NoWarn></PropertyGroup></Project>")
            .Should()
            .Equal("NuGetAuditMode is not all", "NuGetAuditLevel is not moderate", "NoWarn hides NU1903");
}
