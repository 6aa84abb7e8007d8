using System.Runtime.InteropServices;

namespace Hubbub.Architecture.Tests.Layers;

/// <summary>Rules for the dependencies of layers. Each rule returns the violations.</summary>
internal static class LayerRules
{
    // The layer may use only these packages, so that a new one in a lower layer is a decision, not an accident.
    private static readonly string[] ApplicationPackages =
    [
        "MediatR",
        "FluentValidation",
        "FluentValidation.DependencyInjectionExtensions",
        "AutoMapper",
        "Polly.Core",
        "Microsoft.EntityFrameworkCore",
        "Microsoft.EntityFrameworkCore.Abstractions",
        // BindConfiguration names its options.
        "Microsoft.Extensions.Configuration.Binder",
        "Microsoft.Extensions.DependencyInjection.Abstractions",
        "Microsoft.Extensions.Logging.Abstractions",
        "Microsoft.Extensions.Options",
        "Microsoft.Extensions.Options.ConfigurationExtensions",
    ];

    public static IReadOnlyList<string> Domain(Code code) => Strangers(code, "Domain", (_, used) =>
        code.IsIn(used.Namespace, "Domain")
            || IsProductCommon(used)
            || IsFramework(used)
            || used.Namespace == "MediatR");

    public static IReadOnlyList<string> MediatRInDomain(Code code) => Strangers(code, "Domain", (type, used) =>
        used.Namespace != "MediatR" || code.IsIn(type.Namespace, "Domain.Common"));

    public static IReadOnlyList<string> Application(Code code) => Strangers(code, "Application", (type, used) =>
        code.IsIn(used.Namespace, "Domain")
        || code.IsIn(used.Namespace, "Application")
        || IsProductCommon(used)
        || IsFramework(used)
        || ApplicationPackages.Contains(used.Assembly)
        // Use cases get options; only the registering class reads the configuration.
        || (used.Assembly == "Microsoft.Extensions.Configuration.Abstractions"
            && type.Name.EndsWith("Services", StringComparison.Ordinal)));

    public static IReadOnlyList<string> Infrastructure(Code code) => Strangers(code, "Infrastructure", (_, used) =>
        !code.IsIn(used.Namespace, "Web")
        && (!used.FullName.StartsWith("Microsoft.AspNetCore.", StringComparison.Ordinal)
            || used.Namespace == "Microsoft.AspNetCore.Identity"));

    /// <summary>
    /// Web sends messages: it uses neither tables nor aggregates, only ids, values, errors and state enums.
    /// </summary>
    public static IReadOnlyList<string> Web(Code code) => Strangers(code, "Web", (_, used) =>
        !used.Name.EndsWith("DbContext", StringComparison.Ordinal)
        && !(code.IsIn(used.Namespace, "Application") && used.IsSlice)
        && (!code.IsIn(used.Namespace, "Domain")
            || code.IsIn(used.Namespace, "Domain.Common")
            || used.IsEnum
            || used.IsValue
            || used.Name.EndsWith("Errors", StringComparison.Ordinal)));

    private static IReadOnlyList<string> Strangers(Code code, string layer, Func<CodeType, Used, bool> mayKnow) =>
    [
        .. from type in code.In(layer)
           from used in type.Uses
           where !mayKnow(type, used)
           select $"{type.FullName} knows {used.FullName}",
    ];

    // The wrong types in this assembly raise the product's events and use its ids, as correct ones would.
    private static bool IsProductCommon(Used used) =>
        Code.Product.IsIn(used.Namespace, "Domain.Common") || Code.Product.IsIn(used.Namespace, "Application.Common");

    private static bool IsFramework(Used used) =>
        File.Exists(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), used.Assembly + ".dll"));
}
