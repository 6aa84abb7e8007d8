using System.Net.Http.Json;
using Hubbub.Infrastructure.Accounts;
using Hubbub.Testing;
using Hubbub.Web.Tests.Realtime;
using Microsoft.IdentityModel.JsonWebTokens;

namespace Hubbub.Web.Tests.Accounts;

/// <summary>Ending sessions closes their sockets within two seconds, and no others.</summary>
public sealed class SessionTests : Pair
{
    private TestPerson[] _devices = [];

    [Fact]
    [Trait("Abuse", "T-11")]
    public Task Logging_out_ends_this_session() => Ends(
        [0], "logged_out", () => _devices[0].Post("/api/v1/auth/logout"));

    [Fact]
    [Trait("Abuse", "T-11")]
    public Task Logging_out_everywhere_ends_all() => Ends(
        [0, 1, 2], "logged_out", () => _devices[0].Post("/api/v1/auth/logout/everywhere"));

    [Fact]
    public Task Revoking_a_session_ends_that_one() => Ends(
        [1], "revoked", () => _devices[0].Delete($"/api/v1/auth/sessions/{SessionOf(_devices[1])}"));

    [Fact]
    [Trait("Abuse", "T-11")]
    public Task A_new_password_ends_the_other_sessions() => Ends(
        [1, 2],
        "password_changed",
        () => _devices[0].Post(
            "/api/v1/auth/password",
            new { currentPassword = TestApp.Password, newPassword = "another horse battery" }));

    [Fact]
    [Trait("Abuse", "T-44")]
    public Task Freezing_the_account_ends_all() => Ends(
        [0, 1, 2], "account_frozen",
        () => _devices[0].Post("/api/v1/auth/freeze", new { password = TestApp.Password }));

    [Fact]
    [Trait("Abuse", "T-44")]
    public Task Deleting_the_account_ends_all() => Ends(
        [0, 1, 2], "account_deleted",
        () => _devices[0].Post("/api/v1/auth/delete", new { password = TestApp.Password }));

    [Fact]
    [Trait("Abuse", "T-12")]
    public Task A_refresh_token_that_is_used_again_ends_its_session() => Ends(
        [1],
        "refresh_token_reused",
        async () =>
        {
            var stolen = new { refreshToken = _devices[1].RefreshToken };
            await _devices[1].Refresh();
            await _devices[1].Refresh();
            Clock.Advance(TimeSpan.FromSeconds(11));
            using var response = await Server.Http.PostAsJsonAsync("/api/v1/auth/refresh", stolen);
            (await response.Refusal()).Should().Be((401, "accounts.invalid_refresh_token"));
        });

    [Fact]
    [Trait("Abuse", "T-01")]
    public async Task Nobody_can_end_the_session_of_someone_else()
    {
        await using var bob = await Bob.Connect();

        using var response = await Alice.Http.DeleteAsync($"/api/v1/auth/sessions/{SessionOf(Bob)}");

        (await response.Refusal()).Should().Be((404, "accounts.session_not_found"));
        await bob.Barrier();
    }

    [Fact]
    public async Task The_list_of_sessions_says_which_one_asks()
    {
        await Alice.LogIn("alice");

        var sessions = (await Alice.Get("/api/v1/auth/sessions")).GetProperty("items");

        sessions.GetArrayLength().Should().Be(2);
        sessions[0].Must("id", "deviceName", "address", "createdAt", "lastUsedAt", "isCurrent")
            .Flag("isCurrent")
            .Should()
            .BeFalse();
        sessions[0].Text("deviceName").Should().Be("Other");
        sessions[0].Text("address").Should().Be("127.0.0.1");
        sessions[1].Flag("isCurrent").Should().BeTrue();
        sessions[1].Id("id").Should().Be(SessionOf(Alice));
    }

    private async Task Ends(int[] ended, string reason, Func<Task> act)
    {
        _devices = [Alice, await Alice.LogIn("alice"), await Alice.LogIn("alice")];
        var clients = await Task.WhenAll(_devices.Select(d => d.Connect()));
        await using var bob = await Bob.Connect();

        await act();

        await Task.WhenAll(ended.Select(i => clients[i].Closed)).WaitAsync(TimeSpan.FromSeconds(2));
        for (var i = 0; i < _devices.Length; i++)
        {
            if (ended.Contains(i))
            {
                await MustBeOut(_devices[i]);
                continue;
            }

            foreach (var session in ended.Select(e => SessionOf(_devices[e])))
            {
                var pushed = await clients[i].Next("session_revoked", e => e.Text("sessionId") == session);
                pushed.Must("seq", "sessionId", "reason").Text("reason").Should().Be(reason);
            }

            await clients[i].Barrier();
            clients[i].Closed.IsCompleted.Should().BeFalse();
            await _devices[i].Get("/api/v1/auth/me");
        }

        await bob.Barrier();
        foreach (var client in clients)
        {
            await client.DisposeAsync();
        }
    }

    private async Task MustBeOut(TestPerson device)
    {
        using var me = await device.Http.GetAsync("/api/v1/auth/me");
        (await me.Refusal()).Should().Be((401, "unauthenticated"));
        using var refresh = await Server.Http.PostAsJsonAsync(
            "/api/v1/auth/refresh", new { refreshToken = device.RefreshToken });
        (await refresh.Refusal()).Should().Be((401, "accounts.invalid_refresh_token"));
        await using var socket = await RawSocket.Open(Server, device.AccessToken);
        socket.Status.Should().Be(401);
    }

    private static string SessionOf(TestPerson person) =>
        new JsonWebToken(person.AccessToken).GetClaim(AccessTokens.SessionClaim).Value;
}
