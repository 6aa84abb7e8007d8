using Hubbub.Domain.Common;

namespace Hubbub.Application.Common.Realtime;

/// <summary>
/// Tells the other nodes what changed in this node's memory. It never waits, and may be lost: what matters is in the
/// database. Where there is one node, nobody is told.
/// </summary>
public interface IOtherNodes
{
    /// <summary>Whether there may be any.</summary>
    bool AreThere { get; }

    /// <summary>The person's devices at this node, or whether others are shown them, changed.</summary>
    /// <param name="user">The person.</param>
    /// <param name="hasLeft">The person left this node, which announced nothing since there were other devices.</param>
    void TellDevices(UserId user, bool hasLeft = false);

    void Tell(NodeNotice notice);
}

/// <summary>What a node tells the others, in the form of JSON.</summary>
public abstract record NodeNotice;

/// <summary>Applies what another node told to this node's memory. It is quick, and tells nobody itself.</summary>
public interface INodeListener
{
    Type Notice { get; }

    void Hear(NodeNotice notice);
}

internal sealed class NoOtherNodes : IOtherNodes
{
    public bool AreThere => false;

    public void TellDevices(UserId user, bool hasLeft)
    {
        // There are none.
    }

    public void Tell(NodeNotice notice)
    {
        // There are none.
    }
}
