using Hubbub.Application.Accounts;
using Hubbub.Domain.Analytics;
using Hubbub.Infrastructure.Persistence;
using Hubbub.Testing;
using MediatR;
using Microsoft.Extensions.DependencyInjection;

namespace Hubbub.Web.Tests.Analytics;

public sealed class AnalyticsTests
{
    private static readonly DateTimeOffset Monday = new(2026, 6, 1, 0, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task An_administrator_gets_analytics_as_JSON_and_as_CSV_page_by_page()
    {
        await using var server = await TestServer.Start();
        var alice = await server.Register("alice");
        await using (var scope = server.Services.CreateAsyncScope())
        {
            await scope.ServiceProvider.GetRequiredService<IMediator>().Send(new GrantAdmin("alice"));
        }

        await Store(server);

        var day = (await alice.Get("/api/v1/admin/analytics/days?limit=1")).GetProperty("items")[0];
        day.Text("day").Should().Be("2026-06-02");
        day.Number("dailyActive").Should().Be(21);
        day.TryGetProperty("monthlyActive", out _).Should().BeFalse("it was not known");
        var (csv, next) = await Csv(alice, "/api/v1/admin/analytics/days?limit=1");
        csv.Should().StartWith("day,measure,value\r\n2026-06-02,daily_active,21\r\n2026-06-02,sign_ups,2\r\n")
            .And.EndWith("\r\n2026-06-02,event.receive_message,90\r\n2026-06-02,event.new_notification,40\r\n");
        (csv, next) = await Csv(alice, next!);
        csv.Should().Contain("\r\n2026-06-01,messages,31\r\n");
        next.Should().BeNull();

        var weeks = (await alice.Get("/api/v1/admin/analytics/retention")).GetProperty("items")[0];
        weeks.Text("cohort").Should().Be("2026-06-01");
        weeks.GetProperty("weeks")[1].TryGetProperty("active", out _).Should().BeFalse("4 people are too few");
        (csv, _) = await Csv(alice, "/api/v1/admin/analytics/retention");
        csv.Should().Be(
            "cohort,week,people,active\r\n2026-06-01,2026-06-01,30,30\r\n2026-06-01,2026-06-08,29,\r\n");
    }

    /// <summary>Two days and two weeks, as the roll-up writes them.</summary>
    internal static async Task Store(TestServer server)
    {
        await using var scope = server.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDbContext>();
        db.UseOwnConnection();
        (string Measure, long Value)[] counts =
        [
            (Measure.DailyActive, 20), (Measure.SignUps, 1), (Measure.Messages, 31), (Measure.Reactions, 9),
            (Measure.Posts, 4), (Measure.Comments, 6), (Measure.Follows, 2), (Measure.Event + "new_notification", 39),
            (Measure.Event + "receive_message", 89),
        ];
        for (var day = 0; day < 2; day++)
        {
            db.DailyCounts.AddRange(counts.Select(c => new DailyCount
            {
                Day = Monday.AddDays(day),
                Measure = c.Measure,
                Value = c.Value + day,
            }));
        }

        db.RetentionCells.AddRange(
            new RetentionCell { Cohort = Monday, Week = Monday, People = 30, Active = 30 },
            new RetentionCell { Cohort = Monday, Week = Monday.AddDays(7), People = 29, Active = 4 });
        await db.SaveChangesAsync(CancellationToken.None);
    }

    private static async Task<(string Csv, string? Next)> Csv(TestPerson person, string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Accept.ParseAdd("text/csv, application/json;q=0.5");
        using var answer = await person.Http.SendAsync(request);
        answer.Content.Headers.ContentType!.MediaType.Should().Be("text/csv");
        answer.Headers.Vary.Should().Contain("Accept");
        var link = answer.Headers.TryGetValues("Link", out var links) ? links.Single() : null;
        return (await answer.Content.ReadAsStringAsync(), link?.Split('<', '>')[1]);
    }
}
