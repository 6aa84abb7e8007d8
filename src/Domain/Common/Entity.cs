namespace Hubbub.Domain.Common;

/// <summary>Collects its domain events; they are taken by the commit that stores the change.</summary>
public abstract class Entity
{
    private List<DomainEvent>? _events;

    public IReadOnlyList<DomainEvent> Events => _events ?? [];

    public void ClearEvents() => _events = null;

    protected void Raise(DomainEvent happened) => (_events ??= []).Add(happened);
}
