namespace Hubbub.Domain.Common;

/// <summary>Collects what happened to it; the events leave with the commit that stores the change.</summary>
public abstract class Entity
{
    private List<DomainEvent>? _events;

    public IReadOnlyList<DomainEvent> Events => _events ?? [];

    public void ClearEvents() => _events = null;

    protected void Raise(DomainEvent happened) => (_events ??= []).Add(happened);
}
