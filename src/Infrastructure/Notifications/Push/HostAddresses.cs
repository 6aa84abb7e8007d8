using System.Net;

namespace Hubbub.Infrastructure.Notifications.Push;

/// <summary>Resolves names of hosts.</summary>
public class HostAddresses
{
    public virtual Task<IPAddress[]> Of(string host, CancellationToken ct) => Dns.GetHostAddressesAsync(host, ct);
}
