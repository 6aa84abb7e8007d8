using Hubbub.Application.Accounts.Contracts;
using Hubbub.Application.Common.Realtime;
using Hubbub.Domain.Accounts.Events;
using Hubbub.Domain.Common;

namespace Hubbub.Application.Accounts;

/// <summary>One of your sessions ended; its sockets are closed.</summary>
public sealed record SessionRevoked(SessionId SessionId, SessionEnd Reason) : DurableEvent("session_revoked");

/// <summary>Your account changed.</summary>
public sealed record AccountUpdated(AccountRow Account) : DurableEvent("account_updated");
