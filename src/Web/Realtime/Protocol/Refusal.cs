using Hubbub.Domain.Common;

namespace Hubbub.Web.Realtime.Protocol;

/// <summary>
/// A refused call: its target as the client named it, the error, and the connection's budget that it exhausted, if any,
/// which ends the connection.
/// </summary>
public sealed record Refusal(string Target, Error Error, string? Spent);
