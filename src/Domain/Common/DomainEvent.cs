using MediatR;

namespace Hubbub.Domain.Common;

/// <summary>
/// A fact, in ids and values. Its handlers run in the transaction of the change that it describes or, if deferred,
/// after it.
/// </summary>
/// <param name="At">When it happened, UTC.</param>
public abstract record DomainEvent(DateTimeOffset At) : INotification;
