using System.Buffers;
using System.IO.Pipelines;
using System.Text.Json;
using Hubbub.Domain.Common;
using Hubbub.Infrastructure.Sync;
using Hubbub.Web.Realtime.Hubs;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.SignalR;

namespace Hubbub.Web.Realtime;

/// <summary>
/// A hub connection without a socket: in the group of the canary's receiver, it is written to like a client's.
/// </summary>
internal sealed class CanaryConnection(
    HubLifetimeManager<SocialHub> hub, IHubProtocolResolver protocols, ILoggerFactory loggers)
{
    private const byte EndOfFrame = 0x1e;

    private readonly Pipe _sent = new();
    private string? _id;
    private UserId _receiver;

    /// <summary>From now on it gets what is pushed to this person, and to nobody else.</summary>
    public async Task Join(UserId receiver, CancellationToken ct)
    {
        if (_id is null)
        {
            await Open();
        }
        else if (_receiver == receiver)
        {
            return;
        }
        else
        {
            await hub.RemoveFromGroupAsync(_id, SocialHub.GroupOf(_receiver), ct);
        }

        _receiver = receiver;
        await hub.AddToGroupAsync(_id!, SocialHub.GroupOf(receiver), ct);
    }

    /// <summary>The seq of the next canary event that arrives.</summary>
    public async Task<long> Next(CancellationToken ct)
    {
        while (true)
        {
            var buffer = (await _sent.Reader.ReadAsync(ct)).Buffer;
            if (buffer.PositionOf(EndOfFrame) is not { } end)
            {
                _sent.Reader.AdvanceTo(buffer.Start, buffer.End);
                continue;
            }

            var frame = JsonSerializer.Deserialize<Frame>(buffer.Slice(0, end).ToArray(), JsonSerializerOptions.Web)!;
            _sent.Reader.AdvanceTo(buffer.GetPosition(1, end));
            if (frame is { Target: Canary.EventName, Arguments: [{ Seq: var seq }] })
            {
                return seq;
            }
        }
    }

    private async Task Open()
    {
        var context = new DefaultConnectionContext(
            $"canary-{Guid.NewGuid():N}",
            new Ends(new Pipe().Reader, _sent.Writer),
            new Ends(_sent.Reader, _sent.Writer));
        var connection = new HubConnectionContext(context, new HubConnectionContextOptions(), loggers)
        {
            Protocol = protocols.AllProtocols.First(p => p.Name == "json"),
        };
        await hub.OnConnectedAsync(connection);
        _id = connection.ConnectionId;
    }

    private sealed record Frame(string? Target, Event[]? Arguments);

    private sealed record Event(long Seq);

    private sealed record Ends(PipeReader Input, PipeWriter Output) : IDuplexPipe;
}
