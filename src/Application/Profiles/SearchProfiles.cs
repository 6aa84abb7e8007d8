using FluentValidation;
using Hubbub.Application.Common;
using Hubbub.Application.Common.RateLimits;
using Hubbub.Application.Profiles.Contracts;
using Hubbub.Domain.Common;
using Hubbub.Domain.Profiles;
using MediatR;

namespace Hubbub.Application.Profiles;

/// <summary>
/// People whose username starts with a text, then those whose display name has, for each word of the text, a word that
/// starts with it. Ignores case and accents. E-mail addresses are never searched.
/// </summary>
[Cost(10)]
public sealed record SearchProfiles(UserId Viewer, string Prefix, PageRequest Page) : IRequest<Result<Page<UserCard>>>;

internal sealed class SearchProfilesValidator : AbstractValidator<SearchProfiles>
{
    public SearchProfilesValidator()
    {
        RuleFor(x => x.Prefix).Searched(Profile.MaxDisplayName).OverridePropertyName("q");
        this.RulePage(x => x.Page, c => ProfilePosition.Parse(c) is not null);
    }
}

internal sealed class SearchProfilesHandler(IPeopleSearch people)
    : IRequestHandler<SearchProfiles, Result<Page<UserCard>>>
{
    public async Task<Result<Page<UserCard>>> Handle(SearchProfiles query, CancellationToken ct) =>
        (await people.Find(query.Viewer, query.Prefix, query.Page, ct))!;
}
