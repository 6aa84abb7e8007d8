using Hubbub.Domain.Common;

namespace Hubbub.Architecture.Tests.Violations.Domain.Media.Events;

public sealed record PictureTaken(UserId By, DateTimeOffset At) : DomainEvent(At);
