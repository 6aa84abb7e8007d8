using System.Globalization;
using System.Text.Json;
using Hubbub.Domain.Common;
using Hubbub.Testing;
using Hubbub.Web.Common;
using Microsoft.Extensions.DependencyInjection;

namespace Hubbub.Web.Tests.Authorization;

/// <summary>
/// Tries every id of every operation as someone without access. The operations are read from the running server.
/// </summary>
[Trait("Abuse", "T-01")]
public sealed class MatrixTests(Scene scene) : IClassFixture<Scene>
{
    private SessionGate Gate => scene.Server.Services.GetRequiredService<SessionGate>();

    public static TheoryData<string> Rows => [.. Matrix.Rows.Select(r => r.ToString())];

    public static TheoryData<string> Operations => [.. Matrix.Operations];

    [Fact]
    public void Every_operation_and_every_id_has_its_row_and_every_row_its_operation()
    {
        var operations = Operation.Of(scene.Server);

        operations.Should().HaveCountGreaterThan(60);
        operations.Where(d => !d.IsPublic && d.Ids.Count > 0).SelectMany(d => d.Ids.Select(id => $"{d}: {id}"))
            .Should().BeEquivalentTo(Matrix.Rows.Select(r => r.ToString()), "each id needs a row in Matrix.Rows");
        operations.Where(d => !d.IsPublic && d.Ids.Count == 0).Select(d => d.Name).Distinct()
            .Should().BeEquivalentTo(Matrix.WithoutIds, "each operation without an id belongs in Matrix.WithoutIds");
        operations.Where(d => d.IsPublic).Select(d => d.Name).Distinct()
            .Should().BeEquivalentTo(Matrix.Public.Keys, "each public operation needs its reason in Matrix.Public");
    }

    [Theory, MemberData(nameof(Rows))]
    [Trait("Abuse", "T-06")]
    [Trait("Abuse", "T-07")]
    public async Task Another_user_gets_nothing_of_it(string row) =>
        await MustAnswer(Matrix.Rows.Single(r => r.ToString() == row), r => r.Stranger, await scene.Stranger());

    [Theory, MemberData(nameof(Rows))]
    [Trait("Abuse", "T-02")]
    [Trait("Abuse", "T-06")]
    [Trait("Abuse", "T-07")]
    public async Task A_blocked_user_gets_nothing_of_it(string row) =>
        await MustAnswer(Matrix.Rows.Single(r => r.ToString() == row), r => r.Blocked, await scene.Blocked());

    [Theory, MemberData(nameof(Operations))]
    [Trait("Abuse", "T-03")]
    [Trait("Abuse", "T-11")]
    public async Task An_ended_session_and_no_session_get_nowhere_even_with_ones_own_ids(string name)
    {
        var operation = Operation.Of(scene.Server).First(d => d.Name == name);
        foreach (var id in operation.Ids.Count == 0 ? [null] : operation.Ids.ToArray<string?>())
        {
            var owner = await scene.Alice.LogIn("alice");
            if (!operation.IsHub)
            {
                await owner.Post("/api/v1/auth/logout");
                await WireExtensions.Until(() => Gate.HasEnded(SessionOf(owner)), "the log-out was received");
            }

            var target = id is null ? string.Empty : scene.Targets(id, scene.As(owner))[0];
            await scene.NewEvents();
            var before = await scene.Server.Dump();
            if (operation.IsHub)
            {
                await MustBeCut(operation, operation.Argument(id, target, Receiver(id)).ToJsonString(), owner);
            }
            else
            {
                await MustBeUnknown(operation, id, target, owner.Http);
                await MustBeUnknown(operation, id, target, scene.Server.Http);
            }

            await MustHaveLeftNoTrace(before, name);
        }
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    [Trait("Abuse", "T-02")]
    public async Task No_list_shows_what_belongs_to_others(bool isBlocked)
    {
        var actor = isBlocked ? await scene.Blocked() : await scene.Stranger();
        var lists = Operation.Of(
            scene.Server).Where(d => d.Ids.Count == 0 && d.Name.StartsWith("GET /api", StringComparison.Ordinal));
        foreach (var operation in lists)
        {
            var path = operation.Name switch
            {
                "GET /api/v1/profiles" => "/api/v1/profiles?q=alice",
                "GET /api/v1/search" => $"/api/v1/search?q={Scene.Canary}",
                "GET /api/v1/sync" => "/api/v1/sync?after=0",
                _ => operation.Name["GET ".Length..],
            };

            using var response = await actor.Person.Http.GetAsync(path);
            var answer = await response.Content.ReadAsStringAsync();
            response.IsSuccessStatusCode.Should().Be(!path.StartsWith("/api/v1/admin", StringComparison.Ordinal), path);

            // A blocked person's event log keeps what they could see before; it is a record and gives no access.
            if (!(isBlocked && path.StartsWith("/api/v1/sync", StringComparison.Ordinal)))
            {
                answer.Should().NotContain(Scene.Canary, path);
            }

            answer.Should().NotContain("alice@example.test", path);
        }
    }

    private async Task MustAnswer(Row row, Func<Row, Answer> expected, Actor actor)
    {
        var operation = Operation.Of(scene.Server).First(d => d.Name == row.Operation);
        var answer = expected(row);
        await using var client = operation.IsHub ? await actor.Person.Connect() : null;
        // After this event, a new person's presence is stored.
        await (client?.Next("user_status_change") ?? Task.CompletedTask);
        await scene.NewEvents();
        var before = await scene.Server.Dump();
        foreach (var target in scene.Targets(row.Id, actor))
        {
            var what = $"{row} = {target}";
            if (client is not null)
            {
                var reply = await client.Invoke(operation.Method, operation.Argument(row.Id, target, scene.Also(row)));
                var isOk = reply.Flag("ok");
                var code = isOk ? null : reply.Error().Text("code");
                answer.MustBe(isOk ? 200 : answer.Status, code, isOk ? reply.GetProperty("data") : null, what);
                continue;
            }

            using var request = operation.Request(row.Id, target, scene.Also(row));
            using var response = await actor.Person.Http.SendAsync(request);
            var text = await response.Content.ReadAsStringAsync();
            var (status, refusal) = await response.Refusal();
            answer.MustBe(
                status,
                operation.IsHead ? answer.Code : refusal,
                text.Length == 0 ? null : JsonDocument.Parse(text).RootElement,
                what);
            text.Should().NotContain(Scene.Canary, what);
        }

        if (answer.IsHarmless)
        {
            await MustHaveLeftNoTrace(before, row.ToString());
        }
    }

    /// <summary>Only the gate is notified, so that the socket is still open when the call arrives.</summary>
    private async Task MustBeCut(Operation operation, string argument, TestPerson owner)
    {
        await using var socket = await RawSocket.Open(scene.Server, owner.AccessToken, isMessagePack: false);
        await socket.Event("connected");
        Gate.End(SessionOf(owner));

        await socket.Call(operation.Method, $"[{argument}]", "1");

        // The error, if it is still sent, and the close message.
        (await socket.AllUntilClosed()).Should().OnlyContain(
            said => said.Contains("session_ended", StringComparison.Ordinal) || said == "{\"type\":7}"
                || said.Contains("user_status_change", StringComparison.Ordinal),
            operation.Name);
    }

    private async Task MustHaveLeftNoTrace(string before, string what)
    {
        TableDump.Difference(before, await scene.Server.Dump()).Should().BeEmpty("{0} changes no row", what);
        (await scene.NewEvents()).Should().BeEmpty("{0} tells nobody", what);
    }

    private async Task MustBeUnknown(Operation operation, string? id, string target, HttpClient http)
    {
        using var request = operation.Request(id, target, Receiver(id));
        using var response = await http.SendAsync(request);
        (await response.Refusal()).Should().Be((401, operation.IsHead ? null : "unauthenticated"), operation.Name);
        response.Headers.WwwAuthenticate.Should().NotBeEmpty();
    }

    private static SessionId SessionOf(TestPerson person) =>
        new(long.Parse(Scene.SessionOf(person), CultureInfo.InvariantCulture));

    private (string, string)[] Receiver(string? id) =>
        id == "clientMessageId" ? [("receiverId", scene.Bob.Wire())] : [];
}
