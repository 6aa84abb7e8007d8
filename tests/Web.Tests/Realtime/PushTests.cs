using System.Text;
using Hubbub.Application.Common.Json;
using Hubbub.Infrastructure.Sync.Events;
using Microsoft.AspNetCore.Http.Connections;
using Microsoft.Extensions.DependencyInjection;

namespace Hubbub.Web.Tests.Realtime;

/// <summary>Events of one commit are sent together, and arrive one by one.</summary>
public sealed class PushTests : Pair
{
    [Theory, MemberData(nameof(Wires.All), MemberType = typeof(Wires))]
    public async Task Events_that_are_pushed_together_arrive_one_by_one_and_in_order(
        HttpTransportType transport, bool isMessagePack)
    {
        await using var here = await Bob.Connect(Wire(transport, isMessagePack));
        await using var there = await (await Bob.LogIn("bob")).Connect(Wire(default, !isMessagePack));

        Server.Services.GetRequiredService<IPushTransport>().Push(Bob.Id, [Head(1), Head(2), Head(3)]);

        foreach (var device in new[] { here, there })
        {
            await device.Next("head", e => e.Number("seq") == 3);
            device.Events.Where(e => e.Name == "head").Select(e => e.Payload.Number("seq")).Should().Equal(1, 2, 3);
        }
    }

    private static PushedEvent Head(int seq) =>
        new("head", new RawJson(Encoding.UTF8.GetBytes($$"""{"seq":{{seq}}}""")));
}
