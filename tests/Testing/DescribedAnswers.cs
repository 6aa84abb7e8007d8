using System.Collections.Concurrent;
using System.Globalization;
using System.Net;

namespace Hubbub.Testing;

/// <summary>The responses that the clients of one server got.</summary>
internal sealed class SeenAnswers(ServedApi api)
{
    private readonly ConcurrentQueue<string> _mistakes = [];

    public ServedApi Api => api;

    /// <summary>The operations that succeeded.</summary>
    public ConcurrentDictionary<string, bool> Succeeded { get; } = [];

    public void Fail(string mistake)
    {
        _mistakes.Enqueue(mistake);
        throw new InvalidOperationException(mistake);
    }

    /// <summary>Fails even if a test caught the client's exception.</summary>
    public void MustBeAsDescribed()
    {
        if (_mistakes.TryPeek(out var mistake))
        {
            throw new InvalidOperationException(mistake);
        }
    }
}

/// <summary>Fails the test if a response's status, body or error code differs from the API's description.</summary>
internal sealed class DescribedAnswers(SeenAnswers seen) : DelegatingHandler(new HttpClientHandler())
{
    protected override async Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var sent = ExampleRecorder.IsOn && request.Content?.Headers.ContentType?.MediaType == "application/json"
            ? await request.Content.ReadAsStringAsync(cancellationToken)
            : null;
        var response = await base.SendAsync(request, cancellationToken);
        var path = request.RequestUri!.AbsolutePath;
        var status = ((int)response.StatusCode).ToString(CultureInfo.InvariantCulture);
        if (seen.Api.Find(request.Method.Method, path) is not { } operation)
        {
            // OPTIONS is for the browser's CORS checks.
            if (response.IsSuccessStatusCode
                && request.Method != HttpMethod.Options
                && path.StartsWith("/api/", StringComparison.Ordinal))
            {
                seen.Fail($"{request.Method} {path} answers, and no operation describes it.");
            }

            return response;
        }

        var mediaType = response.Content.Headers.ContentType?.MediaType;
        var isJson = mediaType is "application/json" or "application/problem+json";
        if (isJson)
        {
            await response.Content.LoadIntoBufferAsync(cancellationToken);
        }

        // The server rejected the request before routing, because of invalid characters in the URL.
        if (response.StatusCode == HttpStatusCode.BadRequest && mediaType is null)
        {
            return response;
        }

        var body = isJson ? await response.Content.ReadAsStringAsync(cancellationToken) : string.Empty;
        // A response to HEAD has a content type but no body.
        if (request.Method != HttpMethod.Head && seen.Api.MistakeIn(operation, status, mediaType, body) is { } mistake)
        {
            seen.Fail($"{request.Method} {path} ({operation.Id}) answered {status}. {mistake}\n{body}");
        }

        if (response.IsSuccessStatusCode)
        {
            seen.Succeeded.TryAdd(operation.Id, true);
            ExampleRecorder.Record(operation.Id, status, sent, isJson ? body : null);
        }

        return response;
    }
}
