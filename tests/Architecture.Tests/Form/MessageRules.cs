using FluentValidation;
using Hubbub.Application.Common.Jobs;
using Hubbub.Domain.Common;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Mono.Cecil;

namespace Hubbub.Architecture.Tests.Form;

/// <summary>Rules for the form of commands and queries. Each rule returns the violations.</summary>
internal static class MessageRules
{
    private static readonly string[] Questions = ["Get", "Search", "Check"];
    private static readonly string[] Actors = ["Actor", "Viewer", "Sender", "Reader"];

    private static readonly Type[] Parts =
    [
        typeof(IRequestHandler<,>), typeof(INotificationHandler<>), typeof(IPipelineBehavior<,>), typeof(IJob),
        typeof(IEntityTypeConfiguration<>),
    ];

    /// <summary>Commands and queries.</summary>
    public static IReadOnlyList<CodeType> Requests(Code code) =>
        [.. code.Types.Where(t => t.Implements(typeof(IBaseRequest)))];

    public static IReadOnlyList<CodeType> Commands(Code code) =>
        [.. Requests(code).Where(r => !Array.Exists(Questions, q => r.Name.StartsWith(q, StringComparison.Ordinal)))];

    public static IReadOnlyList<string> MalformedRequests(Code code) =>
    [
        .. from request in Requests(code)
           where !request.IsRecord || !request.Definition.IsSealed || !code.IsIn(request.Namespace, "Application")
           select $"{request.FullName} is no sealed record of Application",
        .. from request in Requests(code)
           where !request.Implementing(typeof(IRequest<>)).Any(IsResult)
           select $"{request.FullName} answers without Result",
    ];

    public static IReadOnlyList<string> Unhandled(Code code)
    {
        var handlers = code.Types
            .SelectMany(t =>
                t.Implementing(typeof(IRequestHandler<,>)).Select(i => (Handler: t, Of: Argument(i.InterfaceType))))
            .ToLookup(h => h.Of, h => h.Handler);
        return
        [
            .. from request in Requests(code)
               let own = handlers[request.FullName].ToList()
               where own is not [var handler] || handler.Namespace != request.Namespace
                   || handler.Name != request.Name + "Handler"
               select $"{request.FullName} has not the one handler {request.Name}Handler beside it",
        ];
    }

    public static IReadOnlyList<string> Unvalidated(Code code, IReadOnlyCollection<string> needNone)
    {
        var validated = code.Types.Select(t => t.Deriving(typeof(AbstractValidator<>))).OfType<TypeReference>()
            .Select(Argument).ToHashSet();
        return
        [
            .. Commands(code).Where(c => !validated.Contains(c.FullName) && !needNone.Contains(c.Name))
                .Select(c => $"{c.FullName} has no validator"),
            .. needNone.Where(n => Commands(code).All(c => c.Name != n)
                || validated.Any(v => v.EndsWith("." + n, StringComparison.Ordinal)))
                .Select(n => $"{n} needs no place on the list"),
        ];
    }

    /// <summary>The caller is a member of the message, set from the token.</summary>
    public static IReadOnlyList<string> Actorless(Code code, IReadOnlyCollection<string> actForNobody) =>
    [
        .. from request in Requests(code)
           where !request.Definition.Properties.Any(p => p.PropertyType.Name == "UserId" && Actors.Contains(p.Name))
               && !actForNobody.Contains(request.Name)
           select $"{request.FullName} does not say who acts",
        .. actForNobody.Where(n => Requests(code).All(r => r.Name != n)).Select(n => $"{n} needs no place on the list"),
    ];

    /// <summary>Handlers, validators and the like are internal and sealed.</summary>
    public static IReadOnlyList<string> Shown(Code code) =>
    [
        .. from type in code.Types
           where (Array.Exists(Parts, type.Implements) || type.Deriving(typeof(AbstractValidator<>)) is not null)
               && !type.IsInternalSealed && !type.Definition.IsInterface
           select $"{type.FullName} is not internal and sealed",
    ];

    private static bool IsResult(InterfaceImplementation request) =>
        ((GenericInstanceType)request.InterfaceType).GenericArguments[0].GetElementType().FullName is var answer
        && (answer == typeof(Result).FullName || answer == typeof(Result<>).FullName);

    private static string Argument(TypeReference type) => ((GenericInstanceType)type).GenericArguments[0].FullName;
}
