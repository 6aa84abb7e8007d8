using Hubbub.Application.Sync;
using Hubbub.Domain.Common;
using Hubbub.Web.Realtime.Connections;
using Hubbub.Web.Realtime.Hubs;
using MediatR;
using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.Options;

namespace Hubbub.Web.Realtime;

/// <summary>
/// Sends every connection the newest seq of its person at intervals, so that a client notices missed events even if
/// nothing else arrives. Each second serves a share of the people, to avoid bursts, or everyone when events of other
/// nodes may have been missed.
/// </summary>
internal sealed partial class HeadAnnouncer(
    ConnectionRegistry connections,
    IHubContext<SocialHub> hub,
    IServiceScopeFactory scopes,
    IOptions<RealtimeOptions> options,
    Heads heads,
    TimeProvider clock,
    ILogger<HeadAnnouncer> logger) : BackgroundService
{
    private const int PeoplePerQuery = 500;
    private const int SecondsBetweenAll = 5;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(1), clock);
        var (second, pause) = (0, 0);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
            {
                second = (second + 1) % options.Value.HeadSeconds;
                var isDue = --pause <= 0 && heads.IsDue();
                pause = isDue ? SecondsBetweenAll : pause;
                var turn = connections.All.Select(c => c.User).Distinct()
                    .Where(u => isDue || (uint)u.GetHashCode() % options.Value.HeadSeconds == second);
                foreach (var people in turn.Chunk(PeoplePerQuery))
                {
                    await Announce(people, stoppingToken);
                }
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The server is stopping.
        }
    }

    private async Task Announce(UserId[] people, CancellationToken ct)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var heads = await scope.ServiceProvider.GetRequiredService<IMediator>().Send(new GetHeads(people), ct);
            foreach (var (user, head) in heads.Failure is null ? heads.Value : new Dictionary<UserId, long>())
            {
                // Not awaited: a client that does not read now gets the next one.
                _ = hub.Clients.Group(SocialHub.GroupOf(user)).SendAsync("head", new HeadEvent(head), ct);
            }
        }
        catch (Exception e) when (e is not OperationCanceledException || !ct.IsCancellationRequested)
        {
            LogFailed(e);
        }
    }

    [LoggerMessage(1, LogLevel.Warning, "The newest seqs could not be sent")]
    private partial void LogFailed(Exception e);
}
