using Hubbub.Application.Common;
using Hubbub.Application.Common.RateLimits;
using Hubbub.Infrastructure.Persistence;
using Hubbub.Infrastructure.Sync.Events;
using Hubbub.Web.Common;
using Hubbub.Web.Realtime.Connections;
using Hubbub.Web.Realtime.Protocol;
using Hubbub.Web.Realtime.Stopping;
using Microsoft.AspNetCore.SignalR;

namespace Hubbub.Web.Realtime.Hubs;

/// <summary>
/// Wraps every hub call: refuses ended sessions, turns database faults and bugs into error replies, and raises every
/// refusal as an <c>error</c> event too.
/// </summary>
internal sealed partial class HubGuard(
    SessionGate sessions,
    FrameBudget budget,
    ServerStop stop,
    RealtimeMetrics metrics,
    RefusalMetrics refusals,
    RealtimeLog log,
    TimeProvider clock,
    ILogger<HubGuard> logger) : IHubFilter
{
    public const string Refused = "refused";

    /// <summary>The item of a connection that holds the blocks of its address.</summary>
    public const string Address = "address";

    private const string Since = "since";

    public async ValueTask<object?> InvokeMethodAsync(
        HubInvocationContext invocationContext, Func<HubInvocationContext, ValueTask<object?>> next)
    {
        var started = clock.GetTimestamp();
        var reply = await AnswerOrRefuse(invocationContext, next);
        var caller = invocationContext.Context;
        var refused = caller.Items.Remove(Refused, out var item) ? (Refusal)item! : null;
        var target = refused?.Target ?? RefusingProtocol.NameOf(invocationContext.HubMethod);
        // The name of an unknown method is the client's own text, with unlimited variety.
        var method = refused is null ? target : "refused";
        var took = clock.GetElapsedTime(started);
        metrics.Called(method, reply.Error?.Code, took);
        log.Called(caller, method, reply.Error?.Code, took);
        if (reply.Error is { } error)
        {
            refusals.Refused(error.Code, RefusalMetrics.Hub);
            Tracing.Current?.SetTag("error.type", error.Code);
            await invocationContext.Hub.Clients.Caller.SendAsync("error", ErrorEvent.Of(target, error));
        }

        if (refused?.Spent is { } spent)
        {
            budget.Cut(spent, caller.User!.Id());
            caller.Abort();
        }

        return reply;
    }

    /// <summary>
    /// A connection whose greeting fails is aborted here: SignalR would end it without notifying the hub, and it would
    /// count as open forever.
    /// </summary>
    public async Task OnConnectedAsync(HubLifetimeContext context, Func<HubLifetimeContext, Task> next)
    {
        var started = clock.GetTimestamp();
        try
        {
            await next(context);
        }
        catch (Exception e)
        {
            LogGreetingFailed(e);
            context.Context.Abort();
        }

        context.Context.Items[Since] = started;
        log.Connected(context.Context, clock.GetElapsedTime(started));
    }

    public async Task OnDisconnectedAsync(
        HubLifetimeContext context, Exception? exception, Func<HubLifetimeContext, Exception?, Task> next)
    {
        await next(context, exception);
        if (context.Context.Items.TryGetValue(Since, out var since))
        {
            log.Disconnected(context.Context, exception, clock.GetElapsedTime((long)since!));
        }
    }

    private async Task<HubReply> AnswerOrRefuse(
        HubInvocationContext invocation, Func<HubInvocationContext, ValueTask<object?>> next)
    {
        if (!stop.TryBeginCall())
        {
            return HubReply.Refuse(stop.Refusal());
        }

        try
        {
            return await Answer(invocation, next);
        }
        finally
        {
            stop.EndCall();
        }
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

            invocation.ServiceProvider.GetRequiredService<CostPayer>()
                .Is(user.Id(), (IReadOnlyList<AddressBlock>)invocation.Context.Items[Address]!);
            return (HubReply)(await next(invocation))!;
        }
        catch (SessionUnknownException e)
        {
            return HubReply.Refuse(e.Error);
        }
        catch (OperationCanceledException) when (invocation.Context.ConnectionAborted.IsCancellationRequested)
        {
            // The client is gone, so nobody receives this reply.
            return HubReply.Refuse(RequestErrors.Internal);
        }
        catch (Exception e)
        {
            if (StorageFaults.Of(e) is { } fault)
            {
                return HubReply.Refuse(StorageErrors.Of(fault));
            }

            LogBug(invocation.HubMethodName, e);
            return HubReply.Refuse(RequestErrors.Internal);
        }
    }

    [LoggerMessage(2, LogLevel.Error, "The greeting of a connection failed")]
    private partial void LogGreetingFailed(Exception e);

    [LoggerMessage(1, LogLevel.Error, "Hub method {HubMethod} failed")]
    private partial void LogBug(string hubMethod, Exception e);
}
