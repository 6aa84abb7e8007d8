using Hubbub.Architecture.Tests.Violations.Domain.Media;
using Hubbub.Domain.Common;

namespace Hubbub.Architecture.Tests.Violations.Domain.Posts.Events;

public record OpenEvent(Picture Picture, ForeignKind Kind, IReadOnlyList<UserId> Readers, DateTimeOffset At)
    : DomainEvent(At);

public sealed record PictureTaken(DateTimeOffset At) : DomainEvent(At);

public sealed class NoEvent;
