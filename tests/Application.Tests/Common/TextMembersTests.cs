using FluentValidation;
using Hubbub.Application.Common;
using Hubbub.Testing;
using MediatR;
using Microsoft.Extensions.DependencyInjection;

namespace Hubbub.Application.Tests.Common;

/// <summary>All text that people write passes <see cref="PlainText"/> or something stricter.</summary>
public sealed class TextMembersTests
{
    private const string Harmless = "ab";

    /// <summary>Never allowed: control characters, unpaired surrogates and text that cannot be normalised.</summary>
    private static readonly string[] Never =
    [
        "a\0b", "a\u0001b", "a\ud800b", "a\ufffeb", "a" + new string('\u0301', 40),
    ];

    /// <summary>Characters that reorder the text after them, and line breaks: allowed only in running text.</summary>
    private static readonly string[] OnlyInRunningText = ["a\u202eb", "a\u2066b", "a\nb"];

    private static readonly HashSet<string> RunningText =
    [
        "AddComment.Text", "Announce.Message", "BeginUpload.AltText", "CreateDraft.Content.Text",
        "CreateGroup.Details.Description", "UpdateGroup.Description",
        "CreatePost.Content.Text",
        "CreateStory.Content.Text", "DescribeMedia.AltText", "EditComment.Text", "EditMessage.Message",
        "EditPost.Text",
        "SaveDraft.Content.Text",
        "SaveMessageDraft.Text", "SendMessage.Message", "UpdateProfile.Bio", "UploadMedia.AltText",
    ];

    /// <summary>
    /// Members that are never displayed: compared, looked up, parsed, or internal. Names, addresses, tags,
    /// emoji, and endpoints and keys of browsers have stricter rules and separate tests.
    /// </summary>
    private static readonly HashSet<string> Compared =
    [
        "Address", "Auth", "Code", "Connection", "CurrentPassword", "Cursor", "Email", "Emoji", "Endpoint",
        "Login", "NewPassword", "P256dh", "Password",
        "RefreshToken", "Tag", "Username",
        "path",
    ];

    [Fact]
    [Trait("Abuse", "T-08")]
    public async Task Every_text_member_of_every_request_goes_through_the_one_place()
    {
        await using var app = await TestApp.Create();
        await using var scope = app.Services.CreateAsyncScope();
        var (past, members) = (new SortedSet<string>(StringComparer.Ordinal), new HashSet<string>());
        foreach (var request in Requests())
        {
            foreach (var member in Made(request, Harmless, -1).Members)
            {
                members.Add(member);
            }

            for (var i = 0; i < Made(request, Harmless, -1).Members.Count; i++)
            {
                var member = Made(request, Harmless, -1).Members[i];
                var hostile = RunningText.Contains(member) ? Never : [.. Never, .. OnlyInRunningText];
                foreach (var text in hostile.Where(t => !Compared.Contains(member[(member.LastIndexOf('.') + 1)..])
                    && !IsRefused(scope.ServiceProvider, request, t, i)))
                {
                    past.Add($"{member}: {string.Join(' ', text.Take(3).Select(c => $"U+{(int)c:X4}"))}");
                }
            }
        }

        members.Should().HaveCountGreaterThan(40);
        RunningText.Except(members).Should().BeEmpty("these are members of no request");
        string.Join('\n', past).Should().BeEmpty();
    }

    private static IEnumerable<Type> Requests() => typeof(IModuleDb).Assembly.GetTypes()
        .Where(t => t is { IsClass: true, IsAbstract: false } && t.GetInterfaces().Any(
            i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IRequest<>)));

    // There are more errors than with harmless text only.
    private static bool IsRefused(IServiceProvider services, Type request, string text, int place)
    {
        if (services.GetService(typeof(IValidator<>).MakeGenericType(request)) is not IValidator validator)
        {
            return false;
        }

        return Failures(text) > Failures(Harmless);

        int Failures(string given)
        {
            var type = typeof(ValidationContext<>).MakeGenericType(request);
            var context = (IValidationContext)Activator.CreateInstance(type, Made(request, given, place).Made)!;
            return validator.Validate(context).Errors.Count;
        }
    }

    private static (object Made, List<string> Members) Made(Type request, string text, int place)
    {
        var members = new List<string>();
        return (Make(request, request.Name), members);

        object Make(Type type, string path)
        {
            var constructor = type.GetConstructors().MaxBy(c => c.GetParameters().Length)!;
            return constructor.Invoke(
                [.. constructor.GetParameters().Select(p => Value(p.ParameterType, $"{path}.{p.Name}"))]);
        }

        object? Value(Type type, string path)
        {
            if (type == typeof(string))
            {
                members.Add(path);
                return members.Count - 1 == place ? text : Harmless;
            }

            if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>))
            {
                var list = Array.CreateInstance(type.GenericTypeArguments[0], 2);
                list.SetValue(Value(type.GenericTypeArguments[0], path + "[]"), 0);
                list.SetValue(type.GenericTypeArguments[0] == typeof(string)
                    ? "other"
                    : Value(type.GenericTypeArguments[0], path + "[]"), 1);
                return list;
            }

            return type.IsValueType ? Nullable.GetUnderlyingType(type) is null ? Activator.CreateInstance(type) : null
                : type == typeof(Stream) ? Stream.Null
                : type.IsInterface || type.IsArray ? null
                : Make(type, path);
        }
    }
}
