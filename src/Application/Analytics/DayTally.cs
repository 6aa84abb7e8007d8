using Hubbub.Domain.Analytics;

namespace Hubbub.Application.Analytics;

/// <summary>Adds up one day; and with a Sunday, the week that it ends.</summary>
internal sealed class DayTally(DateTimeOffset day)
{
    private readonly DateTimeOffset _week = Day.WeekOf(day);
    private readonly DateTimeOffset _month = day.AddDays(-27);
    private readonly Dictionary<string, long> _acts = new()
    {
        [Measure.SignUps] = 0,
        [Measure.Messages] = 0,
        [Measure.Posts] = 0,
        [Measure.Comments] = 0,
        [Measure.Reactions] = 0,
        [Measure.Follows] = 0,
    };

    private readonly Dictionary<string, long> _events = [];
    private readonly Dictionary<DateTimeOffset, (int People, int Active)> _cohorts = [];
    private (long Day, long Week, long Month) _active;

    private DateTimeOffset SixDaysBefore => day.AddDays(-6);

    public void Add(Made made)
    {
        _acts[Measure.SignUps] += made.SignUps;
        _acts[Measure.Messages] += made.Messages;
        _acts[Measure.Posts] += made.Posts;
        _acts[Measure.Comments] += made.Comments;
    }

    public void Add(PeoplesActivity step)
    {
        _acts[Measure.Reactions] += step.Reactions;
        _acts[Measure.Follows] += step.Follows;
        foreach (var (name, count) in step.Events)
        {
            _events[name] = _events.GetValueOrDefault(name) + count;
        }

        foreach (var person in step.People.Where(p => p.MayBeCounted))
        {
            _active.Day += person.LastUsedAt >= day ? 1 : 0;
            _active.Week += person.LastUsedAt >= SixDaysBefore ? 1 : 0;
            _active.Month += person.LastUsedAt >= _month ? 1 : 0;
            var cohort = Day.WeekOf(person.SignedUpAt);
            if (cohort <= _week && cohort > _week.AddDays(-7 * RollUpDays.MostWeeks))
            {
                var (people, active) = _cohorts.GetValueOrDefault(cohort);
                _cohorts[cohort] = (people + 1, active + (person.LastUsedAt >= _week ? 1 : 0));
            }
        }
    }

    /// <summary>The counts, without those whose sources no longer reach back far enough.</summary>
    public List<DailyCount> Counts(DateTimeOffset usesSince, DateTimeOffset eventsSince)
    {
        var all = new Dictionary<string, long>(_acts);
        (string Name, DateTimeOffset From, long Value)[] active =
        [
            (Measure.DailyActive, day, _active.Day),
            (Measure.WeeklyActive, SixDaysBefore, _active.Week),
            (Measure.MonthlyActive, _month, _active.Month),
        ];
        foreach (var (name, from, value) in active.Where(a => a.From >= usesSince))
        {
            all[name] = value;
        }

        foreach (var (name, value) in _events.Where(_ => day >= eventsSince))
        {
            all[Measure.Event + name] = value;
        }

        return [.. all.Select(c => new DailyCount { Day = day, Measure = c.Key, Value = c.Value })];
    }

    /// <summary>One for each week of sign-up; none unless the day is the last of its week.</summary>
    public List<RetentionCell> Cells(DateTimeOffset usesSince) =>
        day.DayOfWeek != DayOfWeek.Sunday || _week < usesSince
            ? []
            :
            [
                .. _cohorts.Select(c => new RetentionCell
                {
                    Cohort = c.Key, Week = _week, People = c.Value.People, Active = c.Value.Active,
                }),
            ];
}
