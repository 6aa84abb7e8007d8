using System.Net.Http.Json;
using Hubbub.Client;
using Hubbub.Testing;

namespace Hubbub.Chaos;

/// <summary>A person with an account.</summary>
internal sealed record Person(long Id, HubbubSession Session)
{
    public static async Task<Person> Register(Uri server, string username)
    {
        using var http = new HttpClient { BaseAddress = server };
        using var answer = await http.PostAsJsonAsync("api/v1/auth/register", new
        {
            username,
            email = $"{username}@example.test",
            password = TestApp.Password,
        });
        var session = HubbubSession.From(await answer.Must(), DateTimeOffset.UtcNow);
        return new(long.Parse(session.UserId), session);
    }
}
