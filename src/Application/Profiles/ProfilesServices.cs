using Hubbub.Application.Media.Contracts;
using Hubbub.Application.Profiles.Contracts;
using Microsoft.Extensions.DependencyInjection;

namespace Hubbub.Application.Profiles;

internal static class ProfilesServices
{
    public static IServiceCollection AddProfiles(this IServiceCollection services) => services
        .AddScoped<IMediaAudience, PictureAudience>()
        .AddScoped<IPeople, People>()
        .AddScoped<IPeopleSearch, PeopleSearch>()
        .AddScoped<IAccountProfiles, People>();
}
