using System.Text.Json;
using Hubbub.Application.Common.Json;
using Hubbub.Domain.Common;
using Hubbub.Domain.Graph.Events;

namespace Hubbub.Application.Tests.Common;

public sealed class StoredJsonTests
{
    private static readonly DateTimeOffset Now = new(2026, 6, 1, 12, 0, 0, 123, TimeSpan.Zero);

    public static TheoryData<Type> Events =>
        [.. typeof(DomainEvent).Assembly.GetTypes().Where(t => t.IsSubclassOf(typeof(DomainEvent)))];

    [Theory, MemberData(nameof(Events))]
    public void Every_event_comes_out_of_the_outbox_as_it_went_in(Type type)
    {
        var constructor = type.GetConstructors().Single();
        var happened = constructor.Invoke(
            [.. constructor.GetParameters().Select((p, i) => Sample(p.ParameterType, i + 1))]);

        var stored = JsonSerializer.Serialize(happened, type, StoredJson.Options);

        JsonSerializer.Deserialize(stored, type, StoredJson.Options).Should().BeEquivalentTo(
            happened, options => options.RespectingRuntimeTypes().ComparingByMembers(type));
    }

    [Theory]
    [InlineData("""{"follower":"1","followee":"2","at":"2026-06-01T12:00:00Z","since":"newer"}""")]
    [InlineData("""{"follower":"1","followee":"2"}""")]
    public void An_event_of_another_version_can_still_be_read(string stored)
    {
        var happened = JsonSerializer.Deserialize<FollowCreated>(stored, StoredJson.Options)!;

        (happened.Follower, happened.Followee).Should().Be((new UserId(1), new UserId(2)));
    }

    private static object Sample(Type type, int number)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (type.IsGenericType)
        {
            var list = Array.CreateInstance(type.GenericTypeArguments[0], 2);
            list.SetValue(Sample(type.GenericTypeArguments[0], number), 0);
            list.SetValue(Sample(type.GenericTypeArguments[0], number + 100), 1);
            return list;
        }

        return type switch
        {
            _ when type == typeof(string) => $"text \"{number}\"\n👋",
            _ when type == typeof(bool) => true,
            _ when type == typeof(DateTimeOffset) => Now,
            _ when type.IsEnum => Enum.GetValues(type).GetValue(1)!,
            _ when type.IsPrimitive => Convert.ChangeType(number, type, null),
            _ => Activator.CreateInstance(type, (long)number)!,
        };
    }
}
