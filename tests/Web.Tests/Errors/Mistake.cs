using System.Collections;
using System.Text.Json;
using System.Text.Json.Nodes;
using Hubbub.Application.Common.Json;
using Hubbub.Web.Tests.Authorization;

namespace Hubbub.Web.Tests.Errors;

/// <summary>A mistake that a client can make in a body or argument, and what the error must say.</summary>
internal sealed record Mistake(string Json, string Member, params string[] MustSay)
{
    /// <summary>Every way to get one member wrong: missing, of another type, not an allowed name, or unknown.</summary>
    public static IEnumerable<Mistake> With(Operation operation)
    {
        var members = operation.Body!.GetConstructors()[0].GetParameters();
        var right = operation.Argument(id: null, target: string.Empty);
        foreach (var member in members)
        {
            var name = JsonNamingPolicy.CamelCase.ConvertName(member.Name!);
            if (!member.HasDefaultValue)
            {
                yield return new("{}", name, "missing", "Give ");
                yield return new(Changed(right, name, null), name, "Give ");
            }

            var isList = member.ParameterType != typeof(string)
                && member.ParameterType.IsAssignableTo(typeof(IEnumerable));
            var wrong = isList ? JsonValue.Create(1) : (JsonNode)new JsonArray();
            yield return new(Changed(right, name, wrong), name, "Give ");
            var bare = Nullable.GetUnderlyingType(member.ParameterType) ?? member.ParameterType;
            if (bare.IsEnum)
            {
                yield return new(
                    Changed(right, name, "nothing_of_the_kind"), name,
                    [.. Enum.GetValues(bare).Cast<Enum>().Select(WireJson.NameOf)]);
            }
        }

        var names = members.Select(m => JsonNamingPolicy.CamelCase.ConvertName(m.Name!));
        yield return new(Changed(right, "nonsense", 1), "nonsense", ["no such member", .. names]);
    }

    /// <summary>
    /// The error must name the member, contain all required texts, and mention the member in its sentence for people.
    /// </summary>
    public void MustBeReported(JsonElement? fields, string? sentence, string operation)
    {
        fields.Should().NotBeNull("{0} refuses {1} with {2}", operation, Json, sentence);
        fields!.Value
            .TryGetProperty(Member, out var texts)
            .Should()
            .BeTrue("{0} refuses {1} with {2}", operation, Json, fields);
        texts.GetArrayLength().Should().Be(1);
        texts[0].GetString().Should().ContainAll(MustSay, "{0} refuses {1}", operation, Json);
        sentence.Should().Contain(Member, "{0} refuses {1}", operation, Json);
    }

    private static string Changed(JsonObject right, string member, JsonNode? value)
    {
        var changed = right.DeepClone().AsObject();
        changed[member] = value;
        return changed.ToJsonString();
    }
}
