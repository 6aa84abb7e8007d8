using Hubbub.Domain.Common;

namespace Hubbub.Domain.Presence;

/// <summary>Every expected failure of the module.</summary>
public static class PresenceErrors
{
    public static readonly Error ReceiverNotFound = new(
        "presence.receiver_not_found", "There is nobody here with that id to whom you can type.", ErrorKind.NotFound);
}
