using Hubbub.Domain.Common;

namespace Hubbub.Web.Common;

/// <summary>Refusals that no module makes: the request never got to one.</summary>
public static class RequestErrors
{
    public static readonly Error Malformed = new(
        "malformed_request",
        "The request is not what this address takes; see the documentation for its members and types.",
        ErrorKind.Validation);

    public static Error NotJson => Malformed with
    {
        Message = "The body must be JSON: send it with the header Content-Type: application/json.",
    };

    public static Error TooSlow => Malformed with { Message = "The body came too slowly; send it again." };

    public static readonly Error UnknownMethod = new(
        "unknown_method", "There is no such hub method.", ErrorKind.NotFound);

    public static readonly Error InvalidArguments = new(
        "invalid_arguments",
        "A method is called with one object, and without streams.",
        ErrorKind.Validation);

    public static readonly Error NotFound = new("not_found", "There is nothing at this address: check its spelling; ids are digits.", ErrorKind.NotFound);

    public static readonly Error Unauthenticated = new(
        "unauthenticated",
        "Log in, and send the access token in the header Authorization: Bearer; if it has expired, refresh it.",
        ErrorKind.Unauthenticated);

    public static readonly Error Forbidden = new("forbidden", "You may not do this.", ErrorKind.Forbidden);

    public static readonly Error SessionEnded = new(
        "session_ended", "This session has ended; log in again.", ErrorKind.Unauthenticated);

    public static readonly Error Internal = new(
        "internal_error", "Something went wrong on our side, and it has been logged; try again later.", ErrorKind.Unavailable);
}
