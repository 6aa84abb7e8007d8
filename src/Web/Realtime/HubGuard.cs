using Hubbub.Application.Common;
using Hubbub.Infrastructure.Persistence;
using Hubbub.Web.Common;
using Microsoft.AspNetCore.SignalR;

namespace Hubbub.Web.Realtime;

/// <summary>
/// Around every hub call: an ended session is refused, a database in trouble and a bug become answers, and every
/// refusal is raised as an <c>error</c> event too.
/// </summary>
internal sealed partial class HubGuard(SessionGate sessions, RealtimeMetrics metrics, ILogger<HubGuard> logger) : IHubFilter
{
    public const string RefusedTarget = "refused_target";

    public async ValueTask<object?> InvokeMethodAsync(
        HubInvocationContext invocationContext, Func<HubInvocationContext, ValueTask<object?>> next)
    {
        var reply = await Answer(invocationContext, next);
        var caller = invocationContext.Context;
        var target = caller.Items.Remove(RefusedTarget, out var refused)
            ? (string)refused!
            : RefusingProtocol.NameOf(invocationContext.HubMethod);
        metrics.Called(refused is null ? target : "refused", reply.Error?.Code);
        if (reply.Error is { } error)
        {
            await invocationContext.Hub.Clients.Caller.SendAsync(
                "error",
                new ErrorEvent(target, error.Code, error.Message, error.RetryAfterSeconds),
                caller.ConnectionAborted);
        }

        return reply;
    }

    private async Task<HubReply> Answer(
        HubInvocationContext invocation, Func<HubInvocationContext, ValueTask<object?>> next)
    {
        try
        {
            var user = invocation.Context.User!;
            if (!await sessions.IsOpen(user.Id(), user.Session(), invocation.Context.ConnectionAborted))
            {
                invocation.Context.Abort();
                return HubReply.Refuse(RequestErrors.SessionEnded);
            }

            return (HubReply)(await next(invocation))!;
        }
        catch (SessionUnknownException e)
        {
            return HubReply.Refuse(e.Error);
        }
        catch (Exception e) when (!invocation.Context.ConnectionAborted.IsCancellationRequested)
        {
            if (StorageFaults.Of(e) is { } fault)
            {
                return HubReply.Refuse(StorageErrors.Of(fault));
            }

            LogBug(invocation.HubMethodName, e);
            return HubReply.Refuse(RequestErrors.Internal);
        }
    }

    [LoggerMessage(1, LogLevel.Error, "Hub method {HubMethod} failed")]
    private partial void LogBug(string hubMethod, Exception e);
}
