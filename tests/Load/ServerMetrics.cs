using System.Globalization;

namespace Hubbub.Load;

/// <summary>The server's metrics, as served at <c>/metrics</c>, which any local client may read.</summary>
internal sealed class ServerMetrics
{
    private readonly string[] _lines;

    private ServerMetrics(string[] lines) => _lines = lines;

    /// <summary>Null if the server does not expose metrics.</summary>
    public static async Task<ServerMetrics?> Read(Uri server)
    {
        using var http = new HttpClient { BaseAddress = server };
        using var answer = await http.GetAsync(new Uri("/metrics", UriKind.Relative));
        return answer.IsSuccessStatusCode ? new((await answer.Content.ReadAsStringAsync()).Split('\n')) : null;
    }

    /// <summary>A metric's sum over all tags; null if it does not exist.</summary>
    public double? Sum(string name)
    {
        double[] values =
        [
            .. _lines.Where(l => l.StartsWith(name, StringComparison.Ordinal)).Select(l => double.Parse(
                l[(l.LastIndexOf('}') + 1)..].Trim().Split(' ')
                    .SkipWhile(w => w.StartsWith(name, StringComparison.Ordinal)).First(),
                CultureInfo.InvariantCulture)),
        ];
        return values.Length == 0 ? null : values.Sum();
    }
}
