using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json;
using System.Text.RegularExpressions;
using Hubbub.Application.Media;
using Hubbub.Web.Common;
using Microsoft.Extensions.Configuration;

namespace Hubbub.Web.Tests.Deploy;

/// <summary>
/// The files with which Hubbub is deployed are valid, and what they name exists: settings, paths, ports and limits.
/// </summary>
public sealed partial class DeployFilesTests : IDisposable
{
    // Read by .NET and ASP.NET Core.
    private static readonly string[] NotOurs =
        ["ASPNETCORE_HTTP_PORTS", "ASPNETCORE_ENVIRONMENT", "DOTNET_EnableDiagnostics"];

    private readonly string _directory = Directory.CreateTempSubdirectory("hubbub-test-").FullName;

    [Fact]
    public async Task Nginx_takes_its_sample()
    {
        var nginx = DeployFiles.Program("nginx");
        using var key = RSA.Create(2048);
        var request = new CertificateRequest(
            "CN=hubbub.example.org", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        using var certificate = request.CreateSelfSigned(DateTimeOffset.UtcNow, DateTimeOffset.UtcNow.AddDays(1));
        await File.WriteAllTextAsync(At("fullchain.pem"), certificate.ExportCertificatePem());
        await File.WriteAllTextAsync(At("privkey.pem"), key.ExportPkcs8PrivateKeyPem());
        var sample = DeployFiles.Read("deploy/nginx.conf")
            .Replace("/etc/ssl/hubbub", _directory, StringComparison.Ordinal)
            .Replace("/var/log/nginx", _directory, StringComparison.Ordinal)
            .Replace("listen 80", "listen 18080", StringComparison.Ordinal)
            .Replace("listen 443", "listen 18443", StringComparison.Ordinal);
        await File.WriteAllTextAsync(
            At("nginx.conf"), $"error_log stderr; pid {At("pid")}; events {{ }}\nhttp {{\n{sample}\n}}");

        var (exitCode, output) = await DeployFiles.Check(nginx, ["-t", "-p", _directory, "-c", At("nginx.conf")]);

        exitCode.Should().Be(0, output);
        output.Should().NotContain("[warn]");
    }

    [Fact]
    public async Task Caddy_takes_its_sample()
    {
        var (exitCode, output) = await DeployFiles.Check(
            DeployFiles.Program("caddy"),
            ["validate", "--config", DeployFiles.PathOf("deploy/Caddyfile"), "--adapter", "caddyfile"],
            ("HUBBUB_NODES", "node1:3000 node2:3000"), ("HUBBUB_HOST", "hubbub.example.org"), ("HOME", _directory));

        exitCode.Should().Be(0, output);
        output.Should().NotContain("not formatted");
    }

    [Fact]
    public async Task Systemd_takes_the_unit_and_finds_it_hardened()
    {
        var analyze = DeployFiles.Program("systemd-analyze");
        var unit = At("hubbub.service");
        await File.WriteAllTextAsync(unit, DeployFiles.Read("deploy/hubbub.service")
            .Replace("/opt/hubbub/Hubbub.Web", "/bin/true", StringComparison.Ordinal));

        var verified = await DeployFiles.Check(analyze, ["verify", "--man=no", unit]);
        var security = await DeployFiles.Check(analyze, ["security", "--offline=yes", "--threshold=25", unit]);

        verified.ExitCode.Should().Be(0, verified.Output);
        verified.Output.Should().NotContain("hubbub.service:");
        security.ExitCode.Should().Be(0, security.Output);
    }

    [Fact]
    public async Task Every_setting_that_they_set_exists_and_has_an_allowed_value()
    {
        var compose = await DeployFiles.Compose();
        var settings = new Dictionary<string, string?>();
        foreach (var node in new[] { "node1", "node2", "migrate" })
        {
            foreach (var setting in Service(compose, node).GetProperty("environment").EnumerateObject())
            {
                settings[setting.Name] = setting.Value.GetString();
            }
        }

        foreach (Match set in Assignment().Matches(
            Line("Dockerfile", "ENV ") + ' ' + Line("deploy/hubbub.service", "Environment=")))
        {
            settings[set.Groups[1].Value] = set.Groups[2].Value;
        }

        // What someone fills in.
        settings["Database__Provider"] = "PostgreSql";
        settings.Keys.Should().Contain(["JWT_SECRET", "Server__KnownProxies", "Data__Directory", "PORT"]);
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(settings.Select(s =>
                KeyValuePair.Create(s.Key.Replace("__", ":", StringComparison.Ordinal), s.Value)))
            .Build();
        KnownSettings.Faults(configuration).Should().BeEmpty();
        var known = KnownSettings.Sections
            .SelectMany(s => s.Type.GetProperties().Select(p => KnownSettings.PathOf(s.Section, p)))
            .Select(KnownSettings.Written);
        settings.Keys.Except(NotOurs).Except(known).Should().BeEmpty();
    }

    [Fact]
    public async Task What_the_composition_names_is_there()
    {
        var compose = await DeployFiles.Compose();
        var services = compose.GetProperty("services");
        var names = services.EnumerateObject().Select(s => s.Name).ToHashSet();
        foreach (var service in services.EnumerateObject())
        {
            if (service.Value.TryGetProperty("depends_on", out var others))
            {
                names.Should().Contain(others.EnumerateObject().Select(o => o.Name), service.Name);
            }

            if (service.Value.TryGetProperty("volumes", out var volumes))
            {
                foreach (var source in volumes.EnumerateArray().Select(v => v.GetString()!.Split(':')[0]))
                {
                    (source.StartsWith("./", StringComparison.Ordinal)
                        ? File.Exists(DeployFiles.PathOf(source))
                        : compose.GetProperty("volumes").TryGetProperty(source, out _)).Should().BeTrue(source);
                }
            }
        }

        var caddy = Service(compose, "caddy");
        foreach (var node in caddy.GetProperty("environment").GetProperty("HUBBUB_NODES").GetString()!.Split(' '))
        {
            names.Should().Contain(node.Split(':')[0]);
            node.Split(':')[1].Should().Be($"{Hosting.DefaultPort}");
        }

        caddy.GetProperty("networks").GetProperty("inside").GetProperty("ipv4_address").GetString().Should().Be(
            Service(compose, "node1").GetProperty("environment").GetProperty("Server__KnownProxies").GetString());
        DeployFiles.Read("compose.yaml").Should().Contain("ip_range: 172.30.3.128/25", "nobody else gets that address");
        Service(compose, "node1").GetProperty("read_only").GetBoolean().Should().BeTrue();
        var asked = Variable().Matches(DeployFiles.Read("compose.yaml")).Select(m => m.Groups[1].Value).Distinct();
        var offered = Example().Matches(DeployFiles.Read("deploy/env.example")).Select(m => m.Groups[1].Value).ToList();
        asked.Should().BeSubsetOf(offered, "whoever copies the example finds everything in it");
    }

    [Fact]
    public void Limits_and_times_are_those_of_the_server()
    {
        var body = (2L * new MediaOptions().OneShotBytes) + (64 * 1024);
        var (nginx, caddy) = (DeployFiles.Read("deploy/nginx.conf"), DeployFiles.Read("deploy/Caddyfile"));

        nginx.Should().Contain($"client_max_body_size {body};").And.Contain("keepalive_timeout 60s;")
            .And.Contain($"server 127.0.0.1:{Hosting.DefaultPort} ");
        caddy.Should().Contain($"max_size {body}\n").And.Contain("keepalive 60s")
            .And.Contain($"127.0.0.1:{Hosting.DefaultPort}");
        nginx.Should().NotContain("$request_uri\"").And.NotContain("$request\"", "the query has tokens");
        DeployFiles.Read("compose.yaml").Should().Contain("stop_grace_period: 40s");
        DeployFiles.Read("deploy/hubbub.service").Should().Contain("TimeoutStopSec=40s");
        Line("Dockerfile", "EXPOSE ").Should().Be($"{Hosting.DefaultPort}");
    }

    [Fact]
    public void What_the_build_reads_reaches_the_image()
    {
        var ignored = DeployFiles.Read(".dockerignore").Split('\n').Where(l => l.Length > 0 && l[0] != '#').ToList();
        var read = Included().Matches(DeployFiles.Read("src/Web/Web.csproj"))
            .SelectMany(m => m.Groups[1].Value.Split(';'))
            .Select(p => p.Replace("../../", string.Empty, StringComparison.Ordinal))
            .Append("eng/Packages.props").Append(".editorconfig").Append("global.json").ToList();

        read.Should().Contain("README.md").And.Contain(p => p.StartsWith("clients/javascript/src"));
        read.Where(path => ignored.Exists(i => path == i || path.StartsWith($"{i}/", StringComparison.Ordinal)))
            .Should().BeEmpty();
        ignored.Should().Contain(["**/.env", "data"], "secrets stay out of images");
    }

    public void Dispose() => Directory.Delete(_directory, recursive: true);

    private static JsonElement Service(JsonElement compose, string name) =>
        compose.GetProperty("services").GetProperty(name);

    private static string Line(string file, string start) => DeployFiles.Read(file).Split('\n')
        .First(l => l.StartsWith(start, StringComparison.Ordinal))[start.Length..];

    private string At(string file) => Path.Combine(_directory, file);

    [GeneratedRegex(@"(\w+)=(\S*)")]
    private static partial Regex Assignment();

    [GeneratedRegex(@"\$\{(\w+)")]
    private static partial Regex Variable();

    [GeneratedRegex(@"^(\w+)=", RegexOptions.Multiline)]
    private static partial Regex Example();

    [GeneratedRegex("""Include="(\.\./\.\./[^"]+)""")]
    private static partial Regex Included();
}
