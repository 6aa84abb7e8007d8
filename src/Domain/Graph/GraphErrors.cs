using Hubbub.Domain.Common;

namespace Hubbub.Domain.Graph;

/// <summary>Every expected failure of the module.</summary>
public static class GraphErrors
{
    public static readonly Error UserNotFound = new(
        "graph.user_not_found", "There is no such user; check the id.", ErrorKind.NotFound);

    public static readonly Error RequestNotFound = new(
        "graph.request_not_found",
        "This person has not asked to follow you; reload your requests.",
        ErrorKind.NotFound);

    public static readonly Error Self = new(
        "graph.self", "You cannot do this to yourself; choose someone else.", ErrorKind.Validation);

    public static readonly Error ListIsPrivate = new(
        "graph.list_is_private", "This account is private; follow it to see this list.", ErrorKind.Forbidden);
}
