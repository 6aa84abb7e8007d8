namespace Hubbub.Chaos;

/// <summary>Where users find the server.</summary>
/// <param name="Address">Of the server, or of the balancer in front of several.</param>
/// <param name="IsBalanced">
/// Behind it are several nodes. Users then act only while they are connected to one that has not said that it stops;
/// and what such a node refuses, or the balancer because it found none, is a call to repeat and not a fault.
/// </param>
/// <param name="IsSticky">
/// A connection's requests reach one node. Otherwise users connect by web sockets without a negotiation, which need one
/// request.
/// </param>
internal sealed record Door(Uri Address, bool IsBalanced = false, bool IsSticky = true)
{
    private static readonly string[] OfNoNode = ["http_502", "http_503", "http_504"];

    /// <summary>Whether this refusal only says that the call could not be served.</summary>
    public bool IsFailure(string refusal) =>
        refusal is "storage_busy" or "storage_unavailable" || (IsBalanced && OfNoNode.Contains(refusal));

    /// <summary>Whether a node refused the call because it stops: it was not done, and another will do it.</summary>
    public bool IsOfStopping(string refusal) => IsBalanced && refusal == "server_stopping";
}
