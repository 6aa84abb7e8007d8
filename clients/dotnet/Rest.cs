using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Hubbub.Client.Wire;

namespace Hubbub.Client;

/// <summary>Calls of REST, without a session.</summary>
internal sealed class Rest(HubbubOptions options) : IDisposable
{
    private readonly HttpClient _http = Http(options);

    /// <summary>Calls once and returns the answer; an undefined element if it has no body.</summary>
    /// <exception cref="HubbubException">It was refused, or there was no answer in time.</exception>
    public async Task<JsonElement> Call(
        HttpMethod method,
        string path,
        object? body = null,
        string? token = null,
        string? key = null,
        TimeSpan? limit = null,
        CancellationToken ct = default)
    {
        // With a slash it would lead out of the API, and with two, or a scheme, to another server.
        using var request = new HttpRequestMessage(method, new Uri(_http.BaseAddress!, $"./{path.TrimStart('/')}"));
        request.Content = body as HttpContent ?? (body is null ? null : JsonContent.Create(Json.Of(body)));
        request.Headers.Authorization = token is null ? null : new AuthenticationHeaderValue("Bearer", token);
        if (key is not null)
        {
            request.Headers.Add("Idempotency-Key", key);
        }

        using var late = CancellationTokenSource.CreateLinkedTokenSource(ct);
        late.CancelAfter(limit ?? TimeSpan.FromSeconds(30));
        try
        {
            using var answer = await _http.SendAsync(request, late.Token).ConfigureAwait(false);
            var text = await answer.Content.ReadAsByteArrayAsync(late.Token).ConfigureAwait(false);
            return answer.IsSuccessStatusCode ? Parsed(text) : throw Refusal(answer, text);
        }
        catch (JsonException e)
        {
            var malformed = new HubbubException(
                HubbubException.MalformedAnswer, "The answer could not be read.", e);
            options.Refused?.Invoke(malformed);
            throw malformed;
        }
        catch (Exception e) when (e is not HubbubException && !ct.IsCancellationRequested)
        {
            throw HubbubException.OfNoAnswer(e);
        }
    }

    public void Dispose() => _http.Dispose();

    private static HttpClient Http(HubbubOptions options)
    {
        var http = options.HttpHandler is { } handler
            ? new HttpClient(handler, disposeHandler: false)
            : new HttpClient();
        http.BaseAddress = new Uri(options.Server, "/api/v1/");
        http.Timeout = Timeout.InfiniteTimeSpan;
        return http;
    }

    private HubbubException Refusal(HttpResponseMessage answer, byte[] text)
    {
        JsonElement problem = default;
        try
        {
            problem = Parsed(text);
        }
        catch (JsonException)
        {
            // A proxy wrote it, which does not speak the protocol.
        }

        var refusal = HubbubException.Of(answer.StatusCode, problem, Pause(answer.Headers));
        options.Refused?.Invoke(refusal);
        return refusal;
    }

    /// <summary>A proxy may name a time, which is one of its own clock.</summary>
    private TimeSpan? Pause(HttpResponseHeaders headers) =>
        headers.RetryAfter?.Delta ?? (headers.RetryAfter?.Date - (headers.Date ?? options.Time.GetUtcNow()));

    private static JsonElement Parsed(byte[] text)
    {
        var reader = new Utf8JsonReader(text);
        return text.Length == 0 ? default : JsonElement.ParseValue(ref reader);
    }
}
