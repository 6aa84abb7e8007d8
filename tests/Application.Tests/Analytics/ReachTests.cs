using System.Diagnostics.Metrics;
using Hubbub.Application.Accounts;
using Hubbub.Application.Analytics;
using Hubbub.Application.Analytics.Visits;
using Hubbub.Application.Common;
using Hubbub.Application.Posts.Publishing;
using Hubbub.Application.Profiles;
using Hubbub.Domain.Common;
using Hubbub.Domain.Posts;
using Hubbub.Infrastructure.Persistence;
using Hubbub.Testing;
using Microsoft.EntityFrameworkCore;

namespace Hubbub.Application.Tests.Analytics;

public sealed class ReachTests
{
    private static readonly string[] Names = ["alice", "mia", "omar", "emil", "nora", "paul", "lena"];

    [Theory, EveryDatabase]
    public async Task A_person_sees_how_many_visited_and_viewed_once_the_day_is_over_each_once_a_day(
        DatabaseProvider database)
    {
        await using var app = await Acts.CreateUnlimited(database);
        var people = await app.People(Names);
        var alice = people[0];
        var post = (await app.Do(new CreatePost(alice, new PostContent("Words", Audience.Public), null, null))).Id;
        foreach (var visitor in people[..6])
        {
            await app.Do(new GetProfile(visitor, alice, null));
            await app.Do(new GetProfile(visitor, null, "alice"));
            await app.Do(new ViewPosts(visitor, [post]));
        }

        await app.RunJob("CountVisits");
        (await app.Do(new GetReach(alice))).Should().Be(
            new Reach(new(2026, 5, 4), new(2026, 5, 31), 5, null, null), "neither the day nor its posts are over");

        app.Clock.Advance(TimeSpan.FromDays(1));
        await app.Do(new GetProfile(people[1], null, "alice"));
        await app.RunJob("CountVisits");
        (await app.Do(new GetReach(alice))).Should().Be(new Reach(new(2026, 5, 5), new(2026, 6, 1), 5, 5, 5));
        app.Clock.Advance(TimeSpan.FromDays(1));
        (await app.Do(new GetReach(alice))).ProfileVisits.Should().Be(5, "a day of one visitor is left out");
        (await app.Do(new GetReach(people[1]))).Should().BeEquivalentTo(
            new { ProfileVisits = (long?)null, PostViews = (long?)null });
    }

    [Theory, EveryDatabase]
    public async Task Days_with_fewer_than_five_visitors_are_not_told(DatabaseProvider database)
    {
        await using var app = await Acts.CreateUnlimited(database);
        var people = await app.People(Names[..5]);
        for (var day = 0; day < 2; day++)
        {
            foreach (var visitor in people[1..])
            {
                await app.Do(new GetProfile(visitor, null, "alice"));
            }

            await app.RunJob("CountVisits");
            app.Clock.Advance(TimeSpan.FromDays(1));
        }

        (await app.Do(new GetReach(people[0]))).ProfileVisits.Should().BeNull("each day had four visitors");
        (await app.Db(db => db.ProfileVisits.SumAsync(v => v.Visitors))).Should().Be(8);
    }

    [Theory, EveryDatabase]
    public async Task A_profile_that_is_read_by_id_is_not_visited(DatabaseProvider database)
    {
        await using var app = await Acts.CreateUnlimited(database);
        var people = await app.People("alice", "mia");
        await app.Do(new GetProfile(people[1], people[0], null));

        await app.RunJob("CountVisits");

        (await app.Db(db => db.ProfileVisits.AnyAsync())).Should().BeFalse();
    }

    [Theory, EveryDatabase]
    public async Task Who_does_not_allow_analytics_is_counted_nowhere(DatabaseProvider database)
    {
        await using var app = await Acts.CreateUnlimited(database);
        var people = await app.People(Names);
        var (alice, mia) = (people[0], people[1]);
        await app.Do(new GrantAdmin("alice"));
        (await app.Do(new GetOwnProfile(mia))).AllowAnalytics.Should().BeTrue();
        await app.Do(new UpdateProfile(mia, null, null, null, null, null, AllowAnalytics: false));
        (await app.Do(new GetOwnProfile(mia))).AllowAnalytics.Should().BeFalse();
        var post = (await app.Do(new CreatePost(alice, new PostContent("Words", Audience.Public), null, null))).Id;
        foreach (var visitor in people[1..])
        {
            await app.Do(new GetProfile(visitor, null, "alice"));
            await app.Do(new ViewPosts(visitor, [post]));
        }

        await app.RunJob("CountVisits");
        app.Clock.Advance(TimeSpan.FromDays(7));
        await app.RunJob("RollUpDays");

        var reach = await app.Do(new GetReach(alice));
        (reach.ProfileVisits, reach.PostViews).Should().Be((5L, 5L));
        (await app.Db(db => db.PostViews.AnyAsync(v => v.UserId == mia))).Should().BeFalse();
        var days = (await app.Do(new GetDailyAnalytics(alice, new PageRequest()))).Items;
        days[^1].Should().Match<DayOfAnalytics>(d => d.DailyActive == 6 && d.SignUps == 7);
        (await app.Do(new GetRetention(alice, new PageRequest()))).Items[0].Weeks[0].People.Should().Be(6);
    }

    [Theory, EveryDatabase]
    public async Task Visits_are_forgotten_with_the_account_and_after_28_days(DatabaseProvider database)
    {
        await using var app = await Acts.CreateUnlimited(database);
        var people = await app.People("alice", "mia");
        await app.Do(new DeleteAccount(people[0], TestApp.Password));
        app.Clock.Advance(TimeSpan.FromDays(20));
        await app.Do(new GetProfile(people[0], null, "mia"));
        await app.RunJob("CountVisits");
        await app.Db(async db =>
        {
            db.ProfileVisits.Add(new() { UserId = people[0], Day = app.Clock.GetUtcNow(), Visitors = 1 });
            return await db.SaveChangesAsync();
        });

        await app.EraseDue();

        (await app.Db(db => db.ProfileVisits.Select(v => v.UserId).ToListAsync())).Should().Equal(people[1]);
        await app.RunJob("RollUpDays");
        (await app.Db(db => db.ProfileVisits.CountAsync())).Should().Be(0);
    }

    [Fact]
    public void Visits_that_have_no_room_are_dropped_and_counted()
    {
        using var queue = new VisitQueue(TimeProvider.System);
        var dropped = 0L;
        using var listener = new MeterListener
        {
            InstrumentPublished = (instrument, listener) =>
            {
                if (instrument.Name == "hubbub.analytics.dropped")
                {
                    listener.EnableMeasurementEvents(instrument);
                }
            },
        };
        listener.SetMeasurementEventCallback<long>((_, measured, _, _) => dropped += measured);
        listener.Start();

        for (var i = 0; i < 10_003; i++)
        {
            queue.Note(new UserId(1), new UserId(i));
        }

        dropped.Should().Be(3);
    }
}
