using Hubbub.Domain.Common;

namespace Hubbub.Domain.Profiles.Events;

/// <summary>What others see of a person changed: name, text, privacy, or whether they are there at all.</summary>
public sealed record ProfileChanged(UserId User, DateTimeOffset At) : DomainEvent(At);
