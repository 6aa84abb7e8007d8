using Hubbub.Domain.Common;

namespace Hubbub.Domain.Profiles.Events;

/// <summary>What others see of a person changed: name, text, pictures, privacy or availability.</summary>
public sealed record ProfileChanged(UserId User, DateTimeOffset At) : DomainEvent(At);

/// <summary>A setting of a profile changed that others do not see.</summary>
public sealed record ProfileSettingsChanged(UserId User, DateTimeOffset At) : DomainEvent(At);

/// <summary>Some people may no longer see this person's content: the account became private or unavailable.</summary>
public sealed record ProfileHidden(UserId User, DateTimeOffset At) : DomainEvent(At);

/// <summary>Some people may see this person's content again: the account became public or available.</summary>
public sealed record ProfileShown(UserId User, DateTimeOffset At) : DomainEvent(At);
