using Mono.Cecil;
using Mono.Cecil.Cil;
using Mono.Cecil.Rocks;

namespace Hubbub.Architecture.Tests;

/// <summary>
/// A type that another refers to; for nested types the outermost one. A value is a sealed record of the product that is
/// neither an entity nor an event.
/// </summary>
internal sealed record Used(string Namespace, string Name, string Assembly, bool IsEnum, bool IsValue = false)
{
    public string FullName => $"{Namespace}.{Name}";

    /// <summary>What a module sees of the database: its sets, or its statements.</summary>
    public bool IsSlice => Name.StartsWith('I')
        && (Name.EndsWith("Db", StringComparison.Ordinal) || Name.EndsWith("Statements", StringComparison.Ordinal));
}

/// <summary>A call in the body of a method.</summary>
internal sealed record Call(MethodDefinition From, MethodReference To);

/// <summary>A type and all types it refers to: in signatures, attributes and bodies, and in its nested types.</summary>
internal sealed class CodeType
{
    private readonly HashSet<Used> _uses = [];
    private readonly List<Call> _calls = [];

    public CodeType(TypeDefinition definition)
    {
        Definition = definition;
        Parts = [definition, .. Nested(definition)];
        foreach (var part in Parts)
        {
            Read(part);
        }

        _uses.RemoveWhere(u => u.FullName == FullName);
    }

    public TypeDefinition Definition { get; }

    /// <summary>The type and everything nested in it, lambdas and state machines too.</summary>
    public IReadOnlyList<TypeDefinition> Parts { get; }

    public string Namespace => Definition.Namespace;

    public string Name => Definition.Name;

    public string FullName => Definition.FullName;

    public IReadOnlySet<Used> Uses => _uses;

    public IReadOnlyList<Call> Calls => _calls;

    public bool IsRecord => Definition.Methods.Any(m => m.Name == "<Clone>$");

    private static bool IsValue(TypeDefinition type) => type is { IsSealed: true, BaseType.FullName: "System.Object" }
        && type.Methods.Any(m => m.Name == "<Clone>$");

    public bool IsInternalSealed => Definition is { IsNotPublic: true, IsSealed: true };

    public bool Names(Type type) => _uses.Any(u => u.FullName == type.FullName);

    /// <summary>The type's implementations of <paramref name="contract"/>, as constructed if it is generic.</summary>
    public IEnumerable<InterfaceImplementation> Implementing(Type contract) =>
        Definition.Interfaces.Where(i => i.InterfaceType.GetElementType().FullName == contract.FullName);

    public bool Implements(Type contract) => Implementing(contract).Any();

    /// <summary>The direct or indirect base type that is <paramref name="type"/>, as constructed.</summary>
    public TypeReference? Deriving(Type type)
    {
        for (var at = Definition.BaseType; at is not null; at = at.Resolve()?.BaseType)
        {
            if (at.GetElementType().FullName == type.FullName)
            {
                return at;
            }
        }

        return null;
    }

    public override string ToString() => FullName;

    private static IEnumerable<TypeDefinition> Nested(TypeDefinition type) =>
        type.NestedTypes.SelectMany(n => Nested(n).Prepend(n));

    private void Read(TypeDefinition type)
    {
        Add(type.BaseType);
        Add(type.CustomAttributes);
        Add(type.GenericParameters);
        foreach (var implemented in type.Interfaces)
        {
            Add(implemented.InterfaceType);
        }

        foreach (var field in type.Fields)
        {
            Add(field.FieldType);
            Add(field.CustomAttributes);
        }

        foreach (var property in type.Properties)
        {
            Add(property.PropertyType);
            Add(property.CustomAttributes);
        }

        foreach (var method in type.Methods)
        {
            Read(method);
        }
    }

    private void Read(MethodDefinition method)
    {
        Add((MethodReference)method);
        Add(method.CustomAttributes);
        Add(method.GenericParameters);
        foreach (var parameter in method.Parameters)
        {
            Add(parameter.CustomAttributes);
        }

        if (!method.HasBody)
        {
            return;
        }

        foreach (var variable in method.Body.Variables)
        {
            Add(variable.VariableType);
        }

        foreach (var handler in method.Body.ExceptionHandlers)
        {
            Add(handler.CatchType);
        }

        foreach (var instruction in method.Body.Instructions)
        {
            Read(method, instruction);
        }
    }

    private void Read(MethodDefinition method, Instruction instruction)
    {
        switch (instruction.Operand)
        {
            case TypeReference type:
                Add(type);
                break;
            case FieldReference field:
                Add(field.DeclaringType);
                Add(field.FieldType);
                break;
            case MethodReference called:
                _calls.Add(new(method, called));
                Add(called);
                break;
        }
    }

    private void Add(MethodReference method)
    {
        Add(method.DeclaringType);
        Add(method.ReturnType);
        foreach (var parameter in method.Parameters)
        {
            Add(parameter.ParameterType);
        }

        if (method is GenericInstanceMethod generic)
        {
            Add(generic.GenericArguments);
        }
    }

    private void Add(IEnumerable<CustomAttribute> attributes)
    {
        foreach (var attribute in attributes)
        {
            Add(attribute.AttributeType);
            Add(attribute.ConstructorArguments.Select(a => a.Value).OfType<TypeReference>());
        }
    }

    private void Add(IEnumerable<GenericParameter> parameters) =>
        Add(parameters.SelectMany(p => p.Constraints).Select(c => c.ConstraintType));

    private void Add(IEnumerable<TypeReference> types)
    {
        foreach (var type in types)
        {
            Add(type);
        }
    }

    private void Add(TypeReference? type)
    {
        switch (type)
        {
            case null or GenericParameter or FunctionPointerType:
                return;
            case GenericInstanceType generic:
                Add(generic.GenericArguments);
                Add(generic.ElementType);
                return;
            case IModifierType modified:
                Add(modified.ModifierType);
                Add(modified.ElementType);
                return;
            case TypeSpecification wrapped:
                Add(wrapped.ElementType);
                return;
        }

        var outermost = type;
        while (outermost.DeclaringType is not null)
        {
            outermost = outermost.DeclaringType;
        }

        // The compiler's helpers have no namespace and belong to no layer.
        if (!outermost.Name.StartsWith('<'))
        {
            var home = outermost.Scope is ModuleDefinition module ? module.Assembly.Name.Name : outermost.Scope.Name;
            var isOurs = home.StartsWith("Hubbub.", StringComparison.Ordinal);
            var ours = isOurs ? outermost.Resolve() : null;
            _uses.Add(new(
                outermost.Namespace,
                outermost.Name,
                home,
                ours is { IsEnum: true },
                ours is not null && IsValue(ours)));
        }
    }
}
