namespace Hubbub.Domain.Common;

/// <summary>The name under which an event was stored before its type was renamed.</summary>
/// <param name="name">The former name of the type.</param>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class FormerNameAttribute(string name) : Attribute
{
    public string Name { get; } = name;
}
