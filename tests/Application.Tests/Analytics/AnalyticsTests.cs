using Hubbub.Application.Accounts;
using Hubbub.Application.Accounts.Sessions;
using Hubbub.Application.Analytics;
using Hubbub.Application.Common;
using Hubbub.Application.Messaging.Reactions;
using Hubbub.Application.Posts.Comments;
using Hubbub.Application.Posts.Publishing;
using Hubbub.Application.Posts.Reactions;
using Hubbub.Domain.Common;
using Hubbub.Domain.Posts;
using Hubbub.Domain.Posts.Events;
using Hubbub.Infrastructure.Persistence;
using Hubbub.Testing;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Hubbub.Application.Tests.Analytics;

public sealed class AnalyticsTests
{
    private static readonly DateOnly FirstDay = new(2026, 6, 1);

    [Theory, EveryDatabase]
    public async Task A_day_is_counted_an_hour_after_it_is_over_with_all_that_was_done_on_it(DatabaseProvider database)
    {
        await using var app = await Acts.CreateUnlimited(database);
        var people = await app.People("alice", "mia", "omar");
        await app.Do(new GrantAdmin("alice"));
        await ADay(app, people);
        await app.Relay();
        var logged = await app.Db(db => db.UserEvents.GroupBy(e => e.Type).Select(g => new { g.Key, Count = g.Count() })
            .ToDictionaryAsync(g => g.Key, g => (long)g.Count));

        app.Clock.Advance(new TimeSpan(12, 59, 59));
        await app.RunJob("RollUpDays");
        (await Days(app, people[0])).Should().BeEmpty("late acts may still be committed");
        app.Clock.Advance(TimeSpan.FromSeconds(1));
        await app.Say(people[1], people[0], "This is of the next day");
        await app.RunJob("RollUpDays");

        var day = (await Days(app, people[0])).Should().ContainSingle().Subject;
        day.Should().BeEquivalentTo(
            new DayOfAnalytics(
                FirstDay,
                DailyActive: 3,
                WeeklyActive: 3,
                MonthlyActive: 3,
                SignUps: 3,
                Messages: 2,
                Reactions: 2,
                Posts: 1,
                Comments: 1,
                Follows: 1,
                Events: []),
            how => how.Excluding(d => d.Events));
        day.Events.ToDictionary(e => e.Name, e => e.Count).Should().Equal(logged).And.ContainKey("receive_message");
        day.Events.Select(e => e.Count).Should().BeInDescendingOrder();
    }

    [Theory, EveryDatabase]
    public async Task Whoever_refreshed_a_session_was_active_and_nobody_else(DatabaseProvider database)
    {
        await using var app = await Acts.CreateUnlimited(database);
        var (alice, _) = (await app.Register("alice"), await app.Register("mia"));
        await app.Do(new GrantAdmin("alice"));
        app.Clock.Advance(TimeSpan.FromDays(1));
        await app.Do(new RefreshSession(alice.RefreshToken, null));
        app.Clock.Advance(TimeSpan.FromDays(28));

        await app.RunJob("RollUpDays");

        var days = (await Days(app, alice.User.Id)).ToDictionary(d => d.Day.DayNumber - FirstDay.DayNumber);
        // It was counted four weeks later, and only as far back as sessions are kept.
        days.Keys.Should().BeEquivalentTo(Enumerable.Range(8, 21));
        (days[8].DailyActive, days[8].WeeklyActive, days[8].MonthlyActive).Should().Be((0L, 0L, null));
        days[28].MonthlyActive.Should().Be(1, "mia was there 28 days before, and the month has 28 days");
        days[28].WeeklyActive.Should().Be(0);
    }

    [Theory, EveryDatabase]
    public async Task A_day_that_is_counted_again_has_the_same_rows(DatabaseProvider database)
    {
        await using var app = await Acts.CreateUnlimited(database);
        var people = await app.People("alice", "mia", "omar");
        await ADay(app, people);
        app.Clock.Advance(TimeSpan.FromDays(8));
        await app.RunJob("RollUpDays");
        var (counts, cells) = await Rows(app);
        await app.Db(db => db.DailyCounts.ExecuteDeleteAsync());

        await app.RunJob("RollUpDays");

        var (again, cellsAgain) = await Rows(app);
        again.Should().Equal(counts).And.HaveCountGreaterThan(50);
        cellsAgain.Should().Equal(cells).And.ContainSingle();
    }

    [Theory, EveryDatabase]
    public async Task A_day_that_was_counted_by_a_clock_ahead_is_counted_when_it_is_over(DatabaseProvider database)
    {
        await using var app = await Acts.CreateUnlimited(database);
        var people = await app.People("alice", "mia", "omar");
        await ADay(app, people);
        await app.Db(async db =>
        {
            var today = new DateTimeOffset(FirstDay.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero);
            db.DailyCounts.Add(new() { Day = today, Measure = "messages", Value = 99 });
            db.DailyCounts.Add(new() { Day = today.AddYears(4), Measure = "messages", Value = 99 });
            return await db.SaveChangesAsync();
        });
        await app.RunJob("RollUpDays");

        app.Clock.Advance(TimeSpan.FromDays(2));
        await app.RunJob("RollUpDays");

        var (counts, _) = await Rows(app);
        counts.Select(c => c.Item1.Day).Distinct().Should().Equal(1, 2);
        counts.Should().NotContain(c => c.Item3 == 99);
    }

    [Theory, EveryDatabase]
    public async Task Retention_counts_who_came_back_and_withholds_single_people(DatabaseProvider database)
    {
        await using var app = await Acts.CreateUnlimited(database);
        var six = new[] { "alice", "mia", "omar", "emil", "nora", "paul" };
        await app.People(six);
        await app.Do(new GrantAdmin("alice"));
        app.Clock.Advance(TimeSpan.FromDays(7));
        await app.People("late");
        await Return(app, six[..5]);
        app.Clock.Advance(TimeSpan.FromDays(7));
        await Return(app, six[..4]);
        // The Monday after.
        app.Clock.Advance(TimeSpan.FromDays(7));
        await app.RunJob("RollUpDays");
        var alice = (await app.LogIn("alice")).Value.User.Id;

        var first = await app.Do(new GetRetention(alice, new PageRequest(Limit: 1)));
        var second = await app.Do(new GetRetention(alice, new PageRequest(first.NextCursor, 1)));

        first.Items.Should().ContainSingle().Which.Weeks.Should().Equal(
            new RetentionWeek(FirstDay.AddDays(7), null, null), new RetentionWeek(FirstDay.AddDays(14), null, null));
        second.NextCursor.Should().BeNull();
        second.Items.Should().ContainSingle().Which.Weeks.Should().Equal(
            new RetentionWeek(FirstDay, 6, 6),
            new RetentionWeek(FirstDay.AddDays(7), 6, null),
            new RetentionWeek(FirstDay.AddDays(14), 6, null));
    }

    [Theory, EveryDatabase]
    [Trait("Abuse", "T-03")]
    public async Task Only_administrators_read_analytics_and_with_cursors_of_these_lists(DatabaseProvider database)
    {
        await using var app = await Acts.CreateUnlimited(database);
        var people = await app.People("alice", "mia");
        await app.Do(new GrantAdmin("alice"));
        app.Clock.Advance(TimeSpan.FromDays(4));
        await app.RunJob("RollUpDays");

        foreach (var actor in new[] { people[1], new UserId(77) })
        {
            (await app.Refused(new GetDailyAnalytics(actor, new()))).Should().Be("analytics.not_an_admin");
            (await app.Refused(new GetRetention(actor, new()))).Should().Be("analytics.not_an_admin");
        }

        var page = await app.Do(new GetDailyAnalytics(people[0], new PageRequest(Limit: 2)));
        page.Items.Select(d => d.Day).Should().Equal(FirstDay.AddDays(3), FirstDay.AddDays(2));
        (await app.Do(new GetDailyAnalytics(people[0], new PageRequest(page.NextCursor)))).Items.Select(d => d.Day)
            .Should().Equal(FirstDay.AddDays(1), FirstDay);
        (await app.Refused(new GetRetention(people[0], new PageRequest(page.NextCursor))))
            .Should().Be("validation_failed");
        var far = Cursors.Encode("analytics days", long.MaxValue);
        (await app.Do(new GetDailyAnalytics(people[0], new PageRequest(far)))).Items.Should().HaveCount(4);
    }

    [Theory, EveryDatabase]
    public async Task Analytics_are_kept_as_long_as_the_operator_says(DatabaseProvider database)
    {
        await using var app = await TestApp.Create(database, configure: null, "--Analytics:RetentionDays=7");
        var alice = (await app.People("alice"))[0];
        await app.Do(new GrantAdmin("alice"));
        app.Clock.Advance(TimeSpan.FromDays(10));

        await app.RunJob("RollUpDays");

        (await Days(app, alice)).Select(d => d.Day.Day).Should().Equal(10, 9, 8, 7, 6, 5, 4);
    }

    [Fact]
    public async Task Counting_a_day_scans_no_table()
    {
        var trace = new SqliteTrace();
        await using var app = await TestApp.Create(DatabaseProvider.Sqlite, trace.Listen, "--RateLimits:Enabled=false");
        var people = await app.People("alice", "mia", "omar");
        await ADay(app, people);
        app.Clock.Advance(TimeSpan.FromDays(1));
        trace.Take();

        await app.RunJob("RollUpDays");

        await using var connection = new SqliteConnection(
            $"Data Source={app.Database.File};Mode=ReadOnly;Pooling=False");
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        var reads = trace.Take().Where(s => s.StartsWith("SELECT", StringComparison.Ordinal)).Distinct().ToList();
        reads.Should().HaveCountGreaterThan(8);
        reads.Where(s => !s.Contains("LIMIT 1", StringComparison.Ordinal)).Should().AllSatisfy(
            s => SqliteTrace.Plan(connection, s).Should().OnlyContain(
                step => !step.StartsWith("SCAN", StringComparison.Ordinal), s));
    }

    private static async Task ADay(TestApp app, UserId[] people)
    {
        var (alice, mia, omar) = (people[0], people[1], people[2]);
        var sent = await app.Say(alice, mia);
        await app.Say(mia, alice);
        await app.Do(new AddMessageReaction(mia, sent.MessageId, "👍"));
        await app.Follow(omar, alice);
        var post = (await app.Do(new CreatePost(alice, new PostContent("Words", Audience.Public), null, null))).Id;
        await app.Do(new AddComment(mia, post, null, "Indeed", null));
        await app.Do(new AddReaction(omar, post, null, ReactionKind.Love));
    }

    private static async Task Return(TestApp app, IEnumerable<string> usernames)
    {
        foreach (var name in usernames)
        {
            (await app.LogIn(name)).Failure.Should().BeNull();
        }
    }

    private static async Task<IReadOnlyList<DayOfAnalytics>> Days(TestApp app, UserId admin) =>
        (await app.Do(new GetDailyAnalytics(admin, new PageRequest(Limit: 100)))).Items;

    private static async Task<(List<(DateTimeOffset, string, long)> Counts, List<(DateTimeOffset, int, int)> Cells)>
        Rows(TestApp app)
    {
        var counts = await app.Db(db => db.DailyCounts.AsNoTracking().OrderBy(c => c.Day).ThenBy(c => c.Measure)
            .ToListAsync());
        var cells = await app.Db(db => db.RetentionCells.AsNoTracking().OrderBy(c => c.Cohort).ThenBy(c => c.Week)
            .ToListAsync());
        return ([.. counts.Select(c => (c.Day, c.Measure, c.Value))],
            [.. cells.Select(c => (c.Week, c.People, c.Active))]);
    }
}
