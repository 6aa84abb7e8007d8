using Hubbub.Domain.Common;

namespace Hubbub.Web.Common;

/// <summary>Errors of requests that never reached a module.</summary>
public static class RequestErrors
{
    public static readonly Error Malformed = new(
        "malformed_request",
        "The request is malformed; see the documentation for this route's members and types.",
        ErrorKind.Validation);

    public static Error NotJson => Malformed with
    {
        Message = "The body must be JSON; send it with the header Content-Type: application/json.",
    };

    public static Error TooSlow => Malformed with { Message = "The body arrived too slowly; send it again." };

    public static readonly Error UnknownMethod = new(
        "unknown_method", "There is no such hub method.", ErrorKind.NotFound);

    public static readonly Error InvalidArguments = new(
        "invalid_arguments",
        "Call a method with exactly one object and without streams.",
        ErrorKind.Validation);

    public static readonly Error NotFound = new(
        "not_found", "There is nothing at this URL; check its spelling (ids are digits).", ErrorKind.NotFound);

    public static readonly Error Unauthenticated = new(
        "unauthenticated",
        "Log in and send the access token in the header Authorization: Bearer; if it has expired, refresh it.",
        ErrorKind.Unauthenticated);

    public static readonly Error Forbidden = new("forbidden", "You may not do this.", ErrorKind.Forbidden);

    public static readonly Error SessionEnded = new(
        "session_ended", "This session has ended; log in again.", ErrorKind.Unauthenticated);

    public static readonly Error Internal = new(
        "internal_error",
        "Something went wrong on the server and has been logged; try again later.",
        ErrorKind.Unavailable);
}
