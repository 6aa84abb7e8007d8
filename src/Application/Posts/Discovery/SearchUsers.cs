using FluentValidation;
using Hubbub.Application.Common;
using Hubbub.Application.Common.RateLimits;
using Hubbub.Application.Profiles.Contracts;
using Hubbub.Domain.Common;
using MediatR;

namespace Hubbub.Application.Posts.Discovery;

/// <summary>Finds people by name.</summary>
[Cost(25)]
public sealed record SearchUsers(UserId Viewer, string Text, PageRequest Page) : IRequest<Result<Page<UserCard>>>;

internal sealed class SearchUsersValidator : AbstractValidator<SearchUsers>
{
    private const int MaxName = 50;

    public SearchUsersValidator()
    {
        RuleFor(x => x.Text).Searched(MaxName).OverridePropertyName("q");
        this.RulePage(x => x.Page, _ => true);
    }
}

internal sealed class SearchUsersHandler(IPeopleSearch people) : IRequestHandler<SearchUsers, Result<Page<UserCard>>>
{
    public async Task<Result<Page<UserCard>>> Handle(SearchUsers query, CancellationToken ct) =>
        await people.Find(query.Viewer, query.Text, query.Page, ct) is { } page ? page : Cursors.Foreign;
}
