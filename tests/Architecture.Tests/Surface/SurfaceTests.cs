using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using Hubbub.Application.Common.Realtime;
using Hubbub.Architecture.Tests.Realtime;
using Hubbub.Domain.Common;
using Hubbub.Testing;
using Hubbub.Web.Common;
using Hubbub.Web.Realtime.Hubs;
using Hubbub.Web.Realtime.Protocol;
using Hubbub.Web.Realtime.Stopping;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Extensions.DependencyInjection;

namespace Hubbub.Architecture.Tests.Surface;

public sealed class SurfaceTests
{
    [Fact]
    public async Task The_routes_are_the_approved_ones()
    {
        var routes = await Routes();

        Approved.Difference("routes.txt", routes
            .SelectMany(
                r => VerbsOf(r).Select(verb => $"/{r.RoutePattern.RawText!.Trim('/')} {verb}{Access(r)}{Body(r)}"))
            .Distinct().Order(StringComparer.Ordinal)).Should().BeEmpty();
    }

    [Fact]
    public async Task No_endpoint_takes_a_command_from_a_body() =>
        (await Routes()).Select(BodyOf).OfType<Type>().Should().HaveCountGreaterThan(5)
            .And.NotContain(body => typeof(IBaseRequest).IsAssignableFrom(body));

    [Fact]
    public void The_hub_methods_are_the_approved_ones() =>
        Approved.Difference("hub-methods.txt", HubRules.Methods(typeof(SocialHub))
            .Where(m => HubRules.NameOf(m) != RefusingProtocol.RefusedMethod)
            .Select(m => $"{HubRules.NameOf(m)} {Shape.Of(m.GetParameters()[0].ParameterType)}")
            .Order(StringComparer.Ordinal)
            .Append($"every answer {Shape.Of(typeof(HubReply))}")).Should().BeEmpty();

    [Fact]
    public void The_realtime_events_are_the_approved_ones() => Approved.Difference("events.txt",
    [
        .. Events<DurableEvent>().Select(e => $"kept {e}"),
        .. Events<EphemeralEvent>().Select(e => $"shown {e}"),
        $"caller connected {Shape.Of(typeof(ConnectedEvent))}",
        $"caller error {Shape.Of(typeof(ErrorEvent))}",
        $"caller head {Shape.Of(typeof(HeadEvent))}",
        $"caller server_stopping {Shape.Of(typeof(ServerStoppingEvent))}",
        $"caller slow_down {Shape.Of(typeof(SlowDownEvent))}",
    ]).Should().BeEmpty();

    [Fact]
    public void Realtime_events_have_names_of_their_own()
    {
        var names = Events<RealtimeEvent>().Select(e => e.Split(' ')[0]).ToList();

        names.Should().HaveCountGreaterThan(15).And.OnlyHaveUniqueItems();
        names.Should().OnlyContain(n => JsonNamingPolicy.SnakeCaseLower.ConvertName(n) == n);
    }

    [Fact]
    public void The_test_client_listens_to_every_event() =>
        TestClient.EventNames.Should().BeEquivalentTo(
            Events<RealtimeEvent>()
                .Select(e => e.Split(' ')[0])
                .Concat(["connected", "error", "head", "server_stopping", "slow_down"]));

    [Fact]
    public void The_error_codes_are_the_approved_ones() => Approved.Difference("error-codes.txt", Errors()
        .Select(e => $"{e.Code} {JsonNamingPolicy.SnakeCaseLower.ConvertName(e.Kind.ToString())}")
        .Distinct().Order(StringComparer.Ordinal)).Should().BeEmpty();

    [Fact]
    public void The_page_of_settings_is_what_the_code_reads() =>
        Approved.Document("configuration.md", SettingsDocument.Lines(KnownSettings.Sections)).Should().BeEmpty();

    [Fact]
    public void Every_setting_says_what_it_is_for() =>
        SettingsDocument.Undocumented(KnownSettings.Sections).Should().BeEmpty();

    [Fact]
    public void A_setting_that_says_nothing_is_found() =>
        SettingsDocument.Undocumented([("Wrong", typeof(SilentSettings))]).Should().Equal("Wrong:Silent");

    [Fact]
    public void A_code_stands_for_one_error() => Errors().Select(e => e.Code).Should().OnlyHaveUniqueItems();

    [Fact]
    public void Errors_are_made_where_the_list_of_codes_sees_them()
    {
        // Errors are created only in static fields and in Error itself; "with" copies one.
        var made = from type in Code.Product.Types
                   from call in type.Calls
                   where call.To is { Name: ".ctor", DeclaringType.Name: "Error", Parameters.Count: 3 }
                       && call.From.Name != ".cctor" && type.FullName != typeof(Error).FullName
                   select type.FullName;

        made.Should().BeEmpty();
    }

    [Fact]
    public void A_change_of_what_clients_rely_on_is_found_and_can_be_approved()
    {
        var path = Path.GetTempFileName();
        try
        {
            Approved.Compare(path, ["one", "two"], isApproved: true).Should().BeEmpty();
            Approved.Compare(path, ["one", "two"], isApproved: false).Should().BeEmpty();
            Approved.Compare(path, ["one", "three"], isApproved: false).Should().Contain("- two\n+ three");
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public void A_shape_shows_names_types_and_what_may_be_absent() =>
        Shape.Of(typeof(Everything)).Should().Be(
            "{id: id, name: string, nick: string?, at: time, kind: not_found|gone_away, count: number?, "
            + "many: [{on: bool}], map: {*: [string]}, given: number?, same: string}");

    private static async Task<IReadOnlyList<RouteEndpoint>> Routes()
    {
        await using var server = await TestServer.Start();
        // The files of the web app are no contract.
        return
        [
            .. server.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
                .Where(route => route.Metadata.GetMetadata<StaticAssetDescriptor>() is null),
        ];
    }

    private static IEnumerable<string> VerbsOf(RouteEndpoint route) =>
        route.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? ["*"];

    private static string Access(RouteEndpoint route) =>
        route.Metadata.GetMetadata<IAllowAnonymous>() is null ? string.Empty : " anonymous";

    private static string Body(RouteEndpoint route) => BodyOf(route) is { } body ? $" {Shape.Of(body)}" : string.Empty;

    private static Type? BodyOf(RouteEndpoint route) => route.Metadata.GetMetadata<IAcceptsMetadata>()?.RequestType;

    private static IEnumerable<string> Events<T>() where T : RealtimeEvent =>
        typeof(RealtimeEvent).Assembly.GetTypes()
            .Where(t => !t.IsAbstract && t.IsAssignableTo(typeof(T)))
            .Select(t => $"{NameOf(t)} {Shape.Of(t)}")
            .Order(StringComparer.Ordinal);

    // The constructor passes the name to the base, whatever the members are.
    private static string NameOf(Type happened)
    {
        var constructor = happened.GetConstructors().Single();
        var nothing = constructor.GetParameters()
            .Select(p => p.ParameterType.IsValueType ? Activator.CreateInstance(p.ParameterType) : null);
        return ((RealtimeEvent)constructor.Invoke([.. nothing])).Name;
    }

    private static List<Error> Errors() =>
    [
        Error.Validation(new Dictionary<string, string[]>()),
        Error.RateLimited(TimeSpan.Zero),
        .. from type in Code.Product.Assemblies.SelectMany(a => a.GetTypes())
           where !type.ContainsGenericParameters
           from field in type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic)
           where field.FieldType == typeof(Error)
           select (Error)field.GetValue(null)!,
    ];

    private enum Kind
    {
        NotFound,
        GoneAway,
    }

    private sealed record Everything(
        UserId Id,
        string Name,
        string? Nick,
        DateTimeOffset At,
        Kind Kind,
        int? Count,
        IReadOnlyList<Part> Many,
        IReadOnlyDictionary<string, string[]> Map,
        int Given = 1)
    {
        public string Same => Name;

        [JsonIgnore]
        public string Hidden => Name;
    }

    private sealed record Part(bool On);

    private sealed class SilentSettings
    {
        public int Silent { get; set; }
    }
}
