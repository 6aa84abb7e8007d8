namespace Hubbub.Application.Common.Effects;

public static class EffectOrder
{
    public static bool IsDeferred(Type handler, Type notification) => handler.IsDefined(typeof(DeferredAttribute), inherit: false);
}
