using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.Data.Sqlite;

namespace Hubbub.Load.Feeds;

/// <summary>
/// Generates the data, and measures the most frequent requests on it. Prints one line of JSON each; times are in
/// milliseconds, and <c>cpu</c> is the server's processor time per request.
/// </summary>
internal static class FeedLoad
{
    private const string Password = "load Pass phrase 1";
    private const int Many = 300;
    private const int WarmUp = 50;

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    /// <summary>Creates a data directory, and fills it while the server is down.</summary>
    public static async Task Fill(LoadOptions options)
    {
        var directory = options.Data ?? throw new ArgumentException("Give --data.");
        var known = new Dictionary<string, long>();
        await using (var server = await ServerProcess.Open(options))
        {
            using var http = new HttpClient { BaseAddress = server.Address };
            foreach (var name in Reader.All.Select(r => r.Name).Append(Reader.Star))
            {
                var person = new { username = name, email = $"{name}@example.test", password = Password };
                using var answer = await http.PostAsJsonAsync("/api/v1/auth/register", person);
                var body = await answer.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<JsonElement>();
                known[name] = long.Parse(
                    body.GetProperty("user").GetProperty("id").GetString()!, CultureInfo.InvariantCulture);
            }
        }

        var since = Stopwatch.GetTimestamp();
        var sizes = FeedSizes.For(options.People);
        var file = Path.Combine(directory, "hubbub.db");
        await using var connection = new SqliteConnection($"Data Source={file};Pooling=False");
        await connection.OpenAsync();
        new FeedData(connection, sizes, options.Seed).Fill(known);
        var seconds = Math.Round(Stopwatch.GetElapsedTime(since).TotalSeconds, 1);
        Print(new { mode = "fill", sizes, options.Seed, seconds });
    }

    /// <summary>Measures on a filled directory.</summary>
    public static async Task Measure(LoadOptions options)
    {
        await using var server = await ServerProcess.Open(options);
        foreach (var reader in Reader.All)
        {
            using var http = await LogIn(server.Address, reader.Name);
            await Time(server, "home", reader.Name, http, _ => "/api/v1/feed");
            var cursor = await CursorAfter(http, "/api/v1/feed", pages: 10);
            await Time(server, "home, page 11", reader.Name, http, _ => $"/api/v1/feed?cursor={cursor}");
            await Time(server, "home, ranked", reader.Name, http, _ => "/api/v1/feed?order=ranked");
        }

        using var someone = await LogIn(server.Address, "follows500");
        await Time(server, "explore", "follows500", someone, _ => "/api/v1/feed/explore");
        await Time(server, "friends", "follows500", someone, _ => "/api/v1/feed/friends");
        var posts = await IdsOfCommented(someone, "/api/v1/search?q=trains&limit=100");
        await Time(server, "post", "follows500", someone, i => $"/api/v1/posts/{posts[i % posts.Count]}");
        await Time(server, "comments", "follows500", someone, i => $"/api/v1/posts/{posts[i % posts.Count]}/comments");
        await Time(server, "search, a word", "follows500", someone, i => $"/api/v1/search?q=word{i}");
        await Time(
            server,
            "search, two words, one in every post",
            "follows500",
            someone,
            i => $"/api/v1/search?q=trains+word{i}");
        await Time(server, "search, a word in every post", "follows500", someone, _ => "/api/v1/search?q=trains");
        await Time(server, "search, how all words begin", "follows500", someone, _ => "/api/v1/search?q=wo");
        await Time(server, "search, people", "follows500", someone, i => $"/api/v1/search?kind=users&q=person{i}");
        await Time(
            server, "search, how all people begin", "follows500", someone, _ => "/api/v1/search?kind=users&q=pe");
        await Time(server, "search, tags", "follows500", someone, _ => "/api/v1/search?kind=tags&q=ta");
        using var star = await LogIn(server.Address, Reader.Star);
        await Time(server, "post by one whom all follow", Reader.Star, star, i => null);
    }

    // Reads the path; without one, creates a post.
    private static async Task Time(
        ServerProcess server, string what, string who, HttpClient http, Func<int, string?> path)
    {
        var times = new List<double>(Many);
        var before = TimeSpan.Zero;
        for (var i = -WarmUp; i < Many; i++)
        {
            if (i == 0 && server.Pid is { } started)
            {
                before = ProcessFigures.Cpu(started);
            }

            var since = Stopwatch.GetTimestamp();
            using var answer = path(Math.Max(i, 0)) is { } read
                ? await http.GetAsync(new Uri(read, UriKind.Relative))
                : await http.PostAsJsonAsync("/api/v1/posts", new { text = $"Hello everyone, number {i}" });
            var body = await answer.Content.ReadAsStringAsync();
            if (!answer.IsSuccessStatusCode || body.Contains("\"items\":[]", StringComparison.Ordinal))
            {
                // A failed request is no measurement.
                Print(new { mode = "feeds", what, who, status = (int)answer.StatusCode, body });
                return;
            }

            if (i >= 0)
            {
                times.Add(Stopwatch.GetElapsedTime(since).TotalMilliseconds);
            }
        }

        times.Sort();
        var (p50, p90, p99) = (At(times, 0.5), At(times, 0.9), At(times, 0.99));
        double? cpu = server.Pid is { } pid
            ? Math.Round((ProcessFigures.Cpu(pid) - before).TotalMilliseconds / Many, 2)
            : null;
        Print(new { mode = "feeds", what, who, n = Many, p50, p90, p99, cpu });
    }

    private static double At(List<double> sorted, double part) =>
        Math.Round(sorted[(int)(part * (sorted.Count - 1))], 2);

    private static async Task<string?> CursorAfter(HttpClient http, string path, int pages)
    {
        string? cursor = null;
        for (var page = 0; page < pages; page++)
        {
            var next = new Uri(cursor is null ? path : $"{path}?cursor={cursor}", UriKind.Relative);
            var answer = await http.GetFromJsonAsync<JsonElement>(next);
            cursor = answer.GetProperty("nextCursor").GetString() ?? cursor;
        }

        return cursor;
    }

    private static async Task<IReadOnlyList<string>> IdsOfCommented(HttpClient http, string path) =>
    [
        .. (await http.GetFromJsonAsync<JsonElement>(new Uri(path, UriKind.Relative)))
            .GetProperty("items").EnumerateArray()
            .Where(p => p.GetProperty("counts").GetProperty("comments").GetInt32() > 0)
            .Select(p => p.GetProperty("id").GetString()!),
    ];

    private static async Task<HttpClient> LogIn(Uri server, string name)
    {
        var http = new HttpClient { BaseAddress = server };
        using var answer = await http.PostAsJsonAsync("/api/v1/auth/login", new { login = name, password = Password });
        var body = await answer.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<JsonElement>();
        http.DefaultRequestHeaders.Authorization = new("Bearer", body.GetProperty("accessToken").GetString());
        return http;
    }

    private static void Print(object line) => Console.WriteLine(JsonSerializer.Serialize(line, Json));
}
