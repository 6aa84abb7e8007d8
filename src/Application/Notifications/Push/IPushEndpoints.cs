namespace Hubbub.Application.Notifications.Push;

/// <summary>Decides which URLs the server may call for a client.</summary>
public interface IPushEndpoints
{
    /// <summary>
    /// Whether this is the https URL of a host on the public internet. A name that cannot be resolved now is accepted:
    /// its addresses are checked at each connection.
    /// </summary>
    Task<bool> IsPublic(string endpoint, CancellationToken ct);
}
