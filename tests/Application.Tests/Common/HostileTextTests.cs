using System.Diagnostics;
using FluentValidation;
using Hubbub.Application.Accounts.Sessions;
using Hubbub.Application.Common;
using Hubbub.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Hubbub.Application.Tests.Common;

/// <summary>Text designed to be slow to validate.</summary>
[Collection(nameof(Alone))]
public sealed class HostileTextTests
{
    private const int Length = 100_000;

    private static readonly TimeSpan Most = TimeSpan.FromMilliseconds(20);

    private static readonly string[] Patterns =
        [
            "@a",
            "a",
            "a@",
            ".",
            "a.",
            "@",
            " ",
            "\u200b",
            "😀",
            "\ud83d",
            "\n",
            "0",
            "((",
            "%_",
            "a\u0301",
            "\u0301\u0316",
            "#a\u0301\u0316",
            "ﷺ",
            "<a",
            "://"
        ];

    [Fact]
    [Trait("Abuse", "T-43")]
    public async Task Checking_100_000_characters_takes_20_milliseconds_or_at_least_grows_with_the_text_alone()
    {
        await using var app = await TestApp.Create();
        await using var scope = app.Services.CreateAsyncScope();
        var requests = Validated();
        requests.Should().HaveCountGreaterThan(15);
        var slow = new List<string>();
        foreach (var request in requests)
        {
            var validator = (IValidator)scope.ServiceProvider.GetRequiredService(
                typeof(IValidator<>).MakeGenericType(request));
            foreach (var pattern in Patterns)
            {
                // Unoptimised code on a busy machine may take longer; then four times the text may take four times as
                // long, but not sixteen times.
                if (Time(validator, request, pattern, Length, tries: 1) > Most
                    && Time(validator, request, pattern, Length, tries: 15) is var whole && whole > Most
                    && whole > 10 * Time(validator, request, pattern, Length / 4, tries: 15))
                {
                    slow.Add($"{request.Name} of {pattern}: {whole.TotalMilliseconds} ms");
                }
            }
        }

        slow.Should().BeEmpty();
    }

    private static Type[] Validated() =>
    [
        .. from type in typeof(IModuleDb).Assembly.GetTypes()
           where type.BaseType is { IsGenericType: true } parent
               && parent.GetGenericTypeDefinition() == typeof(AbstractValidator<>)
           let request = type.BaseType!.GenericTypeArguments[0]
           where request.FullName is not null
           select request,
    ];

    private static TimeSpan Time(IValidator validator, Type request, string pattern, int length, int tries)
    {
        var text = string.Concat(Enumerable.Repeat(pattern, length / pattern.Length));
        var type = typeof(ValidationContext<>).MakeGenericType(request);
        var context = (IValidationContext)Activator.CreateInstance(type, Make(request, text))!;
        return Enumerable.Range(0, tries).Select(_ => Time(() => validator.Validate(context))).Min();
    }

    private static TimeSpan Time(Action act)
    {
        var start = Stopwatch.GetTimestamp();
        act();
        return Stopwatch.GetElapsedTime(start);
    }

    private static object Make(Type type, string text)
    {
        var constructor = type.GetConstructors().MaxBy(c => c.GetParameters().Length)!;
        return constructor.Invoke([.. constructor.GetParameters().Select(p => Value(p.ParameterType, text))]);
    }

    private static object? Value(Type type, string text) => type switch
    {
        _ when type == typeof(string) => text,
        _ when type == typeof(Device) => new Device(text, text),
        _ when type == typeof(PageRequest) => new PageRequest(text),
        _ when type.IsValueType => Nullable.GetUnderlyingType(type) is null ? Activator.CreateInstance(type) : null,
        _ when type == typeof(Stream) => Stream.Null,
        _ when type == typeof(IReadOnlyList<string>) => Enumerable.Repeat(text, 1_000).ToArray(),
        _ when type.IsGenericType => Array.CreateInstance(type.GenericTypeArguments[0], 1_000),
        _ when type.Namespace!.StartsWith("Hubbub", StringComparison.Ordinal) => Make(type, text),
        _ => throw new InvalidOperationException($"Say what a {type} is."),
    };
}
