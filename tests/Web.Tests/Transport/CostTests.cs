using System.Net.Http.Json;
using System.Reflection;
using Hubbub.Application.Common.RateLimits;
using Hubbub.Application.Posts.Discovery;
using Hubbub.Testing;
using Hubbub.Web.Tests.Realtime;
using Microsoft.AspNetCore.Http.Connections;
using Microsoft.Extensions.DependencyInjection;

namespace Hubbub.Web.Tests.Transport;

/// <summary>The cost budgets per person and per address, in milliseconds of work, on a stopped clock.</summary>
[Trait("Abuse", "T-16")]
public sealed class CostTests : Pair
{
    private static readonly int Search = typeof(SearchPosts).GetCustomAttribute<CostAttribute>()!.Milliseconds;

    protected override string[] Settings => [$"--RateLimits:CostPerUser:Permits={10 * Search}"];

    [Theory, MemberData(nameof(Wires.Protocols), MemberType = typeof(Wires))]
    public async Task A_person_who_spent_the_budget_is_refused_by_every_operation(bool isMessagePack)
    {
        await using var alice = await Alice.Connect(Wire(HttpTransportType.WebSockets, isMessagePack));
        var searches = 0;
        for (; await Searches(Alice) is null; searches++)
        {
            searches.Should().BeLessThan(10);
        }

        while (await Looks(Alice) is null)
        {
            // The rest is too little for a search, and connecting used some of it.
        }

        searches.Should().Be(9, "connecting costs a little");
        (await Looks(Alice)).Should().Be((429, "rate_limited", (double?)60));
        var error = (await alice.Invoke("typing_start", new { receiverId = Bob.Wire() })).Error();
        (error.Text("code"), error.Number("retryAfterSeconds")).Should().Be(("rate_limited", 60));
        (await Searches(Bob)).Should().BeNull("his budget is his own");

        Clock.Advance(TimeSpan.FromSeconds(60.1));

        (await Searches(Alice)).Should().BeNull();
    }

    [Fact]
    public async Task An_address_has_one_budget_for_all_its_people_and_a_refusal_costs_the_person_nothing()
    {
        await using var server = await TestServer.Start(
            builder => builder.Services.AddSingleton<TimeProvider>(Clock),
            $"--RateLimits:CostPerAddress:Permits={30 * Search}",
            $"--RateLimits:CostPerUser:Permits={25 * Search}",
            "--RateLimits:CostReservedPerUser:Permits=0",
            "--RateLimits:CostPerUser:WindowSeconds=600");
        var (carol, dave) = (await server.Register("carol"), await server.Register("dave"));

        (await Granted(carol, times: 30)).Should().Be(25);
        (await Granted(dave, times: 100)).Should().Be(5);
        (await Searches(dave)).Should().Be((429, "rate_limited", (double?)60));
        Clock.Advance(TimeSpan.FromSeconds(60.1));

        (await Granted(dave, times: 30)).Should().Be(20, "95 refusals have cost him nothing");
    }

    [Fact]
    public async Task Whoever_spends_the_budget_of_an_address_leaves_its_other_people_a_little_and_lets_them_log_in()
    {
        await using var server = await TestServer.Start(
            builder => builder.Services.AddSingleton<TimeProvider>(Clock),
            $"--RateLimits:CostPerAddress:Permits={20 * Search}",
            $"--RateLimits:CostReservedPerUser:Permits={2 * Search}");
        var (carol, dave) = (await server.Register("carol"), await server.Register("dave"));

        (await Granted(carol, times: 30)).Should().Be(22, "what is reserved for her too");

        (await Searches(dave)).Should().BeNull();
        (await Looks(dave)).Should().BeNull();
        (await Searches(dave)).Should().Be((429, "rate_limited", (double?)60));
        using var login = await server.Http.PostAsJsonAsync(
            "/api/v1/auth/login", new { login = "dave", password = TestApp.Password });
        login.IsSuccessStatusCode.Should().BeTrue();
    }

    [Fact]
    public async Task What_is_malformed_costs_as_little_as_its_refusal()
    {
        await using var server = await TestServer.Start(
            builder => builder.Services.AddSingleton<TimeProvider>(Clock),
            $"--RateLimits:CostPerUser:Permits={Search + 50}");
        var carol = await server.Register("carol");
        for (var i = 0; i < 50; i++)
        {
            (await Ask(carol, "/api/v1/search?q=")).Should().Be((400, "validation_failed", (double?)null));
        }

        (await Searches(carol)).Should().BeNull();
        (await Ask(carol, "/api/v1/search?q=")).Should().Be((429, "rate_limited", (double?)60));
    }

    [Fact]
    [Trait("Abuse", "T-17")]
    public async Task Requests_below_the_hub_are_charged_too()
    {
        await using var server = await TestServer.Start(
            builder => builder.Services.AddSingleton<TimeProvider>(Clock),
            "--RateLimits:CostPerAddress:Permits=500",
            "--RateLimits:CostReservedPerUser:Permits=0");
        var carol = await server.Register("carol");

        (await IsRefusedInTime(carol.Http)).Should().BeTrue();
        (await IsRefusedInTime(server.Http)).Should().BeTrue();

        static async Task<bool> IsRefusedInTime(HttpClient http)
        {
            for (var i = 0; i <= 500; i++)
            {
                using var post = await http.PostAsync("/hubs/social?id=nobody", content: null);
                if ((int)post.StatusCode == 429)
                {
                    using var negotiate = await http.PostAsync(
                        "/hubs/social/negotiate?negotiateVersion=1", content: null);
                    return await negotiate.Refusal() == (429, "rate_limited");
                }
            }

            return false;
        }
    }

    private static Task<(int, string?, double?)?> Searches(TestPerson person) =>
        Ask(person, "/api/v1/search?q=anything");

    private static async Task<int> Granted(TestPerson person, int times)
    {
        var granted = 0;
        for (var i = 0; i < times; i++)
        {
            granted += await Searches(person) is null ? 1 : 0;
        }

        return granted;
    }

    private static Task<(int, string?, double?)?> Looks(TestPerson person) => Ask(person, "/api/v1/profiles/me");

    private static async Task<(int, string?, double?)?> Ask(TestPerson person, string path)
    {
        using var response = await person.Http.GetAsync(path);
        if (response.IsSuccessStatusCode)
        {
            return null;
        }

        var (status, code) = await response.Refusal();
        return (status, code, response.Headers.RetryAfter?.Delta?.TotalSeconds);
    }
}
