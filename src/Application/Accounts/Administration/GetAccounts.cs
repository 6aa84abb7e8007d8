using System.Globalization;
using FluentValidation;
using Hubbub.Application.Common;
using Hubbub.Application.Common.Behaviors;
using Hubbub.Application.Common.RateLimits;
using Hubbub.Application.Profiles.Contracts;
using Hubbub.Domain.Accounts;
using Hubbub.Domain.Common;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Hubbub.Application.Accounts.Administration;

/// <summary>
/// All accounts, newest first; or, with <paramref name="Q"/>, those whose username starts with it, in alphabetical
/// order. For administrators.
/// </summary>
[Cost(5)]
public sealed record GetAccounts(UserId Actor, string? Q, PageRequest Page)
    : IRequest<Result<Page<AccountSummary>>>, IForAdministrators
{
    internal const string Newest = "accounts";
    internal const string Found = "accounts by name";

    Error IForAdministrators.Refusal => AccountsErrors.NotAnAdmin;

    string? IForAdministrators.Act => null;
}

/// <summary>An account as administrators see it, without anything that only its owner should see.</summary>
/// <param name="User">The person as others see them.</param>
/// <param name="Username">The username, also of an account that is frozen or to be deleted.</param>
/// <param name="State">Whether it is in use.</param>
/// <param name="IsAdmin">Whether it is an administrator's.</param>
/// <param name="CreatedAt">When they signed up.</param>
/// <param name="SessionCount">Sessions that are open.</param>
/// <param name="LastSeenAt">When one of these was last refreshed; absent without one.</param>
public sealed record AccountSummary(
    UserCard User,
    string Username,
    AccountState State,
    bool IsAdmin,
    DateTimeOffset CreatedAt,
    int SessionCount,
    DateTimeOffset? LastSeenAt);

internal sealed class GetAccountsValidator : AbstractValidator<GetAccounts>
{
    public GetAccountsValidator()
    {
        RuleFor(x => x.Q).MaximumLength(Account.MaxUsername).SingleLine();
        this.RulePage(
            x => x.Page,
            cursor => Cursors.Decode(GetAccounts.Found, cursor, 1) is not null
                || (Cursors.Decode(GetAccounts.Newest, cursor, 1) is [var id]
                    && long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out _)));
    }
}

internal sealed class GetAccountsHandler(IAccountsDb db, IPeople people, TimeProvider clock)
    : IRequestHandler<GetAccounts, Result<Page<AccountSummary>>>
{
    public async Task<Result<Page<AccountSummary>>> Handle(GetAccounts query, CancellationToken ct)
    {
        var name = query.Q?.Trim().ToUpperInvariant() ?? string.Empty;
        var list = name.Length == 0 ? GetAccounts.Newest : GetAccounts.Found;
        if (query.Page.Cursor is { } cursor && Cursors.Decode(list, cursor, 1) is null)
        {
            return Cursors.Foreign;
        }

        var now = clock.Now();
        var found = await (name.Length == 0 ? Newest(query.Page.Cursor) : Found(name, query.Page.Cursor))
            .Take(query.Page.Limit + 1)
            .Select(a => new Row(
                a.Id,
                a.Username,
                a.NormalizedUsername!,
                a.State,
                a.IsAdmin,
                a.CreatedAt,
                db.Sessions.Count(s => s.UserId == a.Id && s.EndedAt == null && s.ExpiresAt > now),
                db.Sessions.Where(s => s.UserId == a.Id && s.EndedAt == null && s.ExpiresAt > now)
                    .Max(s => (DateTimeOffset?)s.LastUsedAt)))
            .ToListAsync(ct);
        var page = Page<Row>.From(
            found, query.Page.Limit, last => Cursors.Encode(list, name.Length == 0 ? last.Id.Value : last.Key));
        var cards = await people.GetMany([.. page.Items.Select(a => a.Id)], ct);
        return new Page<AccountSummary>(
            [
                // Who is missing was erased in between.
                .. page.Items.Where(a => cards.ContainsKey(a.Id)).Select(a => new AccountSummary(
                    cards[a.Id], a.Username, a.State, a.IsAdmin, a.CreatedAt, a.Sessions, a.LastSeenAt)),
            ],
            page.NextCursor);
    }

    private IQueryable<Account> Newest(string? cursor)
    {
        var before = new UserId(Cursors.DecodeId(GetAccounts.Newest, cursor));
        return db.Accounts.Where(a => a.Id < before).OrderByDescending(a => a.Id);
    }

    private IQueryable<Account> Found(string name, string? cursor)
    {
        var until = PlainText.AfterAllThatStartWith(name);
        var after = cursor is null ? string.Empty : Cursors.Decode(GetAccounts.Found, cursor, 1)![0];
        return db.Accounts
            .Where(a => a.NormalizedUsername!.CompareTo(name) >= 0 && a.NormalizedUsername!.CompareTo(until) < 0
                && a.NormalizedUsername!.CompareTo(after) > 0)
            .OrderBy(a => a.NormalizedUsername);
    }

    private sealed record Row(
        UserId Id,
        string Username,
        string Key,
        AccountState State,
        bool IsAdmin,
        DateTimeOffset CreatedAt,
        int Sessions,
        DateTimeOffset? LastSeenAt);
}
