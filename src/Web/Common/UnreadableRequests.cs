using System.Globalization;
using System.Text.Json;
using Hubbub.Domain.Common;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Mvc;

namespace Hubbub.Web.Common;

/// <summary>A body that is read without a serializer is not what the route accepts.</summary>
internal sealed class UnreadableBodyException(string member, string text, int status, Exception? inner = null)
    : BadHttpRequestException(text, status, inner ?? new InvalidDataException(text))
{
    public string Member { get; } = member;
}

/// <summary>Says which part of a request the framework could not read, and what belongs there.</summary>
internal static class UnreadableRequests
{
    private const string Body = "body";

    /// <summary>For a request that made the framework throw.</summary>
    public static Error Explain(HttpContext http, BadHttpRequestException bad)
    {
        // The framework removes the endpoint before it calls exception handlers.
        var endpoint = http.Features.Get<IExceptionHandlerFeature>()?.Endpoint;
        return bad switch
        {
            UnreadableBodyException body => Malformed(new() { [body.Member] = [body.Message] }),
            { InnerException: JsonException json } when BodyOf(endpoint) is { } type => OfJson(type, json),
            _ => Explain(http, endpoint, bad.StatusCode),
        };
    }

    /// <summary>For a request that the framework answered with only a status.</summary>
    public static Error Explain(HttpContext http) => Explain(http, http.GetEndpoint(), http.Response.StatusCode);

    private static Error Explain(HttpContext http, Endpoint? endpoint, int status) => status switch
    {
        StatusCodes.Status405MethodNotAllowed => RequestErrors.Malformed with
        {
            Message = $"This URL does not support the method; use one of {http.Response.Headers.Allow}.",
        },
        StatusCodes.Status408RequestTimeout => RequestErrors.TooSlow,
        StatusCodes.Status413PayloadTooLarge when http.Features
            .Get<IHttpMaxRequestBodySizeFeature>()?.MaxRequestBodySize is { } most =>
            RequestErrors.Malformed with { Message = $"The body is too large; send at most {most} bytes." },
        StatusCodes.Status415UnsupportedMediaType => RequestErrors.NotJson,
        StatusCodes.Status400BadRequest when Query(http, endpoint) is { Count: > 0 } fields => Malformed(fields),
        StatusCodes.Status400BadRequest when BodyOf(endpoint) is { } type =>
            Malformed(UnreadableJson.Explain(type, Body, exception: null)),
        _ => RequestErrors.Malformed,
    };

    private static Error Malformed(Dictionary<string, string[]> fields) =>
        RequestErrors.Malformed with { Message = Error.MessageOf(fields), Fields = fields };

    private static Error OfJson(Type type, JsonException json)
    {
        var fields = UnreadableJson.Explain(type, Body, json);
        // Both count from 0, and people count from 1.
        var where = $"line {json.LineNumber + 1}, position {json.BytePositionInLine + 1}";
        return RequestErrors.Malformed with
        {
            Message = UnreadableJson.IsSyntax(json)
                ? $"The body is not valid JSON at {where}."
                : $"{Error.MessageOf(fields)} It is at {where} of the body.",
            Fields = fields,
        };
    }

    private static Type? BodyOf(Endpoint? endpoint) => endpoint?.Metadata.GetMetadata<IAcceptsMetadata>()?.RequestType;

    /// <summary>What is wrong with the query. The framework does not say which value it could not read.</summary>
    private static Dictionary<string, string[]> Query(HttpContext http, Endpoint? endpoint)
    {
        var fields = new Dictionary<string, string[]>();
        foreach (var parameter in endpoint?.Metadata.GetOrderedMetadata<IParameterBindingMetadata>() ?? [])
        {
            // Of a parameter that stands with others in one type, this is its property's name.
            var name = JsonNamingPolicy.CamelCase.ConvertName(parameter.Name);
            var type = parameter.ParameterInfo.ParameterType;
            var given = http.Request.Query[name].ToString();
            if ((type != typeof(string) && !parameter.HasTryParse)
                || parameter.ParameterInfo.IsDefined(typeof(FromHeaderAttribute), inherit: false)
                || (endpoint as RouteEndpoint)?.RoutePattern.GetParameter(name) is not null)
            {
                continue;
            }

            var give = UnreadableJson.Give(type);
            if (!parameter.IsOptional && !http.Request.Query.ContainsKey(name))
            {
                fields[name] = [$"This is missing. {give}"];
            }
            else if ((given.Length > 0 || !parameter.IsOptional)
                && !CanRead(Nullable.GetUnderlyingType(type) ?? type, given))
            {
                fields[name] = [give];
            }
        }

        return fields;
    }

    private static bool CanRead(Type type, string given) => Type.GetTypeCode(type) switch
    {
        TypeCode.Int32 => int.TryParse(given, NumberStyles.Integer, CultureInfo.InvariantCulture, out _),
        TypeCode.Int64 => long.TryParse(given, NumberStyles.Integer, CultureInfo.InvariantCulture, out _),
        TypeCode.Boolean => bool.TryParse(given, out _),
        _ when type == typeof(DateTimeOffset) =>
            DateTimeOffset.TryParse(given, CultureInfo.InvariantCulture, DateTimeStyles.None, out _),
        _ => true,
    };
}
