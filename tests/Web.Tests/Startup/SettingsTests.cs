using Hubbub.Web.Common;
using Microsoft.Extensions.Configuration;

namespace Hubbub.Web.Tests.Startup;

/// <summary>A misspelt or invalid setting stops the start, with an error that says what to write.</summary>
public sealed class SettingsTests
{
    [Theory]
    [InlineData("RateLimits:Mesages:Permits", "RateLimits__Messages__Permits")]
    [InlineData("RateLimits:Messages:Permit", "RateLimits__Messages__Permits")]
    [InlineData("RateLimit:Messages:Permits", "RateLimits__Messages__Permits")]
    [InlineData("Media:S3:Buckett", "Media__S3__Bucket")]
    [InlineData("Realtime:ConnectionPerUser", "Realtime__ConnectionsPerUser")]
    [InlineData("Smtp:Hots", "Smtp__Host")]
    [InlineData("CLIENT_URLS", "CLIENT_URL")]
    [InlineData("JWT_SECERT", "JWT_SECRET")]
    [InlineData("Demo:Enable", "Demo__Enabled")]
    [InlineData("Logging:Formt", "Logging__Format")]
    public void A_misspelt_setting_names_the_one_that_was_meant(string written, string meant) =>
        Faults(written, "1").Should().Equal(
            $"{written.Replace(":", "__", StringComparison.Ordinal)} is not a setting; did you mean {meant}?");

    [Theory]
    [InlineData("PORT", "70000", "a whole number from 0 to 65535")]
    [InlineData("PORT", "http", "a whole number from 0 to 65535")]
    [InlineData("RateLimits:Messages:Permits", "-1", "a whole number from 0 to 2147483647")]
    [InlineData("RateLimits:Messages:WindowSeconds", "0", "a whole number from 1 to 2147483647")]
    [InlineData("Smtp:Port", "0", "a whole number from 1 to 65535")]
    [InlineData("Media:QuotaBytes", "1.5", "a whole number from 0 to 9223372036854775807")]
    [InlineData("Tokens:AccessSeconds", "0", "a whole number from 1 to 2147483647")]
    [InlineData("Database:Synchronous", "Sometimes", "one of Normal, Full")]
    [InlineData("Smtp:RequireTls", "perhaps", "true or false")]
    [InlineData("Logging:Format", "xml", "one of Text, Json")]
    public void A_value_out_of_range_says_what_is_allowed(string setting, string value, string allowed) =>
        Faults(setting, value)
            .Should()
            .Equal($"{setting.Replace(":", "__", StringComparison.Ordinal)} must be {allowed}");

    [Theory]
    [InlineData("PATH", "/bin")]
    [InlineData("CLIENT_ID", "somebody else's")]
    [InlineData("DATABASE_URL", "postgres://")]
    [InlineData("Server", "a host")]
    [InlineData("Kestrel:Limits:MaxConcurrentConnections", "5")]
    [InlineData("Logging:LogLevel:Default", "Debug")]
    [InlineData("Logging:Format", "json")]
    [InlineData("ratelimits:messages:permits", "5")]
    [InlineData("Media:QuotaBytes", "5000000000")]
    [InlineData("Realtime:MaxMessageBytes", "")]
    public void What_is_right_or_not_ours_is_left_alone(string setting, string value) =>
        Faults(setting, value).Should().BeEmpty();

    private static IEnumerable<string> Faults(string setting, string value) =>
        KnownSettings.Faults(new ConfigurationBuilder().AddInMemoryCollection([new(setting, value)]).Build());
}
