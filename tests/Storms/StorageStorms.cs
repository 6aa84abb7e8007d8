using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.Data.Sqlite;

namespace Hubbub.Storms;

/// <summary>
/// Trouble with the database file from outside the server: another process holds the lock, or the file system is full.
/// Clients get only 503 with Retry-After and no false answers, and the server recovers without a restart.
/// </summary>
public sealed class StorageStorms
{
    private static readonly TimeSpan HealthyLimit = TimeSpan.FromSeconds(5);

    [Fact]
    public async Task While_another_process_holds_the_lock_writers_wait_or_are_refused()
    {
        int[] spans = StormServer.IsLong ? [1, 4, 20] : [1, 4];
        await using var storm = await StormServer.Start(4);
        foreach (var seconds in spans)
        {
            await using var writers = new Writers(storm, $"lock-{seconds}");
            await writers.MustWrite();
            var refused = writers.Refused;
            await using (var other = new SqliteConnection($"Data Source={storm.Database};Pooling=false"))
            {
                await other.OpenAsync();
                await Run(other, "BEGIN IMMEDIATE");
                await Task.Delay(TimeSpan.FromSeconds(seconds));
                await Run(other, "ROLLBACK");
            }

            var healthy = await writers.MustRecover();
            refused = writers.Refused - refused;
            Console.WriteLine($"storage: locked for {seconds} s: {refused} of {writers.Asked} writes refused, "
                + $"{writers}, healthy after {healthy.TotalSeconds:0.0} s");
            if (seconds < 5)
            {
                refused.Should().Be(0, "a writer waits 5 s for its turn");
            }
            else
            {
                refused.Should().BePositive();
            }

            healthy.Should().BeLessThan(HealthyLimit);
            await writers.MustBeStored();
        }

        storm.Server.IsRunning.Should().BeTrue();
        storm.Server.Errors.Should().BeEmpty();
    }

    [Fact]
    public async Task While_the_file_system_is_full_writes_are_503_and_it_passes_without_a_restart()
    {
        if (!CanMount())
        {
            Assert.Skip("This machine does not let a test mount a file system of its own (unshare -rm).");
        }

        // Only the server sees a small file system at its data directory. It is larger than the write-ahead log between
        // two checkpoints (4,000 pages), so that the log alone does not fill it.
        const string Prepare = """
            set -e; from=$0; cp -a "$from" "$from.copy"; mount -t tmpfs -o size=64m tmpfs "$from"; cp -a "$from.copy/." "$from"; rm -r "$from.copy"; exec "$@"
            """;
        await using var storm = await StormServer.Start(
            4, directory => ["unshare", "-rm", "sh", "-c", Prepare, directory], _ => { });
        var inside = $"/proc/{storm.Server.Id}/root{storm.Directory}";

        await using var writers = new Writers(storm, "full");
        await writers.MustWrite();
        var file = Path.Combine(inside, "ballast");
        Fill(file);
        await writers.MustBeRefused("storage_unavailable");
        await writers.MustRead();
        File.Delete(file);
        var healthy = await writers.MustRecover();
        Console.WriteLine($"storage: full: {writers.Refused} of {writers.Asked} writes refused, {writers}, healthy "
            + $"after {healthy.TotalSeconds:0.0} s");
        healthy.Should().BeLessThan(HealthyLimit);
        await writers.MustBeStored();

        storm.Server.IsRunning.Should().BeTrue();
        storm.Server.Errors.Should().BeEmpty();
    }

    private static bool CanMount()
    {
        using var probe = Process.Start(
            new ProcessStartInfo("unshare", ["-rm", "sh", "-c", "mount -t tmpfs tmpfs /mnt"])
            {
                RedirectStandardError = true,
            })!;
        probe.WaitForExit();
        return probe.ExitCode == 0;
    }

    private static void Fill(string file)
    {
        using var ballast = new FileStream(file, FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 0);
        var block = new byte[4096];
        try
        {
            while (true)
            {
                ballast.Write(block);
            }
        }
        catch (IOException)
        {
            // Full.
        }
    }

    private static async Task Run(SqliteConnection connection, string sql)
    {
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Only the statements above, no input.
        command.CommandText = sql;
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync();
    }

    /// <summary>People who send messages over REST without pause, and record every answer.</summary>
    private sealed class Writers : IAsyncDisposable
    {
        private readonly CancellationTokenSource _end = new();
        private readonly ConcurrentQueue<(string Id, string Body)> _acknowledged = new();
        private readonly ConcurrentDictionary<string, int> _codes = new();
        private readonly ConcurrentQueue<string> _bad = new();
        private readonly HttpClient[] _clients;
        private readonly StormServer _arena;
        private readonly Task _writing;
        private int _refused;
        private int _asked;

        public Writers(StormServer storm, string name)
        {
            _arena = storm;
            _clients = [.. storm.People.Select(p => Client(storm, p))];
            _writing = Task.WhenAll(
                _clients.Select((c, i) => Write(c, storm.People[(i + 1) % storm.People.Count], $"{name}-{i}")));
        }

        public int Refused => _refused;

        public int Asked => _asked;

        public async Task MustWrite()
        {
            var before = _acknowledged.Count;
            await ServerProcess.Until(
                () => Task.FromResult(_acknowledged.Count >= before + 10), "messages were stored",
                TimeSpan.FromSeconds(20));
        }

        public async Task MustBeRefused(string code)
        {
            await ServerProcess.Until(
                () => Task.FromResult(_codes.GetValueOrDefault(code) >= 20), $"writes were refused with {code}",
                TimeSpan.FromSeconds(30));
            await ServerProcess.Until(
                async () => !await _arena.Server.IsReady(), "the server was not ready", TimeSpan.FromSeconds(10));
        }

        public async Task MustRead()
        {
            foreach (var path in new[] { "conversations", "bootstrap", "sync?after=0", "notifications" })
            {
                using var answer = await _clients[0].GetAsync($"/api/v1/{path}");
                ((int)answer.StatusCode).Should().Be(200, path);
            }
        }

        /// <summary>The time from now until the server is ready and writes again.</summary>
        public async Task<TimeSpan> MustRecover()
        {
            var clock = Stopwatch.StartNew();
            await MustWrite();
            await ServerProcess.Until(_arena.Server.IsReady, "the server was ready", TimeSpan.FromSeconds(30));
            return clock.Elapsed;
        }

        /// <summary>Stops, and waits until the event logs have every acknowledged message exactly once.</summary>
        public async Task MustBeStored()
        {
            await _end.CancelAsync();
            await _writing;
            _bad.Should().BeEmpty();
            string[] stored = [];
            await ServerProcess.Until(
                async () =>
                {
                    stored = [.. (await Task.WhenAll(_clients.Select(Stored))).SelectMany(ids => ids)];
                    return !_acknowledged.Select(a => a.Id).Except(stored).Any();
                },
                "what was acknowledged was in the logs",
                TimeSpan.FromSeconds(30));
            stored.Should().OnlyHaveUniqueItems();
            _acknowledged.Select(a => a.Id).Should().OnlyHaveUniqueItems();
        }

        public override string ToString() =>
            $"{_acknowledged.Count} acknowledged, codes "
                + $"[{string.Join(", ", _codes.Select(c => $"{c.Key} {c.Value}"))}]";

        public async ValueTask DisposeAsync()
        {
            await _end.CancelAsync();
            await _writing;
            foreach (var client in _clients)
            {
                client.Dispose();
            }

            _end.Dispose();
        }

        private static HttpClient Client(StormServer storm, StormUser person)
        {
            var client = new HttpClient { BaseAddress = storm.Server.Address, Timeout = TimeSpan.FromSeconds(60) };
            client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", person.Token);
            return client;
        }

        private static async Task<List<string>> Stored(HttpClient client)
        {
            var stored = new List<string>();
            for (var (after, hasMore) = (0L, true); hasMore;)
            {
                var page = JsonDocument.Parse(
                    await client.GetStringAsync($"/api/v1/sync?after={after}&limit=500")).RootElement;
                hasMore = page.GetProperty("hasMore").GetBoolean();
                foreach (var logged in page.GetProperty("events").EnumerateArray())
                {
                    after = logged.GetProperty("seq").GetInt64();
                    if (logged.GetProperty("type").GetString() == "message_sent")
                    {
                        stored.Add(logged.GetProperty("payload").GetProperty("message").GetProperty("id").GetString()!);
                    }
                }
            }

            return stored;
        }

        private async Task Write(HttpClient client, StormUser receiver, string name)
        {
            for (var i = 0; !_end.IsCancellationRequested; i++)
            {
                var body = $"{name}-{i} {new string('z', 1_000)}";
                Interlocked.Increment(ref _asked);
                try
                {
                    using var answer = await client.PostAsJsonAsync(
                        "/api/v1/messages",
                        new { receiverId = $"{receiver.Id.Value}", message = body, clientMessageId = $"{name}-{i}" });
                    await Keep(answer, body);
                }
                catch (Exception e) when (e is HttpRequestException or TaskCanceledException)
                {
                    _bad.Enqueue(e.Message);
                }

                await Task.Delay(20, CancellationToken.None);
            }
        }

        private async Task Keep(HttpResponseMessage answer, string body)
        {
            var text = await answer.Content.ReadAsStringAsync();
            var json = JsonDocument.Parse(text).RootElement;
            if (answer.IsSuccessStatusCode)
            {
                _acknowledged.Enqueue((json.GetProperty("messageId").GetString()!, body));
                return;
            }

            Interlocked.Increment(ref _refused);
            _codes.AddOrUpdate(json.GetProperty("code").GetString()!, 1, (_, count) => count + 1);
            if ((int)answer.StatusCode != 503 || answer.Headers.RetryAfter is null)
            {
                _bad.Enqueue($"{(int)answer.StatusCode}: {text}");
            }
        }
    }
}
