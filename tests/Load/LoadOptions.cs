using Microsoft.Extensions.Configuration;

namespace Hubbub.Load;

/// <summary>The options on the command line: <c>--name value</c>.</summary>
internal sealed class LoadOptions
{
    /// <summary>The server's assembly, started on an empty directory. Without it, <see cref="Url"/> is used.</summary>
    public string? Server { get; set; }

    /// <summary>A running server, with rate limits off.</summary>
    public Uri? Url { get; set; }

    /// <summary>That server's process id, for CPU and memory figures, which are otherwise omitted.</summary>
    public int? Pid { get; set; }

    /// <summary>
    /// <c>window</c>: each sender keeps <see cref="Window"/> messages in flight; <c>rate</c>: <see cref="Rate"/>
    /// messages per second in total; <c>groups</c>: the same to groups; <c>requests</c>: first messages of strangers,
    /// to a server that lets them wait as requests; <c>idle</c>: connections that do nothing;
    /// <c>fill</c> creates a data directory with many people, follows and posts; <c>feeds</c> measures reading and
    /// posting on it; <c>costs</c> measures each operation; <c>images</c> measures small images next to the most
    /// expensive accepted ones.
    /// </summary>
    public LoadMode Mode { get; set; } = LoadMode.Window;

    public int Pairs { get; set; } = 20;

    public int Window { get; set; } = 8;

    public int Groups { get; set; } = 1;

    /// <summary>Of each group.</summary>
    public int Members { get; set; } = 256;

    /// <summary>The people who are connected.</summary>
    public int Online { get; set; } = 200;

    /// <summary>Messages per second, over all pairs, groups or strangers.</summary>
    public int Rate { get; set; } = 1000;

    /// <summary>The duration of the measurement, after the warm-up.</summary>
    public int Seconds { get; set; } = 15;

    public int WarmUpSeconds { get; set; } = 5;

    /// <summary>Idle connections.</summary>
    public int Connections { get; set; } = 1000;

    /// <summary>The data directory to fill or measure; without it the server starts on an empty one.</summary>
    public string? Data { get; set; }

    /// <summary>The number of generated people, which determines all other amounts.</summary>
    public int People { get; set; } = 20_000;

    /// <summary>Measures only the costs of operations whose name contains this text.</summary>
    public string Operations { get; set; } = string.Empty;

    public int Seed { get; set; } = 1;

    public LoadProtocol Protocol { get; set; } = LoadProtocol.Json;

    /// <summary>SQLite's durability on a server started by this program: <c>Full</c> or <c>Normal</c>.</summary>
    public string Synchronous { get; set; } = "Full";

    public static LoadOptions From(string[] args)
    {
        var options = new LoadOptions();
        new ConfigurationBuilder().AddCommandLine(args)
            .Build()
            .Bind(options, b => b.ErrorOnUnknownConfiguration = true);
        return options;
    }
}

internal enum LoadMode
{
    Window,
    Rate,
    Groups,
    Requests,
    Idle,
    Fill,
    Feeds,
    Costs,
    Images,
}

internal enum LoadProtocol
{
    Json,
    MessagePack,
}
