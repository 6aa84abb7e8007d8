using Mono.Cecil;

namespace Hubbub.Architecture.Tests.Modules;

/// <summary>Rules that keep modules separate. Each rule returns the violations.</summary>
internal static class ModuleRules
{
    public static IReadOnlyList<string> Strangers(Code code, IReadOnlyList<ModuleDependencies> map) =>
    [
        .. from type in code.Types
           let module = code.ModuleOf(type.Namespace)
           where module is not null
           from used in type.Uses
           where IsStranger(code, map, module, used.Namespace) && !IsStateOfAnAsked(code, map, module, used)
           select $"{type.FullName} of {module} knows {used.FullName}",
    ];

    /// <summary>
    /// Constants and <c>nameof</c> are inlined by the compiler and leave a trace only in the file's usings.
    /// </summary>
    public static IReadOnlyList<string> StrangersInUsings(
        Code code, IReadOnlyList<ModuleDependencies> map, IEnumerable<SourceFile> files) =>
    [
        .. from file in files
           let module = code.ModuleOf(file.Namespace ?? string.Empty)
           where module is not null
           from used in file.Usings
           where IsStranger(code, map, module, used)
           select $"{file.Path} of {module} uses {used}",
    ];

    /// <summary>Pairs that the map allows but nobody uses, which make the map misleading.</summary>
    public static IReadOnlyList<string> UnusedDependencies(Code code, IReadOnlyList<ModuleDependencies> map)
    {
        var real = (from type in code.Types
                    let module = code.ModuleOf(type.Namespace)
                    from used in type.Uses
                    let other = code.ModuleOf(used.Namespace)
                    where module is not null && other is not null && module != other
                    select (module, other, Listens: IsEvents(code, other, used.Namespace))).ToHashSet();
        return
        [
            .. from allowed in map
               from other in allowed.ListensTo
               where !real.Contains((allowed.Module, other, true))
               select $"{allowed.Module} does not listen to {other}",
            .. from allowed in map
               from other in allowed.Asks
               where !real.Contains((allowed.Module, other, false))
               select $"{allowed.Module} does not ask {other}",
        ];
    }

    /// <summary>
    /// A module's part of the database is used only by the module and by the classes that implement it.
    /// </summary>
    public static IReadOnlyList<string> ForeignSlices(Code code) =>
    [
        .. from type in code.Types
           from used in type.Uses
           where used.IsSlice && code.IsIn(used.Namespace, "Application")
           let owner = code.ModuleOf(used.Namespace)
           where owner is not null && owner != code.ModuleOf(type.Namespace)
               && type.Name is not ("AppDbContext" or "InfrastructureServices")
           select $"{type.FullName} sees {used.Name}",
    ];

    /// <summary>
    /// A contract's implementation may call other contracts, but never itself, directly or indirectly.
    /// </summary>
    public static IReadOnlyList<string> ContractCycles(Code code)
    {
        var types = code.Types.ToDictionary(t => t.FullName);
        var contracts = code.Types.Where(t => t.Definition.IsInterface && IsContract(code, t.Namespace)).ToList();
        var asks = contracts.ToDictionary(
            contract => contract.FullName,
            contract =>
                code.Types.Where(t => t.Definition.Interfaces.Any(i => i.InterfaceType.FullName == contract.FullName))
                    .SelectMany(answer => AskedBy(code, types, answer, contracts))
                    .Where(a => a != contract.FullName)
                    .ToHashSet());
        return [.. contracts.Select(c => c.FullName).Where(c => Reaches(asks, c, c)).Select(c => $"{c} asks itself")];
    }

    /// <summary>A contract is for queries: ids in, small answers out, no changes.</summary>
    public static IReadOnlyList<string> WritingContracts(Code code, IReadOnlyList<string> known) =>
    [
        .. from type in code.Types
           where type.Definition.IsInterface && IsContract(code, type.Namespace)
               && !known.Contains($"{code.ModuleOf(type.Namespace)}.{type.Name}")
           from method in type.Definition.Methods
           where method.ReturnType is not GenericInstanceType
           select $"{type.FullName}.{method.Name} answers nothing",
    ];

    /// <summary>Contracts consist of interfaces, and of sealed records that contain no entity.</summary>
    public static IReadOnlyList<string> HeavyContracts(Code code) =>
    [
        .. from type in code.Types
           where IsContract(code, type.Namespace) && !type.Definition.IsInterface && !type.Definition.IsEnum
           where !type.IsRecord || !type.Definition.IsSealed
           select $"{type.FullName} is no sealed record",
        .. from type in code.Types
           where IsContract(code, type.Namespace)
           from used in type.Uses
           where code.IsIn(used.Namespace, "Domain") && !code.IsIn(used.Namespace, "Domain.Common")
               && !used.IsEnum && !used.IsValue
           select $"{type.FullName} shows {used.FullName}",
    ];

    private static bool IsStranger(Code code, IReadOnlyList<ModuleDependencies> map, string module, string space)
    {
        var other = code.ModuleOf(space);
        var allowed = map.SingleOrDefault(m => m.Module == module);
        return other is not null && other != module
            && !(IsEvents(code, other, space) && allowed?.ListensTo.Contains(other) == true)
            && !(space == $"{code.Root}.Application.{other}.Contracts" && allowed?.Asks.Contains(other) == true);
    }

    // A module that may call another's contracts may use the state enums in their answers.
    private static bool IsStateOfAnAsked(Code code, IReadOnlyList<ModuleDependencies> map, string module, Used used) =>
        used.IsEnum
        && used.Namespace == $"{code.Root}.Domain.{code.ModuleOf(used.Namespace)}"
        && map.Any(m => m.Module == module && m.Asks.Contains(code.ModuleOf(used.Namespace)));

    private static bool IsEvents(Code code, string module, string space) =>
        space == $"{code.Root}.Domain.{module}.Events";

    private static bool IsContract(Code code, string space) =>
        code.ModuleOf(space) is { } module && space == $"{code.Root}.Application.{module}.Contracts";

    // Includes the calls of helpers within the implementation's own module.
    private static HashSet<string> AskedBy(
        Code code, Dictionary<string, CodeType> types, CodeType answer, List<CodeType> contracts)
    {
        var seen = new HashSet<string> { answer.FullName };
        var asked = new HashSet<string>();
        var open = new Stack<CodeType>([answer]);
        while (open.TryPop(out var type))
        {
            foreach (var used in type.Uses)
            {
                if (contracts.Exists(c => c.FullName == used.FullName))
                {
                    // Implementing a contract is not calling it.
                    _ = type.Definition.Interfaces.Any(i => i.InterfaceType.FullName == used.FullName)
                        || asked.Add(used.FullName);
                }
                else if (code.IsIn(used.Namespace, "Application")
                    && code.ModuleOf(used.Namespace) == code.ModuleOf(answer.Namespace)
                    && seen.Add(used.FullName))
                {
                    open.Push(types[used.FullName]);
                }
            }
        }

        return asked;
    }

    private static bool Reaches(Dictionary<string, HashSet<string>> asks, string from, string to)
    {
        var seen = new HashSet<string>();
        var open = new Stack<string>(asks[from]);
        while (open.TryPop(out var at))
        {
            if (at == to)
            {
                return true;
            }

            if (seen.Add(at))
            {
                foreach (var next in asks[at])
                {
                    open.Push(next);
                }
            }
        }

        return false;
    }
}
