using System.Text.Json;
using Hubbub.Web.Tests.Startup;

namespace Hubbub.Web.Tests.Deploy;

/// <summary>The files with which Hubbub is deployed, and the programs that check them.</summary>
internal static class DeployFiles
{
    private static readonly string[] Places =
    [
        .. (Environment.GetEnvironmentVariable("PATH") ?? string.Empty).Split(Path.PathSeparator), "/usr/sbin",
    ];

    public static string PathOf(string file) => Path.Combine(RunningProgram.Repository, file);

    public static string Read(string file) => File.ReadAllText(PathOf(file));

    /// <summary>Skips the test, by name, if a program is not installed.</summary>
    public static string Program(string name)
    {
        var found = Places.Select(p => Path.Combine(p, name)).FirstOrDefault(File.Exists);
        Assert.SkipWhen(found is null, $"{name} is not installed");
        return found;
    }

    /// <summary>Runs a program that checks something, and returns its exit code and all that it says.</summary>
    public static async Task<(int ExitCode, string Output)> Check(
        string program, string[] arguments, params (string Name, string Value)[] environment)
    {
        using var process = RunningProgram.Begin(Path.GetTempPath(), program, arguments, environment);
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        await process.WaitForExitAsync(limit.Token);
        return (process.ExitCode, await output + await errors);
    }

    /// <summary>compose.yaml, with its anchors and merges resolved.</summary>
    public static async Task<JsonElement> Compose()
    {
        var parser = PathOf("eng/api/node_modules/js-yaml/dist/js-yaml.mjs");
        Assert.SkipUnless(File.Exists(parser), "the packages of eng/api are not installed");
        const string Script = """
            const { readFileSync } = await import("node:fs");
            const { default: yaml } = await import(process.argv[1]);
            console.log(JSON.stringify(yaml.load(readFileSync(process.argv[2], "utf8"))));
            """;
        var (exitCode, output) = await Check(
            "node", ["--eval", $"(async () => {{{Script}}})()", parser, PathOf("compose.yaml")]);
        exitCode.Should().Be(0, output);
        return JsonDocument.Parse(output).RootElement;
    }
}
