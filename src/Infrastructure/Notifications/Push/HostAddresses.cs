using System.Net;

namespace Hubbub.Infrastructure.Notifications.Push;

/// <summary>
/// Resolves names of hosts, a few at a time: a name server that does not answer holds a thread, even after the caller
/// stopped waiting.
/// </summary>
public class HostAddresses
{
    private const int MostAtOnce = 8;

    private static readonly SemaphoreSlim Turns = new(MostAtOnce);

    public virtual async Task<IPAddress[]> Of(string host, CancellationToken ct)
    {
        await Turns.WaitAsync(ct);
        return await Resolve(host).WaitAsync(ct);
    }

    private static async Task<IPAddress[]> Resolve(string host)
    {
        try
        {
            return await Dns.GetHostAddressesAsync(host);
        }
        finally
        {
            Turns.Release();
        }
    }
}
