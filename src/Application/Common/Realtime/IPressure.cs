namespace Hubbub.Application.Common.Realtime;

/// <summary>
/// Whether this node has more to do than it can, and so leaves out ephemeral events before anything else waits.
/// </summary>
public interface IPressure
{
    /// <summary>Whether this is to be left out now; counted if it is.</summary>
    bool Sheds(Sheddable what);
}

/// <summary>What is left out under pressure, the first first. Each level leaves out one more.</summary>
public enum Sheddable
{
    /// <summary>Statuses of others; they are told when the pressure is over.</summary>
    Presence = 1,

    /// <summary>Who is typing.</summary>
    Typing,

    /// <summary>What is new in feeds, stories and watched posts; what is gone is told.</summary>
    Hints,
}

internal sealed class NoPressure : IPressure
{
    public bool Sheds(Sheddable what) => false;
}
