namespace Hubbub.Domain.Messaging;

/// <summary>What became of a conversation that a stranger began, for whom it was begun with.</summary>
public enum RequestState
{
    /// <summary>It is no request, or was accepted.</summary>
    None,

    /// <summary>It waits among the requests.</summary>
    Pending,

    /// <summary>It was declined, or ended by a block or an erasure: nothing of it is shown.</summary>
    Declined,
}
