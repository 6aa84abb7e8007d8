using Hubbub.Domain.Common;

namespace Hubbub.Web.Common;

/// <summary>Refusals that no module makes: the request never got to one.</summary>
public static class RequestErrors
{
    public static readonly Error Malformed = new(
        "malformed_request",
        "The request is not what this endpoint takes; see the documentation for its members and types.",
        ErrorKind.Validation);

    public static readonly Error UnknownMethod = new(
        "unknown_method", "There is no such hub method.", ErrorKind.NotFound);

    public static readonly Error InvalidArguments = new(
        "invalid_arguments",
        "The method takes one object with the documented members and types.",
        ErrorKind.Validation);

    public static readonly Error NotFound = new("not_found", "There is nothing at this address.", ErrorKind.NotFound);

    public static readonly Error Unauthenticated = new(
        "unauthenticated", "Log in, and send the access token.", ErrorKind.Unauthenticated);

    public static readonly Error Forbidden = new("forbidden", "This is not allowed.", ErrorKind.Forbidden);

    public static readonly Error SessionEnded = new(
        "session_ended", "This session has ended; log in again.", ErrorKind.Unauthenticated);

    public static readonly Error Internal = new(
        "internal_error", "Something went wrong on our side; it has been logged.", ErrorKind.Unavailable);
}
