
namespace Hubbub.Application.Common.Effects;

/// <summary>
/// Marks an event handler, or one of its <c>Handle</c> methods, whose effect has no small bound and is therefore not
/// part of the act's commit. The event goes to the outbox, and the relay runs the effect in a separate commit, after
/// the act was answered.
/// </summary>
/// <param name="reason">What is unbounded, or why nobody waits for the effect.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class DeferredAttribute(string reason) : Attribute
{
    public string Reason { get; } = reason;
}
