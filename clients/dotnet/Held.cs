namespace Hubbub.Client;

/// <summary>Lanes that wait, by a clock that nobody sets.</summary>
internal sealed class Held(TimeProvider time)
{
    private readonly Dictionary<string, (long Since, TimeSpan Pause, bool IsAskedFor)> _lanes = [];

    /// <summary>The lane waits this long; with <paramref name="isAskedFor"/>, by the server's word.</summary>
    public void Hold(string lane, TimeSpan pause, bool isAskedFor) =>
        _lanes[lane] = (time.GetTimestamp(), pause, isAskedFor);

    /// <summary>Whether the lane still waits.</summary>
    public bool Holds(string lane)
    {
        if (!_lanes.TryGetValue(lane, out var held))
        {
            return false;
        }

        if (time.GetElapsedTime(held.Since) < held.Pause)
        {
            return true;
        }

        _lanes.Remove(lane);
        return false;
    }

    /// <summary>The network is back: only what the server asked for still counts.</summary>
    public void Wake()
    {
        foreach (var (lane, _) in _lanes.Where(l => !l.Value.IsAskedFor).ToArray())
        {
            _lanes.Remove(lane);
        }
    }
}
