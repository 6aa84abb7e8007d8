using MediatR;

namespace Hubbub.Domain.Common;

/// <summary>A fact, in ids and values, that is stored with the change it tells of and handled after the commit.</summary>
/// <param name="At">When it happened, UTC.</param>
public abstract record DomainEvent(DateTimeOffset At) : INotification;
