using System.Reflection;
using System.Runtime.InteropServices;
using Mono.Cecil;

namespace Hubbub.Architecture.Tests;

/// <summary>
/// A code base to check: all types under one root namespace, which contains the layers, which contain the modules. One
/// is the product; another is the wrong types under <c>Violations</c>, on which every rule must fail.
/// </summary>
internal sealed class Code
{
    public static readonly Code Product = new(
        "Hubbub",
        typeof(Hubbub.Domain.Common.Error).Assembly,
        typeof(Hubbub.Application.ApplicationServices).Assembly,
        typeof(Hubbub.Infrastructure.InfrastructureServices).Assembly,
        typeof(Hubbub.Web.Server).Assembly);

    public static readonly Code Wrong = new("Hubbub.Architecture.Tests.Violations", typeof(Code).Assembly);

    private Code(string root, params Assembly[] assemblies)
    {
        Root = root;
        Assemblies = assemblies;
        Types =
        [
            .. from assembly in assemblies
               from type in Read(assembly).MainModule.Types
               where type.Namespace.StartsWith(root + '.', StringComparison.Ordinal) && !type.Name.StartsWith('<')
               select new CodeType(type),
        ];
        Modules =
        [
            .. In("Application").Select(t => t.Namespace.Split('.').ElementAtOrDefault(Depth(root) + 1))
                .Where(m => m is not (null or "Common")).Distinct().Order()!,
        ];
    }

    public string Root { get; }

    public IReadOnlyList<Assembly> Assemblies { get; }

    public IReadOnlyList<CodeType> Types { get; }

    /// <summary>
    /// All namespaces directly under Application, except Common, so that new modules are checked automatically.
    /// </summary>
    public IReadOnlyList<string> Modules { get; }

    /// <summary>The types of <c>{root}.{place}</c> and below.</summary>
    public IEnumerable<CodeType> In(string place) => Types.Where(t => IsIn(t.Namespace, place));

    public bool IsIn(string space, string place) =>
        space == $"{Root}.{place}" || space.StartsWith($"{Root}.{place}.", StringComparison.Ordinal);

    public bool IsOwn(string space) => space.StartsWith(Root + '.', StringComparison.Ordinal);

    /// <summary>The module of a namespace, in any layer; null if it belongs to none.</summary>
    public string? ModuleOf(string space) =>
        IsOwn(space) && space.Split('.').ElementAtOrDefault(Depth(Root) + 1) is { } module && Modules.Contains(module)
            ? module
            : null;

    private static int Depth(string root) => root.Split('.').Length;

    private static AssemblyDefinition Read(Assembly assembly)
    {
        var resolver = new DefaultAssemblyResolver();
        resolver.AddSearchDirectory(AppContext.BaseDirectory);
        resolver.AddSearchDirectory(RuntimeEnvironment.GetRuntimeDirectory());
        resolver.AddSearchDirectory(Path.GetDirectoryName(typeof(Microsoft.AspNetCore.SignalR.Hub).Assembly.Location));
        return AssemblyDefinition.ReadAssembly(assembly.Location, new ReaderParameters { AssemblyResolver = resolver });
    }
}
