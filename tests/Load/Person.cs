using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.AspNetCore.Http.Connections;
using Microsoft.AspNetCore.SignalR.Client;
using Microsoft.Extensions.DependencyInjection;

namespace Hubbub.Load;

/// <summary>A person with an account on the server under load.</summary>
internal sealed record Person(string Id, string AccessToken)
{
    public static async Task<Person> Register(HttpClient http, string username)
    {
        using var response = await http.PostAsJsonAsync("/api/v1/auth/register", new
        {
            username,
            email = $"{username}@example.test",
            password = $"{Guid.NewGuid():N}-Aa1",
            deviceName = "Load",
        });
        if (!response.IsSuccessStatusCode)
        {
            throw new InvalidOperationException(await response.Content.ReadAsStringAsync());
        }

        var body = await response.Content.ReadFromJsonAsync<JsonElement>();
        return new(
            body.GetProperty("user").GetProperty("id").GetString()!,
            body.GetProperty("accessToken").GetString()!);
    }

    /// <summary>Registers many people, concurrently as far as password hashing allows.</summary>
    public static async Task<Person[]> RegisterMany(Uri server, int count)
    {
        using var http = new HttpClient { BaseAddress = server };
        var run = Guid.NewGuid().ToString("N")[..8];
        var people = new Person[count];
        await Parallel.ForAsync(0, count, new ParallelOptions { MaxDegreeOfParallelism = 4 }, async (i, _) =>
            people[i] = await Register(http, $"load{run}{i}"));
        return people;
    }

    public HubConnection Connection(Uri server, LoadProtocol protocol)
    {
        var builder = new HubConnectionBuilder().WithUrl(new Uri(server, "/hubs/social"), http =>
        {
            http.AccessTokenProvider = () => Task.FromResult<string?>(AccessToken);
            http.Transports = HttpTransportType.WebSockets;
            http.SkipNegotiation = true;
        });
        if (protocol == LoadProtocol.MessagePack)
        {
            builder.AddMessagePackProtocol();
        }

        return builder.Build();
    }
}
