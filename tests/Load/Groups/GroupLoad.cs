using System.Diagnostics;
using System.Net.Http.Json;
using System.Text.Json;

namespace Hubbub.Load.Groups;

/// <summary>Groups that are busy at once, at a fixed total rate; a part of their members is online.</summary>
internal static class GroupLoad
{
    public static async Task<Report> Run(ServerProcess server, LoadOptions options)
    {
        var (counters, complete) = (new Counters(), new Counters());
        var people = await Person.RegisterMany(server.Address, Math.Max(options.Online, options.Members));
        var members = people.Take(options.Online)
            .Select(p => new GroupMember(server.Address, p, options.Protocol, counters)).ToArray();
        var groups = new List<LoadedGroup>();
        for (var i = 0; i < options.Groups; i++)
        {
            groups.Add(await Create(server.Address, options, people, members, i, counters, complete));
        }

        await Parallel.ForEachAsync(members, async (m, _) => await m.Connect());
        using var end = new CancellationTokenSource();
        var sending = Task.Run(() => SendAtRate(groups, options.Rate, end.Token));
        await Task.Delay(TimeSpan.FromSeconds(options.WarmUpSeconds));

        var measured = await Measured.During(server, options, counters, complete);
        await end.CancelAsync();
        await sending;
        await Measured.Quiet(() => groups.TrueForAll(g => g.IsQuiet));

        counters.End();
        var report = new Report
        {
            Mode = options.Mode.ToString(),
            Protocol = options.Protocol.ToString(),
            Synchronous = options.Synchronous,
            Groups = options.Groups,
            Members = options.Members,
            Connections = members.Length,
            Rate = options.Rate,
            Seconds = measured.Seconds,
            Delivered = measured.Received,
            DeliveredPerSecond = measured.Received / measured.Seconds,
            CpuMicrosecondsPerMessage = measured.CpuMicrosecondsEach,
            WalPagesPerMessage = measured.Pages / measured.Received,
            Ack = counters.AckMilliseconds(),
            Receive = counters.ReceiveMilliseconds(),
            Complete = complete.ReceiveMilliseconds(),
            ResidentBytes = server.Pid is { } pid ? ProcessFigures.Resident(pid) : null,
            Sent = groups.Sum(g => (long)g.Sent),
            Lost = groups.Sum(g => g.Missing),
            Wrong = counters.WrongSoFar,
        };
        foreach (var member in members)
        {
            await member.DisposeAsync();
        }

        return report;
    }

    /// <summary>Creates a group. Groups begin at different places among the people, so they overlap.</summary>
    private static async Task<LoadedGroup> Create(
        Uri server,
        LoadOptions options,
        Person[] people,
        GroupMember[] connected,
        int number,
        Counters counters,
        Counters complete)
    {
        var places = Enumerable.Range(0, options.Members)
            .Select(i => ((number * people.Length / options.Groups) + i) % people.Length).ToList();
        using var http = new HttpClient { BaseAddress = server };
        http.DefaultRequestHeaders.Authorization = new("Bearer", people[places[0]].AccessToken);
        using var answer = await http.PostAsJsonAsync("/api/v1/groups", new
        {
            name = $"Load {number}",
            memberIds = places.Skip(1).Select(p => people[p].Id),
        });
        if (!answer.IsSuccessStatusCode)
        {
            throw new InvalidOperationException(await answer.Content.ReadAsStringAsync());
        }

        var created = (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("conversation");
        var online = places.Where(p => p < connected.Length).Select(p => connected[p]).ToList();
        var group = new LoadedGroup(
            created.GetProperty("id").GetString()!,
            created.GetProperty("lastSeq").GetInt64(),
            online,
            counters,
            complete);
        online.ForEach(m => m.Join(group));
        return group;
    }

    // Sends what is due even if earlier answers are missing, so that a slow server gets no less load.
    private static async Task SendAtRate(List<LoadedGroup> groups, int rate, CancellationToken end)
    {
        var since = Stopwatch.GetTimestamp();
        var underWay = new List<Task>();
        for (var sent = 0L; !end.IsCancellationRequested;)
        {
            for (var due = (long)(Stopwatch.GetElapsedTime(since).TotalSeconds * rate); sent < due; sent++)
            {
                underWay.Add(groups[(int)(sent % groups.Count)].Send());
            }

            underWay.RemoveAll(t => t.IsCompletedSuccessfully);
            await Task.Delay(1, CancellationToken.None);
        }

        await Task.WhenAll(underWay);
    }
}
