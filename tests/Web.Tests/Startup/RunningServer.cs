using System.Diagnostics;
using System.Net.Http.Json;
using System.Text;
using Hubbub.Testing;

namespace Hubbub.Web.Tests.Startup;

/// <summary>The program in a separate process.</summary>
internal sealed class RunningServer : IDisposable
{
    public static readonly TimeSpan Limit = TimeSpan.FromMinutes(2);

    private readonly Process _process;
    private readonly StringBuilder _output = new();

    private RunningServer(Process process, Uri address) => (_process, Address) = (process, address);

    public Uri Address { get; }

    public string Output
    {
        get
        {
            lock (_output)
            {
                return _output.ToString();
            }
        }
    }

    public static async Task<RunningServer> Start(string directory)
    {
        var address = new Uri($"http://127.0.0.1:{LoopbackPort.Free()}");
        var process = RunningProgram.Begin(
            directory,
            "dotnet",
            [
                PublishedServer.Program, "--environment=Development",
                $"--urls={address}",
                $"--Data:Directory={directory}", "--RateLimits:Enabled=false", "--Logging:LogLevel:Default=Warning",
            ]);
        var server = new RunningServer(process, address);
        server._process.OutputDataReceived += (_, line) => server.Keep(line.Data);
        server._process.ErrorDataReceived += (_, line) => server.Keep(line.Data);
        server._process.BeginOutputReadLine();
        server._process.BeginErrorReadLine();
        using var http = new HttpClient { BaseAddress = address };
        var since = Stopwatch.StartNew();
        while (since.Elapsed < Limit)
        {
            try
            {
                using var answer = await http.GetAsync("/health/ready");
                if (answer.IsSuccessStatusCode)
                {
                    return server;
                }
            }
            catch (HttpRequestException) when (!server._process.HasExited && since.Elapsed < Limit)
            {
                // It is not listening yet.
            }

            await Task.Delay(50);
        }

        server.Dispose();
        throw new TimeoutException($"It did not get ready:\n{server.Output}");
    }

    public async Task<(string Id, string Token)> Register(string username)
    {
        using var http = new HttpClient { BaseAddress = Address };
        using var answer = await http.PostAsJsonAsync("/api/v1/auth/register", new
        {
            username,
            email = $"{username}@example.test",
            password = TestApp.Password,
            deviceName = "Test",
        });
        var person = await answer.Must();
        return (person.GetProperty("user").Text("id"), person.Text("accessToken"));
    }

    public async Task Terminate()
    {
        using var term = Process.Start("kill", ["-TERM", $"{_process.Id}"]);
        await term.WaitForExitAsync();
    }

    public async Task<int> Ended()
    {
        await _process.WaitForExitAsync().WaitAsync(Limit);
        return _process.ExitCode;
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
        }

        _process.Dispose();
    }

    private void Keep(string? line)
    {
        lock (_output)
        {
            _output.AppendLine(line);
        }
    }
}
