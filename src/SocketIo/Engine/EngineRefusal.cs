namespace Hubbub.SocketIo.Engine;

/// <summary>The protocol's own refusals, with the codes and messages that clients know.</summary>
internal sealed record EngineRefusal(int Code, string Message, int Status = 400)
{
    public static readonly EngineRefusal UnknownTransport = new(0, "Transport unknown");
    public static readonly EngineRefusal UnknownSession = new(1, "Session ID unknown");
    public static readonly EngineRefusal BadMethod = new(2, "Bad handshake method");
    public static readonly EngineRefusal BadRequest = new(3, "Bad request");
    public static readonly EngineRefusal Forbidden = new(4, "Forbidden", 403);
    public static readonly EngineRefusal UnsupportedVersion = new(5, "Unsupported protocol version");
}
