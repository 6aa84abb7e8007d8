using System.Text.Json;

namespace Hubbub.Testing.Push;

/// <summary>A request that a push service received.</summary>
public sealed record PushedMessage(string Path, IReadOnlyDictionary<string, string> Headers, byte[] Body);

/// <summary>What a browser has decrypted.</summary>
public sealed record ReadMessage(JsonElement Content, PushedMessage Sent);
