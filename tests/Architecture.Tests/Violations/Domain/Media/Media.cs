using Hubbub.Domain.Common;

namespace Hubbub.Architecture.Tests.Violations.Domain.Media;

public enum ForeignKind
{
    Any,
}

public sealed class Picture
{
    public long Id { get; set; }

    public string File { get; set; } = string.Empty;
}

public sealed record PictureLost(DateTimeOffset At) : DomainEvent(At);
