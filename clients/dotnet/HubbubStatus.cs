namespace Hubbub.Client;

/// <summary>How a client is connected.</summary>
public enum HubbubStatus
{
    /// <summary>It was not started, or was stopped, or has not tried yet.</summary>
    Starting,

    /// <summary>It is connected, and everything that happened was handed to the handlers.</summary>
    Live,

    /// <summary>It is connected, and fetches what it missed.</summary>
    CatchingUp,

    /// <summary>It is not connected to the hub, and tries again. The server answers, or did until just now.</summary>
    Reconnecting,

    /// <summary>It is not connected, and the server does not answer.</summary>
    Offline,

    /// <summary>Nobody is logged in: not yet, or the session has ended.</summary>
    SignedOut,
}
