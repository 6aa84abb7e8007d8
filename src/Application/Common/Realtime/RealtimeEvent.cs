using System.Text.Json.Serialization;

namespace Hubbub.Application.Common.Realtime;

/// <summary>An event that a client receives.</summary>
/// <param name="Name">The event's name on the hub; the other members are its payload.</param>
public abstract record RealtimeEvent([property: JsonIgnore] string Name);

/// <summary>An event kept in the event log; on the wire it carries "seq" besides its own members.</summary>
public abstract record DurableEvent(string Name) : RealtimeEvent(Name);

/// <summary>A durable event that is also sent, without its seq, to those who watch its subject.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class AlsoShownAttribute : Attribute;

/// <summary>An event that is never stored.</summary>
public abstract record EphemeralEvent(string Name) : RealtimeEvent(Name);
