using System.Diagnostics;
using Hubbub.Testing;
using Microsoft.EntityFrameworkCore;

namespace Hubbub.Web.Tests.Accounts;

/// <summary>A session that another node ended, which this one can learn only from the database.</summary>
public sealed class OtherDevicesTests
{
    [Fact]
    [Trait("Abuse", "T-11")]
    [Trait("Abuse", "T-44")]
    public async Task Sessions_that_end_on_another_node_end_here_within_seconds()
    {
        await using var server = await TestServer.Start();
        var (alice, bob) = (await server.Register("alice"), await server.Register("bob"));
        await using var hers = await alice.Connect();
        await using var his = await bob.Connect();
        await alice.Get("/api/v1/auth/me");
        var start = Stopwatch.GetTimestamp();

        await server.Db(db => db.Sessions.Where(s => s.UserId == alice.Id)
            .ExecuteUpdateAsync(set => set.SetProperty(s => s.EndedAt, DateTimeOffset.UtcNow)));

        await hers.Closed.WaitAsync(TestClient.Limit);
        Stopwatch.GetElapsedTime(start).Should().BeLessThan(TimeSpan.FromSeconds(4), "a sweep comes each second");
        await WireExtensions.Until(
            async () => (int)(await alice.Http.GetAsync("/api/v1/auth/me")).StatusCode == 401, "her token was refused");
        Stopwatch.GetElapsedTime(start).Should().BeLessThan(TimeSpan.FromSeconds(7), "an answer is good for 5 seconds");
        await his.Barrier();
        await bob.Get("/api/v1/auth/me");
    }
}
