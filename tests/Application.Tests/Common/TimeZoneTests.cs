using System.Text.Json;
using Hubbub.Application.Common.Json;

namespace Hubbub.Application.Tests.Common;

/// <summary>The time zone is process-wide, so these tests run alone.</summary>
[Collection(nameof(Alone))]
public sealed class TimeZoneTests
{
    [Theory]
    [InlineData("America/New_York", "2026-11-28T22:00:29", "2026-11-28T22:00:29Z")]
    [InlineData("Asia/Tokyo", "2026-11-30", "2026-11-30T00:00:00Z")]
    [InlineData("Asia/Tokyo", "2026-11-28T22:00:29.5+05:30", "2026-11-28T16:30:29.5Z")]
    [InlineData("America/New_York", "2026-11-28T22:00:29Z", "2026-11-28T22:00:29Z")]
    public void A_time_without_an_offset_is_UTC_wherever_the_server_runs(string zone, string time, string utc)
    {
        var before = Environment.GetEnvironmentVariable("TZ");
        try
        {
            SetZone(zone);
            TimeZoneInfo.Local.BaseUtcOffset.Should().NotBe(TimeSpan.Zero);

            var read = JsonSerializer.Deserialize<DateTimeOffset>($"\"{time}\"", WireJson.Options);

            JsonSerializer.Serialize(read, WireJson.Options).Should().Be($"\"{utc}\"");
        }
        finally
        {
            SetZone(before);
        }
    }

    private static void SetZone(string? zone)
    {
        Environment.SetEnvironmentVariable("TZ", zone);
        TimeZoneInfo.ClearCachedData();
    }
}
