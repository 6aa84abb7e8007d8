using System.Security.Claims;
using Hubbub.Application.Common;
using Hubbub.Application.Common.Json;
using Hubbub.Application.Profiles;
using Hubbub.Application.Profiles.Contracts;
using Hubbub.Domain.Common;
using Hubbub.Domain.Profiles;
using Hubbub.Web.Common;
using Hubbub.Web.Common.Answers;
using MediatR;

namespace Hubbub.Web.Profiles;

/// <summary>Absent fields keep their value; an empty text clears a field.</summary>
public sealed record UpdateProfileRequest(
    string? DisplayName = null,
    string? Bio = null,
    string? Location = null,
    string? Website = null,
    bool? IsPrivate = null,
    WhoCanMessage? WhoCanMessage = null,
    bool? ReadReceipts = null,
    WhoCanAddToGroups? WhoCanAddToGroups = null,
    bool? AllowAnalytics = null);

/// <summary>One of your images, ready and used nowhere else.</summary>
public sealed record SetPictureRequest(MediaId MediaId);

internal static class ProfilesEndpoints
{
    public static void MapProfiles(this RouteGroupBuilder api)
    {
        var profiles = api.MapGroup("/profiles").WithTags("Profiles");

        profiles.MapGet("/", async (
                string q,
                [AsParameters] PageQuery page,
                ClaimsPrincipal me,
                IMediator mediator,
                CancellationToken ct) =>
                (await mediator.Send(new SearchProfiles(me.Id(), q, page), ct)).ToOk())
            .Produces<Page<UserCard>>();
        profiles.MapGet("/me", async (ClaimsPrincipal me, IMediator mediator, CancellationToken ct) =>
                (await mediator.Send(new GetOwnProfile(me.Id()), ct)).ToOk())
            .Produces<OwnProfile>().WithEntityTag();
        profiles.MapPatch(
            "/me", async (UpdateProfileRequest body, ClaimsPrincipal me, IMediator mediator, CancellationToken ct) =>
                    (await mediator.Send(
                        new UpdateProfile(
                            me.Id(),
                            body.DisplayName,
                            body.Bio,
                            body.Location,
                            body.Website,
                            body.IsPrivate,
                            body.WhoCanMessage,
                            body.ReadReceipts,
                            body.WhoCanAddToGroups,
                            body.AllowAnalytics), ct)).ToOk())
            .Produces<OwnProfile>();
        foreach (var picture in Enum.GetValues<ProfilePicture>())
        {
            var path = $"/me/{WireJson.NameOf(picture)}";
            profiles.MapPut(
                path, async (SetPictureRequest body, ClaimsPrincipal me, IMediator mediator, CancellationToken ct) =>
                        (await mediator.Send(new SetPicture(me.Id(), picture, body.MediaId), ct)).ToOk())
                .Produces<OwnProfile>();
            profiles.MapDelete(path, async (ClaimsPrincipal me, IMediator mediator, CancellationToken ct) =>
                    (await mediator.Send(new RemovePicture(me.Id(), picture), ct)).ToNoContent())
                .Produces(StatusCodes.Status204NoContent);
        }

        profiles.MapGet(
            "/{userId:long}", async (long userId, ClaimsPrincipal me, IMediator mediator, CancellationToken ct) =>
                    (await mediator.Send(new GetProfile(me.Id(), new(userId), Username: null), ct)).ToOk())
            .Produces<PublicProfile>().WithEntityTag();
        profiles.MapGet(
            "/by-username/{username}",
            async (string username, ClaimsPrincipal me, IMediator mediator, CancellationToken ct) =>
                    (await mediator.Send(new GetProfile(me.Id(), UserId: null, username), ct)).ToOk())
            .Produces<PublicProfile>().WithEntityTag();
    }
}
