using System.Diagnostics;
using System.Globalization;
using Hubbub.Domain.Common;

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

    public static IResult ToOk<T>(this Result<T> result) => result.Failure is { } error ? Of(error) : TypedResults.Ok(result.Value);

    public static IResult ToOk<T, TShown>(this Result<T> result, Func<T, TShown> shown) =>
        result.Failure is { } error ? Of(error) : TypedResults.Ok(shown(result.Value));

    public static IResult ToCreated<T>(this Result<T> result, Func<T, string> location) =>
        result.Failure is { } error ? Of(error) : TypedResults.Created(location(result.Value), result.Value);

    public static IResult ToNoContent(this Result result) =>
        result.Failure is { } error ? Of(error) : TypedResults.NoContent();

    public static IResult ToAccepted(this Result result) =>
        result.Failure is { } error ? Of(error) : TypedResults.StatusCode(StatusCodes.Status202Accepted);

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
