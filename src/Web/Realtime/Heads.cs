namespace Hubbub.Web.Realtime;

/// <summary>When connections are told the newest seq of their people, besides their turn.</summary>
internal sealed class Heads
{
    private int _isDue;

    /// <summary>Within a few seconds, on this node; asking more often changes nothing.</summary>
    public void TellEveryone() => Volatile.Write(ref _isDue, 1);

    /// <summary>Whether that was asked for since the last call.</summary>
    public bool IsDue() => Interlocked.Exchange(ref _isDue, 0) == 1;
}
