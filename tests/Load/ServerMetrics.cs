using System.Globalization;

namespace Hubbub.Load;

/// <summary>What the server counts, as it tells at <c>/metrics</c>: on the same machine everybody may read it.</summary>
internal sealed class ServerMetrics
{
    private readonly string[] _lines;

    private ServerMetrics(string[] lines) => _lines = lines;

    /// <summary>Null where it does not tell.</summary>
    public static async Task<ServerMetrics?> Read(Uri server)
    {
        using var http = new HttpClient { BaseAddress = server };
        using var answer = await http.GetAsync(new Uri("/metrics", UriKind.Relative));
        return answer.IsSuccessStatusCode ? new((await answer.Content.ReadAsStringAsync()).Split('\n')) : null;
    }

    /// <summary>Over all tags; null where it is not counted.</summary>
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
