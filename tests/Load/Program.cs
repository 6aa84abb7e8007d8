using Hubbub.Load.Costs;
using Hubbub.Load.Feeds;
using Hubbub.Load.Groups;
using Hubbub.Load.Requests;

namespace Hubbub.Load;

internal static class Program
{
    /// <summary>
    /// Prints one line of JSON; exits non-zero if a message was lost, duplicated, rejected or out of order.
    /// </summary>
    public static async Task<int> Main(string[] args)
    {
        var options = LoadOptions.From(args);
        if (options.Mode is LoadMode.Fill or LoadMode.Feeds)
        {
            await (options.Mode == LoadMode.Fill ? FeedLoad.Fill(options) : FeedLoad.Measure(options));
            return 0;
        }

        if (options.Mode == LoadMode.Costs)
        {
            return await CostLoad.Measure(options) ? 0 : 1;
        }

        await using var server = await ServerProcess.Open(options);
        if (options.Mode == LoadMode.Images)
        {
            await ImageLoad.Run(server, options);
            return 0;
        }

        var report = options.Mode switch
        {
            LoadMode.Idle => await IdleLoad.Run(server, options),
            LoadMode.Groups => await GroupLoad.Run(server, options),
            LoadMode.Requests => await RequestLoad.Run(server, options),
            _ => await MessageLoad.Run(server, options),
        };
        Console.WriteLine(report);
        return report.IsGood ? 0 : 1;
    }
}
