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
    public async Task A_bug_in_any_handler_is_one_fixed_answer()
    {
        var failure = new FailureSwitch();
        await using var server = await TestServer.Start(
            builder =>
            {
                builder.Services.AddSingleton(failure);
                // Before all other behaviors, so that the test's requests need not be valid.
                builder.Services.Insert(
                    0, ServiceDescriptor.Transient(typeof(IPipelineBehavior<,>), typeof(FailingBehavior<,>)));
            },
            "--RateLimits:Enabled=false");
        server.ExpectsErrors = true;
        var alice = await server.Register("alice");
        await using var client = await alice.Connect();
        failure.IsOn = true;
        var operations = Operation.Of(server)
            .Where(d => d.IsHub || d.Name.Contains(" /api/", StringComparison.Ordinal))
            .ToArray();
        operations.Should().HaveCountGreaterThan(60);
        foreach (var operation in operations)
        {
            string text;
            if (operation.IsHub)
            {
                var reply = await client.Invoke(
                    operation.Method, operation.Argument(null, string.Empty, ("receiverId", "1")));
                reply.Error().Must("code", "message").Text("code").Should().Be("internal_error", operation.Name);
                text = reply.GetRawText();
            }
            else
            {
                var id = operation.Ids is [var first, ..] ? first : null;
                using var request = operation.Request(id, "1", ("receiverId", "1"));
                request.RequestUri = new Uri(request.RequestUri + Query(operation.Name), UriKind.Relative);
                using var response = await alice.Http.SendAsync(request);
                (await response.Refusal())
                    .Should().Be((500, operation.IsHead ? null : "internal_error"), operation.Name);
                response.Content.Headers.ContentType!.MediaType.Should().Be("application/problem+json");
                text = await response.Content.ReadAsStringAsync();
            }

            RefusalAssertions.MustSayNothingOfTheInside(text);
            text.Should().NotContain(FailureSwitch.Secret);
        }

        client.Events.Where(e => e.Name == "error").Should().NotBeEmpty().And.OnlyContain(
            e => !e.Payload.GetRawText().Contains(FailureSwitch.Secret, StringComparison.Ordinal));
        server.Logs.Errors
            .Count(e => e.Exception?.Message.Contains(FailureSwitch.Secret, StringComparison.Ordinal) == true)
            .Should().Be(operations.Length, "each is logged, once");
        server.Logs.Errors.Should().Contain(
            e => e.Message.Contains("POST HTTP: POST /api/v1/messages", StringComparison.Ordinal),
            "the route is named");
    }

    private static string Query(string operation) => operation switch
    {
        "GET /api/v1/profiles" or "GET /api/v1/search" => "?q=al",
        "GET /api/v1/sync" => "?after=0",
        _ => string.Empty,
    };

    public sealed class FailureSwitch
    {
        public const string Secret = "secret-9Qx";

        public bool IsOn { get; set; }
    }

    internal sealed class FailingBehavior<TRequest, TResponse>(FailureSwitch failure)
        : IPipelineBehavior<TRequest, TResponse>
        where TRequest : IRequest<TResponse>
    {
        public Task<TResponse> Handle(
            TRequest request, CancellationToken cancellationToken, RequestHandlerDelegate<TResponse> next) =>
            failure.IsOn && request is not (CheckSession or CheckSessions or GetHeads)
                ? throw new InvalidOperationException(
                    $"SELECT * FROM Accounts in /tmp/{FailureSwitch.Secret}/hubbub.db")
                : next();
    }
}
