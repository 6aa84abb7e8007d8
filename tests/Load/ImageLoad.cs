using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using NetVips;

namespace Hubbub.Load;

/// <summary>
/// Measures the upload of a small JPEG while someone else uploads the most expensive accepted images, as many at a time
/// as one person may, without rate limits. Prints one line of JSON; times are in milliseconds.
/// </summary>
internal static class ImageLoad
{
    private const int AtATime = 4;

    public static async Task Run(ServerProcess server, LoadOptions options)
    {
        var small = Noise(64, 64).JpegsaveBuffer();
        (string Name, byte[] Bytes)[] worst = [.. Worst()];
        var people = await Person.RegisterMany(server.Address, 2);
        using var http = new HttpClient { BaseAddress = server.Address };
        await Upload(http, people[0], "small.jpg", small);
        var alone = await Measure(http, people[0], small, options.WarmUpSeconds);

        using var end = new CancellationTokenSource();
        var answers = new ConcurrentDictionary<HttpStatusCode, int>();
        var attack = Enumerable.Range(0, AtATime)
            .Select(i => Attack(http, people[1], worst, i, answers, end.Token))
            .ToArray();
        var attacked = await Measure(http, people[0], small, options.Seconds);
        await end.CancelAsync();
        await Task.WhenAll(attack);
        Console.WriteLine(JsonSerializer.Serialize(new
        {
            mode = "images",
            alone = Figures(alone),
            attacked = Figures(attacked),
            attacksByStatus = answers.ToDictionary(
                a => ((int)a.Key).ToString(CultureInfo.InvariantCulture), a => a.Value),
        }));
    }

    private static async Task<List<double>> Measure(HttpClient http, Person person, byte[] small, int seconds)
    {
        var times = new List<double>();
        var since = Stopwatch.GetTimestamp();
        while (Stopwatch.GetElapsedTime(since).TotalSeconds < seconds)
        {
            var began = Stopwatch.GetTimestamp();
            var status = await Upload(http, person, "small.jpg", small);
            if (status != HttpStatusCode.Created)
            {
                throw new InvalidOperationException($"A small image was answered {(int)status}.");
            }

            times.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
        }

        return times;
    }

    private static async Task Attack(
        HttpClient http, Person person, (string Name, byte[] Bytes)[] worst, int first,
        ConcurrentDictionary<HttpStatusCode, int> answers, CancellationToken end)
    {
        for (var i = first; !end.IsCancellationRequested; i++)
        {
            var (name, bytes) = worst[i % worst.Length];
            answers.AddOrUpdate(await Upload(http, person, name, bytes), 1, (_, count) => count + 1);
        }
    }

    private static async Task<HttpStatusCode> Upload(HttpClient http, Person person, string name, byte[] bytes)
    {
        using var body = new MultipartFormDataContent { { new ByteArrayContent(bytes), "file", name } };
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/media") { Content = body };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", person.AccessToken);
        using var answer = await http.SendAsync(request);
        return answer.StatusCode;
    }

    /// <summary>Images at the limit of what counts as light, and the most expensive others.</summary>
    private static IEnumerable<(string Name, byte[] Bytes)> Worst()
    {
        yield return ("light.jpg", Noise(1414, 1414).JpegsaveBuffer(q: 90, interlace: true));
        yield return ("light.webp", Noise(1000, 1000).WebpsaveBuffer(q: 80, effort: 0));
        yield return ("light.png", Noise(1000, 1000).PngsaveBuffer(compression: 1));
        yield return (
            "heavy.avif", Noise(2000, 1500).HeifsaveBuffer(compression: Enums.ForeignHeifCompression.Av1, effort: 0));
        yield return ("heavy.gif", Animation(300, 200, frames: 60).GifsaveBuffer());
        yield return ("heavy.webp", Animation(300, 200, frames: 400).WebpsaveBuffer(q: 10, effort: 0));
    }

    private static Image Noise(int width, int height) => Image.Gaussnoise(width, height, mean: 128, sigma: 60)
        .Bandjoin(
            Image.Gaussnoise(width, height, mean: 128, sigma: 60),
            Image.Gaussnoise(width, height, mean: 128, sigma: 60))
        .Cast(Enums.BandFormat.Uchar).Copy(interpretation: Enums.Interpretation.Srgb);

    private static Image Animation(int width, int height, int frames) =>
        Noise(width, height * frames).Mutate(image => image.Set(GValue.GIntType, "page-height", height));

    private static object Figures(List<double> times)
    {
        times.Sort();
        return new { count = times.Count, p50 = At(0.5), p99 = At(0.99), max = At(1) };

        double At(double share) => Math.Round(times[Math.Min(times.Count - 1, (int)(times.Count * share))], 1);
    }
}
