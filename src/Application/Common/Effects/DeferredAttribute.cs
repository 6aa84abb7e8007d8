namespace Hubbub.Application.Common.Effects;

/// <summary>
/// On a handler of events, or on one of its <c>Handle</c> methods for that event only: the effect has no small bound, so
/// it is not part of the commit of the act. The event goes into the outbox, and the relay runs the effect in a commit of
/// its own, after the act was answered.
/// </summary>
/// <param name="reason">What there is no bound for, or why nobody waits for it.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class DeferredAttribute(string reason) : Attribute
{
    public string Reason { get; } = reason;
}
