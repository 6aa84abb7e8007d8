using Hubbub.Domain.Common;

namespace Hubbub.Domain.Profiles.Events;

/// <summary>What others see of a person changed: name, text, pictures, privacy, or whether they are there at all.</summary>
public sealed record ProfileChanged(UserId User, DateTimeOffset At) : DomainEvent(At);

/// <summary>Some may see no longer what this person publishes: the account became private, or is out of use.</summary>
public sealed record ProfileHidden(UserId User, DateTimeOffset At) : DomainEvent(At);

/// <summary>Some may see again what this person publishes: the account became open, or is in use again.</summary>
public sealed record ProfileShown(UserId User, DateTimeOffset At) : DomainEvent(At);
