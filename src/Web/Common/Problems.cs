using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Hubbub.Application.Common.Json;
using Hubbub.Domain.Common;
using Hubbub.Infrastructure.Sync.Events;
using Hubbub.Web.Common.Answers;
using Hubbub.Web.Media;

namespace Hubbub.Web.Common;

/// <summary>The one mapping of expected failures to HTTP.</summary>
public static class Problems
{
    public static int StatusOf(ErrorKind kind) => kind switch
    {
        ErrorKind.Validation => StatusCodes.Status400BadRequest,
        ErrorKind.Unauthenticated => StatusCodes.Status401Unauthorized,
        ErrorKind.Forbidden => StatusCodes.Status403Forbidden,
        ErrorKind.NotFound => StatusCodes.Status404NotFound,
        ErrorKind.Conflict => StatusCodes.Status409Conflict,
        ErrorKind.RateLimited => StatusCodes.Status429TooManyRequests,
        ErrorKind.Unavailable => StatusCodes.Status503ServiceUnavailable,
    };

    public static Task Write(HttpContext http, Error error, int? status = null) =>
        new ProblemResult(error, status).ExecuteAsync(http);

    public static IResult Of(Error error) => new ProblemResult(error, status: null);

    public static IResult ToOk<T>(this Result<T> result) =>
        result.Failure is { } error
            ? Of(error)
            : new SignedResult<T>(result.Value, StatusCodes.Status200OK, location: null);

    public static IResult ToOk<T, TShown>(this Result<T> result, Func<T, TShown> shown) => result.Failure is { } error
        ? Of(error)
        : new SignedResult<TShown>(shown(result.Value), StatusCodes.Status200OK, location: null);

    public static IResult ToCreated<T>(this Result<T> result, Func<T, string> location) => result.Failure is { } error
        ? Of(error)
        : new SignedResult<T>(result.Value, StatusCodes.Status201Created, location(result.Value));

    public static IResult ToNoContent(this Result result) =>
        result.Failure is { } error ? Of(error) : TypedResults.NoContent();

    public static IResult ToAccepted(this Result result) =>
        result.Failure is { } error ? Of(error) : TypedResults.StatusCode(StatusCodes.Status202Accepted);

    /// <summary>A response with file URLs signed for the caller.</summary>
    private sealed class SignedResult<T>(T value, int status, string? location) : IResult
    {
        public async Task ExecuteAsync(HttpContext httpContext)
        {
            var json = JsonSerializer.SerializeToUtf8Bytes(value, WireJson.Options);
            var signed = httpContext.User.Identity?.IsAuthenticated == true
                ? httpContext.RequestServices.GetRequiredService<SignedUrls>().Sign(json, httpContext.User.Id())
                : json;
            if (EntityTags.AnswersUnchanged(httpContext, signed.Span))
            {
                return;
            }

            httpContext.Response.StatusCode = status;
            httpContext.Response.ContentType = "application/json; charset=utf-8";
            httpContext.Response.ContentLength = signed.Length;
            if (location is not null)
            {
                httpContext.Response.Headers.Location = location;
            }

            await httpContext.Response.Body.WriteAsync(signed, httpContext.RequestAborted);
        }
    }

    private sealed class ProblemResult(Error error, int? status) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext)
        {
            var extensions = new Dictionary<string, object?>
            {
                ["code"] = error.Code,
                ["traceId"] = Activity.Current?.TraceId.ToString() ?? httpContext.TraceIdentifier,
                ["errors"] = error.Fields,
                ["retryAfterSeconds"] = error.RetryAfterSeconds,
            };
            httpContext.RequestServices.GetRequiredService<RefusalMetrics>().Refused(error.Code, RefusalMetrics.Rest);
            Tracing.Current?.SetTag("error.type", error.Code);
            if (error.RetryAfterSeconds is { } seconds)
            {
                httpContext.Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
            }

            var problem = TypedResults.Problem(
                title: error.Message,
                statusCode: status ?? StatusOf(error.Kind),
                extensions: extensions.Where(e => e.Value is not null).ToDictionary());
            return problem.ExecuteAsync(httpContext);
        }
    }
}
