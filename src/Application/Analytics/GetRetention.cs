using FluentValidation;
using Hubbub.Application.Common;
using Hubbub.Application.Common.Behaviors;
using Hubbub.Application.Common.RateLimits;
using Hubbub.Domain.Analytics;
using Hubbub.Domain.Common;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Hubbub.Application.Analytics;

/// <summary>
/// Of the people who signed up in each week, how many used the server in the weeks after it; the newest week first. For
/// administrators.
/// </summary>
[Cost(10)]
public sealed record GetRetention(UserId Actor, PageRequest Page)
    : IRequest<Result<Page<RetentionCohort>>>, IForAdministrators
{
    /// <summary>Numbers of people below this are withheld, since they would be about single ones.</summary>
    public const int FewestPeople = 5;

    internal const string List = "analytics cohorts";

    Error IForAdministrators.Refusal => AnalyticsErrors.NotAnAdmin;

    string? IForAdministrators.Act => null;
}

/// <summary>The people who signed up in one week.</summary>
/// <param name="Cohort">The Monday of the week.</param>
/// <param name="Weeks">The weeks that are over, from that one on; 26 at most.</param>
public sealed record RetentionCohort(DateOnly Cohort, IReadOnlyList<RetentionWeek> Weeks);

/// <summary>One week of theirs. Numbers below 5 are withheld: absent.</summary>
/// <param name="Week">The Monday of the week.</param>
/// <param name="People">Those of them who still had an account when it was over, and let themselves be counted.</param>
/// <param name="Active">
/// Those of these who used the server in it; withheld too if all but fewer than 5 did.
/// </param>
public sealed record RetentionWeek(DateOnly Week, int? People, int? Active);

internal sealed class GetRetentionValidator : AbstractValidator<GetRetention>
{
    public GetRetentionValidator() => this.RulePage(GetRetention.List, x => x.Page);
}

internal sealed class GetRetentionHandler(IAnalyticsDb db)
    : IRequestHandler<GetRetention, Result<Page<RetentionCohort>>>
{
    public async Task<Result<Page<RetentionCohort>>> Handle(GetRetention query, CancellationToken ct)
    {
        var before = Day.Before(GetRetention.List, query.Page.Cursor);
        var found = await db.RetentionCells.Where(c => c.Cohort < before).Select(c => c.Cohort).Distinct()
            .OrderByDescending(c => c).Take(query.Page.Limit + 1).ToListAsync(ct);
        var page = Page<DateTimeOffset>.From(
            found, query.Page.Limit, last => Cursors.Encode(GetRetention.List, last.ToUnixTimeMilliseconds()));
        if (page.Items.Count == 0)
        {
            return new Page<RetentionCohort>([], null);
        }

        var (newest, oldest) = (page.Items[0], page.Items[^1]);
        var cells = (await db.RetentionCells.AsNoTracking().Where(c => c.Cohort <= newest && c.Cohort >= oldest)
            .OrderBy(c => c.Week).ToListAsync(ct)).ToLookup(c => c.Cohort);
        return new Page<RetentionCohort>(
            [
                .. page.Items.Select(cohort => new RetentionCohort(
                    Day.Date(cohort),
                    [.. cells[cohort].Select(c => new RetentionWeek(
                        Day.Date(c.Week), Many(c.People), Many(c.Active, of: c.People)))])),
            ],
            page.NextCursor);
    }

    private static int? Many(int people) => people < GetRetention.FewestPeople ? null : people;

    // The few who were not active would be told by the difference.
    private static int? Many(int people, int of) => of > people && Many(of - people) is null ? null : Many(people);
}
