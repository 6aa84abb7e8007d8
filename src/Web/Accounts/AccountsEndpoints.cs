using System.ComponentModel.DataAnnotations;
using System.Security.Claims;
using Hubbub.Application.Accounts;
using Hubbub.Application.Accounts.Contracts;
using Hubbub.Application.Accounts.Mails;
using Hubbub.Application.Accounts.Sessions;
using Hubbub.Application.Common;
using Hubbub.Domain.Accounts;
using Hubbub.Web.Common;
using MediatR;

namespace Hubbub.Web.Accounts;

public sealed record RegisterRequest(
    string Username, [property: MaxLength(Account.MaxEmail)] string Email, string Password, string? DeviceName = null);

public sealed record LogInRequest(string Login, string Password, string? DeviceName = null);

public sealed record RefreshRequest(string RefreshToken);

public sealed record ChangePasswordRequest(string CurrentPassword, string NewPassword);

public sealed record ForgotPasswordRequest(string Login);

public sealed record ResetPasswordRequest(string Login, string Code, string NewPassword);

public sealed record CodeRequest(string Code);

public sealed record PasswordRequest(string Password);

internal static class AccountsEndpoints
{
    public static void MapAccounts(this RouteGroupBuilder api)
    {
        var auth = api.MapGroup("/auth").WithTags("Accounts");
        var open = auth.MapGroup(string.Empty).AllowAnonymous();

        open.MapPost(
            "/register", async (RegisterRequest body, HttpContext http, IMediator mediator, CancellationToken ct) =>
                    (await mediator.Send(
                        new Register(body.Username, body.Email, body.Password, DeviceOf(body.DeviceName, http)), ct))
                    .ToCreated(_ => "/api/v1/auth/me"))
            .Produces<Authentication>(StatusCodes.Status201Created);
        open.MapPost("/login", async (LogInRequest body, HttpContext http, IMediator mediator, CancellationToken ct) =>
                (await mediator.Send(new LogIn(body.Login, body.Password, DeviceOf(body.DeviceName, http)), ct)).ToOk())
            .Produces<Authentication>();
        open.MapPost(
            "/reactivate", async (LogInRequest body, HttpContext http, IMediator mediator, CancellationToken ct) =>
                    (await mediator.Send(
                        new Reactivate(body.Login, body.Password, DeviceOf(body.DeviceName, http)), ct)).ToOk())
            .Produces<Authentication>();
        open.MapPost(
            "/refresh", async (RefreshRequest body, HttpContext http, IMediator mediator, CancellationToken ct) =>
                    (await mediator.Send(new RefreshSession(body.RefreshToken, http.Address()), ct)).ToOk())
            .WithMetadata(new HasItsOwnLimit())
            .Produces<Authentication>();
        open.MapPost("/password/forgot", async (
                ForgotPasswordRequest body, HttpContext http, IMediator mediator, CancellationToken ct) =>
                (await mediator.Send(new ForgotPassword(body.Login, http.Address()), ct)).ToAccepted())
            .Produces(StatusCodes.Status202Accepted);
        open.MapPost("/password/reset", async (
                ResetPasswordRequest body, HttpContext http, IMediator mediator, CancellationToken ct) =>
                (await mediator.Send(
                    new ResetPassword(body.Login, body.Code, body.NewPassword, http.Address()), ct)).ToNoContent())
            .Produces(StatusCodes.Status204NoContent);

        auth.MapGet("/me", async (ClaimsPrincipal me, IMediator mediator, CancellationToken ct) =>
                (await mediator.Send(new GetAccount(me.Id()), ct)).ToOk())
            .Produces<AccountRow>();
        auth.MapPost("/logout", async (ClaimsPrincipal me, IMediator mediator, CancellationToken ct) =>
                (await mediator.Send(new LogOut(me.Id(), me.Session(), Everywhere: false), ct)).ToNoContent())
            .Produces(StatusCodes.Status204NoContent);
        auth.MapPost("/logout/everywhere", async (ClaimsPrincipal me, IMediator mediator, CancellationToken ct) =>
                (await mediator.Send(new LogOut(me.Id(), me.Session(), Everywhere: true), ct)).ToNoContent())
            .Produces(StatusCodes.Status204NoContent);
        auth.MapGet("/sessions", async (
                [AsParameters] PageQuery page, ClaimsPrincipal me, IMediator mediator, CancellationToken ct) =>
                (await mediator.Send(new GetSessions(me.Id(), me.Session(), page), ct)).ToOk())
            .Produces<Page<SessionRow>>();
        auth.MapDelete("/sessions/{sessionId:long}", async (
                long sessionId, ClaimsPrincipal me, IMediator mediator, CancellationToken ct) =>
                (await mediator.Send(new RevokeSession(me.Id(), new(sessionId)), ct)).ToNoContent())
            .Produces(StatusCodes.Status204NoContent);
        auth.MapPost(
            "/password",
            async (ChangePasswordRequest body, HttpContext http, IMediator mediator, CancellationToken ct) =>
                    (await mediator.Send(
                        new ChangePassword(
                            http.User.Id(),
                            http.User.Session(),
                            body.CurrentPassword,
                            body.NewPassword,
                            http.Address()), ct))
                    .ToNoContent())
            .Produces(StatusCodes.Status204NoContent);
        auth.MapPost(
            "/email/verify", async (CodeRequest body, HttpContext http, IMediator mediator, CancellationToken ct) =>
                    (await mediator.Send(new VerifyEmail(http.User.Id(), body.Code, http.Address()), ct)).ToNoContent())
            .Produces(StatusCodes.Status204NoContent);
        auth.MapPost("/email/resend", async (HttpContext http, IMediator mediator, CancellationToken ct) =>
                (await mediator.Send(new ResendVerification(http.User.Id(), http.Address()), ct)).ToAccepted())
            .Produces(StatusCodes.Status202Accepted);
        auth.MapPost(
            "/freeze", async (PasswordRequest body, HttpContext http, IMediator mediator, CancellationToken ct) =>
                    (await mediator.Send(new FreezeAccount(http.User.Id(), body.Password, http.Address()), ct))
                        .ToNoContent())
            .Produces(StatusCodes.Status204NoContent);
        auth.MapPost(
            "/delete", async (PasswordRequest body, HttpContext http, IMediator mediator, CancellationToken ct) =>
                    (await mediator.Send(new DeleteAccount(http.User.Id(), body.Password, http.Address()), ct)).ToOk())
            .Produces<DeletionDue>();
    }

    private static Device DeviceOf(string? name, HttpContext http) => new(name, http.Address());
}
