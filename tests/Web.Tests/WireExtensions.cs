using System.Globalization;
using System.Text.Json;
using Hubbub.Domain.Common;
using Hubbub.Testing;

namespace Hubbub.Web.Tests;

/// <summary>Helpers to check received data.</summary>
internal static class WireExtensions
{
    public static string Wire(this UserId id) => id.Value.ToString(CultureInfo.InvariantCulture);

    /// <summary>A person's id in wire format.</summary>
    public static string Wire(this TestPerson person) => person.Id.Wire();

    public static string Text(this JsonElement value, string member) => value.GetProperty(member).GetString()!;

    public static long Number(this JsonElement value, string member) => value.GetProperty(member).GetInt64();

    public static bool Flag(this JsonElement value, string member) => value.GetProperty(member).GetBoolean();

    /// <summary>The object must have exactly these members.</summary>
    public static JsonElement Must(this JsonElement value, params string[] members)
    {
        value.EnumerateObject().Select(m => m.Name).Should().BeEquivalentTo(members);
        return value;
    }

    /// <summary>The member must be an id: a string of digits.</summary>
    public static string Id(this JsonElement value, string member)
    {
        value.GetProperty(member).ValueKind.Should().Be(JsonValueKind.String, "{0} is an id", member);
        return value.Text(member).Should().MatchRegex("^[1-9][0-9]{9,18}$").And.Subject!;
    }

    /// <summary>The member must be a time: ISO 8601 in UTC.</summary>
    public static DateTimeOffset Time(this JsonElement value, string member)
    {
        value.Text(member).Should().MatchRegex(@"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|\+00:00)$");
        return value.GetProperty(member).GetDateTimeOffset();
    }

    /// <summary>The value must be this person's card.</summary>
    public static void MustBe(this JsonElement card, TestPerson person, string username)
    {
        card.Must("id", "username", "displayName", "isAvailable").Id("id").Should().Be(person.Wire());
        card.Text("username").Should().Be(username);
        card.Text("displayName").Should().Be(username);
        card.Flag("isAvailable").Should().BeTrue();
    }

    /// <summary>The error in the hub's answer to a failed call.</summary>
    public static JsonElement Error(this JsonElement reply)
    {
        reply.Must("ok", "error").Flag("ok").Should().BeFalse();
        return reply.GetProperty("error");
    }

    public static int Count(this TestClient client, string name) => client.Events.Count(e => e.Name == name);

    /// <summary>Afterwards everything that the server sent to this client before has arrived.</summary>
    public static Task Barrier(this TestClient client) => client.Call("sync", new { afterSeq = 0 });

    /// <summary>Waits for a condition that no event signals.</summary>
    public static Task Until(Func<bool> holds, string what) => Until(() => Task.FromResult(holds()), what);

    /// <inheritdoc cref="Until(Func{bool}, string)"/>
    public static async Task Until(Func<Task<bool>> holds, string what)
    {
        using var limit = new CancellationTokenSource(TestClient.Limit);
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(10));
        while (!await holds())
        {
            try
            {
                await timer.WaitForNextTickAsync(limit.Token);
            }
            catch (OperationCanceledException)
            {
                throw new TimeoutException($"It never came about that {what}.");
            }
        }
    }
}
