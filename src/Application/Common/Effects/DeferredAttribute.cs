namespace Hubbub.Application.Common.Effects;

/// <summary>
/// On a handler of events, or on one of its methods: its effects have no small bound, so they come after the act, by the
/// relay, and not in the act's commit.
/// </summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class DeferredAttribute(string reason) : Attribute
{
    public string Reason => reason;
}
