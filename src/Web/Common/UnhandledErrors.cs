using Hubbub.Application.Common;
using Hubbub.Infrastructure.Persistence;
using Microsoft.AspNetCore.Diagnostics;

namespace Hubbub.Web.Common;

/// <summary>
/// Handles what no use case answered: unreadable requests (4xx), a database in trouble (503), and bugs, which are
/// logged and answered with only a trace id.
/// </summary>
internal sealed partial class UnhandledErrors(ILogger<UnhandledErrors> logger) : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(
        HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        if (httpContext.RequestAborted.IsCancellationRequested)
        {
            httpContext.Response.StatusCode = StatusCodes.Status499ClientClosedRequest;
            return true;
        }

        switch (exception)
        {
            case BadHttpRequestException bad:
                await Problems.Write(httpContext, UnreadableRequests.Explain(httpContext, bad), bad.StatusCode);
                break;
            case SessionUnknownException unknown:
                await Problems.Write(httpContext, unknown.Error);
                break;
            case var _ when StorageFaults.Of(exception) is { } fault:
                await Problems.Write(httpContext, StorageErrors.Of(fault));
                break;
            default:
                // The framework has removed the endpoint from the request by now.
                var endpoint = httpContext.Features.Get<IExceptionHandlerFeature>()?.Endpoint;
                LogBug(httpContext.Request.Method, endpoint?.DisplayName, exception);
                await Problems.Write(httpContext, RequestErrors.Internal, StatusCodes.Status500InternalServerError);
                break;
        }

        return true;
    }

    /// <summary>Gives bare status codes, such as the framework's 404 and 401, the body that all errors have.</summary>
    public static async Task WriteBareStatus(StatusCodeContext context)
    {
        var response = context.HttpContext.Response;
        var error = response.StatusCode switch
        {
            StatusCodes.Status401Unauthorized => RequestErrors.Unauthenticated,
            StatusCodes.Status403Forbidden => RequestErrors.Forbidden,
            StatusCodes.Status404NotFound => RequestErrors.NotFound,
            _ => UnreadableRequests.Explain(context.HttpContext),
        };
        await Problems.Write(context.HttpContext, error, response.StatusCode);
    }

    [LoggerMessage(1, LogLevel.Error, "{Method} {Endpoint} failed")]
    private partial void LogBug(string method, string? endpoint, Exception e);
}
