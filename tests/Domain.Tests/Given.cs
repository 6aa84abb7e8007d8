using Hubbub.Domain.Common;

namespace Hubbub.Domain.Tests;

internal static class Given
{
    public static readonly UserId Alice = new(1);
    public static readonly UserId Bob = new(2);
    public static readonly DateTimeOffset Now = new(2026, 6, 1, 12, 0, 0, TimeSpan.Zero);

    /// <summary>What has happened since this was last asked.</summary>
    public static IReadOnlyList<DomainEvent> Happened(params Entity[] entities)
    {
        DomainEvent[] events = [.. entities.SelectMany(e => e.Events)];
        Array.ForEach(entities, e => e.ClearEvents());
        return events;
    }
}
