using System.Security.Claims;
using Hubbub.Application.Common;
using Hubbub.Application.Profiles;
using Hubbub.Application.Profiles.Contracts;
using Hubbub.Web.Common;
using MediatR;

namespace Hubbub.Web.Profiles;

/// <summary>What is absent stays; an empty text clears.</summary>
public sealed record UpdateProfileRequest(
    string? DisplayName = null,
    string? Bio = null,
    string? Location = null,
    string? Website = null,
    bool? IsPrivate = null);

internal static class ProfilesEndpoints
{
    public static void MapProfiles(this RouteGroupBuilder api)
    {
        var profiles = api.MapGroup("/profiles").WithTags("Profiles");

        profiles.MapGet("/", async (
                string q, ClaimsPrincipal me, IMediator mediator, CancellationToken ct, string? cursor = null, int limit = PageRequest.DefaultLimit) =>
                (await mediator.Send(new SearchProfiles(me.Id(), q, new(cursor, limit)), ct)).ToOk())
            .Produces<Page<UserCard>>();
        profiles.MapGet("/me", async (ClaimsPrincipal me, IMediator mediator, CancellationToken ct) =>
                (await mediator.Send(new GetOwnProfile(me.Id()), ct)).ToOk())
            .Produces<OwnProfile>();
        profiles.MapPatch("/me", async (UpdateProfileRequest body, ClaimsPrincipal me, IMediator mediator, CancellationToken ct) =>
                (await mediator.Send(
                    new UpdateProfile(me.Id(), body.DisplayName, body.Bio, body.Location, body.Website, body.IsPrivate), ct)).ToOk())
            .Produces<OwnProfile>();
        profiles.MapGet("/{userId:long}", async (long userId, ClaimsPrincipal me, IMediator mediator, CancellationToken ct) =>
                (await mediator.Send(new GetProfile(me.Id(), new(userId), Username: null), ct)).ToOk())
            .Produces<PublicProfile>();
        profiles.MapGet("/by-username/{username}", async (string username, ClaimsPrincipal me, IMediator mediator, CancellationToken ct) =>
                (await mediator.Send(new GetProfile(me.Id(), UserId: null, username), ct)).ToOk())
            .Produces<PublicProfile>();
    }
}
