using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Json;
using System.Reflection;
using System.Text.Json;
using Hubbub.Web.Realtime.Hubs;
using Microsoft.AspNetCore.SignalR;

namespace Hubbub.Load.Costs;

/// <summary>
/// Measures the most expensive request of each REST operation and hub method, alone on a filled data directory, and
/// prints its cost next to its charge as a Markdown table. The list comes from the API's description and the hub, so
/// that none is missing.
/// </summary>
internal static class CostLoad
{
    private const int WarmUp = 3;
    private const int RestPerMinute = 300;
    private const int PerUser = 10_000;
    private const int PerAddress = 30_000;

    // The limiter's own work, and the tolerance of the comparison.
    private const double Slack = 1;

    /// <summary>Returns false if an operation has no recipe, returns an error or costs more than is charged.</summary>
    public static async Task<bool> Measure(LoadOptions options)
    {
        await GrantAdmin(options);
        await using var server = await ServerProcess.Open(options);
        var pid = server.Pid ?? throw new ArgumentException("Give --server, or --pid beside --url.");
        await using var scene = await CostScene.Set(server.Address);
        string[] operations = [.. await RoutesOf(server.Address), .. HubMethods()];
        var recipes = CostRecipes.For(scene);
        var meter = new CostMeter(server.Address, pid);
        await meter.Rest();
        await Console.Error.WriteLineAsync(
            string.Create(CultureInfo.InvariantCulture, $"Idle: {meter.IdlePerSecond:0.0} ms a second"));
        var rows = new List<CostRow>();
        foreach (var operation in recipes.Keys
            .Intersect(operations)
            .Concat(operations.Except(recipes.Keys))
            .Where(d => d.Contains(options.Operations, StringComparison.Ordinal)))
        {
            rows.Add(recipes.TryGetValue(operation, out var recipe)
                ? await Measure(operation, recipe, meter)
                : new(operation, 0, 0, 0, 0, "no recipe"));
            await Console.Error.WriteLineAsync(
                string.Create(CultureInfo.InvariantCulture, $"{operation}: {rows[^1].Cpu:0.00} ms {rows[^1].Fault}"));
        }

        Print(rows);
        string[] stale = [.. recipes.Keys.Except(operations)];
        Array.ForEach(stale, s => Console.WriteLine($"There is no such operation: {s}"));
        return stale.Length == 0 && rows.TrueForAll(r => r.Fault is null);
    }

    private static async Task<CostRow> Measure(string operation, CostRecipe recipe, CostMeter meter)
    {
        try
        {
            await recipe.Prepare(WarmUp + recipe.Times);
            for (var i = 0; i < WarmUp; i++)
            {
                await recipe.Ask(i);
            }

            var before = await meter.Read();
            for (var i = 0; i < recipe.Times; i++)
            {
                await recipe.Ask(WarmUp + i);
            }

            var spent = (await meter.Read()).Since(before);
            var cost = Math.Max(
                0, spent.Cpu.TotalMilliseconds - (meter.IdlePerSecond * spent.Wall.TotalSeconds)) / recipe.Times;
            var charged = spent.Charged / recipe.Times;
            return new(
                operation,
                recipe.Times,
                cost,
                spent.Allocated / recipe.Times,
                charged,
                !IsFree(operation) && cost > (2 * charged) + Slack ? "more than charged" : null);
        }
        catch (Exception e) when (e is HttpRequestException or InvalidOperationException or HubException
            or TaskCanceledException
                or KeyNotFoundException or JsonException)
        {
            return new(operation, 0, 0, 0, 0, e.Message);
        }
        finally
        {
            await recipe.Tidy();
        }
    }

    // Requested by monitoring, locally or with a key, and each response is cached briefly.
    private static bool IsFree(string operation) =>
        operation.Contains("/health/", StringComparison.Ordinal)
            || operation.EndsWith("/metrics", StringComparison.Ordinal);

    private static void Print(List<CostRow> rows)
    {
        Console.WriteLine(
            "| Operation | Requests | CPU, ms | Allocated, KB | Charged, ms | A minute of one account, ms | |");
        Console.WriteLine("|---|---:|---:|---:|---:|---:|---|");
        foreach (var row in rows.OrderByDescending(r => r.Cpu))
        {
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"| `{row.Operation}` | {row.Times} | {row.Cpu:0.00} | {row.Allocated / 1024:0} | {row.Charged:0.#} | "
                    + $"{PerMinute(row):0} | {row.Fault} |"));
        }

        // An upper bound for any mixture of requests: everything at the worst rate.
        var worst = rows.Where(r => r.Charged > 0).Select(r => r.Cpu / r.Charged).DefaultIfEmpty().Max();
        Console.WriteLine();
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{rows.Count} operations. The worst costs {worst:0.00} ms per charged ms. At full use of all limits "
                + $"one account costs at most {worst * PerUser:0} ms a minute, one address "
                + $"{worst * PerAddress:0}."));
    }

    // Bounded by the budget, and over REST by the number of requests.
    private static double PerMinute(CostRow row)
    {
        var byBudget = row.Charged > 0 ? PerUser / row.Charged : double.PositiveInfinity;
        var isHub = row.Operation.StartsWith("hub ", StringComparison.Ordinal);
        var byNumber = isHub ? double.PositiveInfinity : RestPerMinute;
        var most = Math.Min(byBudget, byNumber);
        return double.IsInfinity(most) ? 0 : most * row.Cpu;
    }

    private static async Task<string[]> RoutesOf(Uri server)
    {
        using var http = new HttpClient { BaseAddress = server };
        var description = await http.GetFromJsonAsync<JsonElement>("/openapi/v1.json");
        return
        [
            .. from path in description.GetProperty("paths").EnumerateObject()
               from verb in path.Value.EnumerateObject()
               where verb.Name is not "parameters"
               select $"{verb.Name.ToUpperInvariant()} {path.Name}",
            "GET /health/live", "GET /health/ready", "GET /metrics", "GET /openapi/v1.json", "GET /scalar",
            "POST /hubs/social/negotiate", "GET /hubs/social",
        ];
    }

    private static IEnumerable<string> HubMethods() =>
        from method in typeof(SocialHub).GetMethods()
        let name = method.GetCustomAttribute<HubMethodNameAttribute>()?.Name
        where name is not null && name.All(c => c is '_' || char.IsAsciiLetterLower(c))
        select $"hub {name}";

    private static async Task GrantAdmin(LoadOptions options)
    {
        if (options.Server is { } server)
        {
            var data = options.Data ?? throw new ArgumentException("Give --data, filled with --mode fill.");
            var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true };
            string[] arguments =
                [
                    Path.GetFullPath(server),
                    "admin",
                    "grant",
                    CostScene.Asker,
                    $"--Data:Directory={Path.GetFullPath(data)}",
                    "--environment=Development",
                ];
            Array.ForEach(arguments, start.ArgumentList.Add);
            using var granting = Process.Start(start)!;
            await granting.StandardOutput.ReadToEndAsync();
            await granting.WaitForExitAsync();
        }
    }
}

/// <summary>How to send an operation's most expensive request; throws on failure.</summary>
internal sealed record CostRecipe(int Times, Func<int, Task> Ask)
{
    /// <summary>Creates what this number of requests needs.</summary>
    public Func<int, Task> Prepare { get; init; } = _ => Task.CompletedTask;

    /// <summary>
    /// Deletes created objects that are limited in number, to leave room for the next operation or run.
    /// </summary>
    public Func<Task> Tidy { get; init; } = () => Task.CompletedTask;
}

internal sealed record CostRow(
    string Operation, int Times, double Cpu, double Allocated, double Charged, string? Fault);
