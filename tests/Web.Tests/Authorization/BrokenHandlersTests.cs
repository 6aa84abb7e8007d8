using Hubbub.Application.Accounts.Sessions;
using Hubbub.Application.Sync;
using Hubbub.Testing;
using MediatR;
using Microsoft.Extensions.DependencyInjection;

namespace Hubbub.Web.Tests.Authorization;

/// <summary>If a handler throws, the client learns that it failed, but no details.</summary>
[Trait("Abuse", "T-33")]
public sealed class BrokenHandlersTests
{
    [Fact]
    public async Task A_bug_behind_any_door_is_one_fixed_answer()
    {
        var fuse = new Fuse();
        await using var server = await TestServer.Start(
            builder =>
            {
                builder.Services.AddSingleton(fuse);
                // Before all other behaviors, so that the test's requests need not be valid.
                builder.Services.Insert(
                    0, ServiceDescriptor.Transient(typeof(IPipelineBehavior<,>), typeof(Exploding<,>)));
            },
            "--RateLimits:Enabled=false");
        server.ExpectsErrors = true;
        var alice = await server.Register("alice");
        await using var client = await alice.Connect();
        fuse.IsLit = true;
        var doors = Door.Of(server)
            .Where(d => d.IsHub || d.Name.Contains(" /api/", StringComparison.Ordinal))
            .ToArray();
        doors.Should().HaveCountGreaterThan(60);
        foreach (var door in doors)
        {
            string text;
            if (door.IsHub)
            {
                var reply = await client.Invoke(door.Method, door.Argument(null, string.Empty, ("receiverId", "1")));
                reply.Error().Must("code", "message").Text("code").Should().Be("internal_error", door.Name);
                text = reply.GetRawText();
            }
            else
            {
                var id = door.Ids is [var first, ..] ? first : null;
                using var request = door.Request(id, "1", ("receiverId", "1"));
                request.RequestUri = new Uri(request.RequestUri + Query(door.Name), UriKind.Relative);
                using var response = await alice.Http.SendAsync(request);
                (await response.Refusal()).Should().Be((500, door.IsHead ? null : "internal_error"), door.Name);
                response.Content.Headers.ContentType!.MediaType.Should().Be("application/problem+json");
                text = await response.Content.ReadAsStringAsync();
            }

            RefusalAssertions.MustSayNothingOfTheInside(text);
            text.Should().NotContain(Fuse.Secret);
        }

        client.Events.Where(e => e.Name == "error").Should().NotBeEmpty().And.OnlyContain(
            e => !e.Payload.GetRawText().Contains(Fuse.Secret, StringComparison.Ordinal));
        server.Logs.Errors.Count(e => e.Exception?.Message.Contains(Fuse.Secret, StringComparison.Ordinal) == true)
            .Should().Be(doors.Length, "each is logged, once");
        server.Logs.Errors.Should().Contain(
            e => e.Message.Contains("POST HTTP: POST /api/v1/messages", StringComparison.Ordinal),
            "the route is named");
    }

    private static string Query(string door) => door switch
    {
        "GET /api/v1/profiles" or "GET /api/v1/search" => "?q=al",
        "GET /api/v1/sync" => "?after=0",
        _ => string.Empty,
    };

    public sealed class Fuse
    {
        public const string Secret = "fuse-9Qx";

        public bool IsLit { get; set; }
    }

    internal sealed class Exploding<TRequest, TResponse>(Fuse fuse) : IPipelineBehavior<TRequest, TResponse>
        where TRequest : IRequest<TResponse>
    {
        public Task<TResponse> Handle(
            TRequest request, CancellationToken cancellationToken, RequestHandlerDelegate<TResponse> next) =>
            fuse.IsLit && request is not (CheckSession or CheckSessions or GetHeads)
                ? throw new InvalidOperationException($"SELECT * FROM Accounts in /tmp/{Fuse.Secret}/hubbub.db")
                : next();
    }
}
