using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Hubbub.Web.Logging;

namespace Hubbub.Web.Common;

/// <summary>Settings outside any section.</summary>
internal sealed class SingleSettings
{
    /// <summary>
    /// Signs access tokens; at least 32 bytes. Required outside Development; in Development one is generated in
    /// <c>data/jwt.key</c>. Changing it invalidates all access tokens (sessions can still refresh), mailed codes and
    /// the links that end mails, and frees the names of erased accounts.
    /// </summary>
    [ConfigurationKeyName("JWT_SECRET")]
    public string? JwtSecret { get; set; }

    /// <summary>
    /// Origins of web clients, comma-separated, for CORS and the hub; <c>*</c> is refused. Required outside
    /// Development. The first 100 other origins are logged once each. In Development, pages from
    /// <c>http://localhost</c>, <c>http://127.0.0.1</c> and <c>http://[::1]</c> may also connect, on any port.
    /// </summary>
    [ConfigurationKeyName("CLIENT_URL")]
    [DefaultValue("http://localhost:PORT")]
    public string? ClientUrl { get; set; }

    /// <summary>
    /// The port, on <c>localhost</c> in Development and on all addresses otherwise. ASP.NET Core's
    /// <c>ASPNETCORE_URLS</c> overrides it.
    /// </summary>
    [ConfigurationKeyName("PORT")]
    [Range(0, 65_535)]
    [DefaultValue(Hosting.DefaultPort)]
    public int Port { get; set; }

    /// <summary>
    /// SQL Server's or PostgreSQL's connection string; required with <c>Database__Provider=SqlServer</c> or
    /// <c>PostgreSql</c>.
    /// </summary>
    [ConfigurationKeyName("ConnectionStrings:Default")]
    public string? ConnectionString { get; set; }

    /// <summary>
    /// The Redis that several nodes share, such as <c>host:6379,password=…</c>; it holds nothing that cannot be lost.
    /// </summary>
    [ConfigurationKeyName("ConnectionStrings:Redis")]
    public string? Redis { get; set; }

    /// <summary>
    /// Lets other machines read <c>/metrics</c> with <c>Authorization: Bearer KEY</c>. This machine needs no key.
    /// </summary>
    [ConfigurationKeyName("Metrics:Key")]
    public string? MetricsKey { get; set; }

    /// <summary>
    /// The URL of an OpenTelemetry collector that gets traces and metrics over OTLP. Without it, there are no traces.
    /// </summary>
    [ConfigurationKeyName("OTEL_EXPORTER_OTLP_ENDPOINT")]
    public string? OtlpEndpoint { get; set; }

    /// <summary><c>grpc</c> or <c>http/protobuf</c>.</summary>
    [ConfigurationKeyName("OTEL_EXPORTER_OTLP_PROTOCOL")]
    [DefaultValue("grpc")]
    public string? OtlpProtocol { get; set; }

    /// <summary>Headers for the collector, such as a key: <c>NAME=VALUE</c>, comma-separated.</summary>
    [ConfigurationKeyName("OTEL_EXPORTER_OTLP_HEADERS")]
    public string? OtlpHeaders { get; set; }

    /// <summary>The name of this service in traces and metrics.</summary>
    [ConfigurationKeyName("OTEL_SERVICE_NAME")]
    [DefaultValue("hubbub")]
    public string? ServiceName { get; set; }

    /// <summary>
    /// Which acts are traced: <c>always_on</c>, <c>always_off</c>, or <c>traceidratio</c> for the part of them that
    /// <c>OTEL_TRACES_SAMPLER_ARG</c> says; each of these also with <c>parentbased_</c> before it.
    /// </summary>
    [ConfigurationKeyName("OTEL_TRACES_SAMPLER")]
    [DefaultValue("parentbased_always_on")]
    public string? TracesSampler { get; set; }

    /// <summary>The part of all acts that is traced, from 0 to 1, with <c>parentbased_traceidratio</c>.</summary>
    [ConfigurationKeyName("OTEL_TRACES_SAMPLER_ARG")]
    public string? TracesRatio { get; set; }

    /// <summary>AutoMapper's licence key, required for production use; free for small companies.</summary>
    [ConfigurationKeyName("AutoMapper:LicenseKey")]
    public string? AutoMapperLicenseKey { get; set; }

    /// <summary>
    /// Serves <c>/openapi/v1.json</c>, <c>/asyncapi.json</c>, <c>/scalar</c> and the documents also outside
    /// Development.
    /// </summary>
    [ConfigurationKeyName("OpenApi:Enabled")]
    public bool ServesDescription { get; set; }

    /// <summary>
    /// The same as <c>--demo</c>: creates people with content, once. Refused outside Development.
    /// </summary>
    [ConfigurationKeyName("Demo:Enabled")]
    public bool HasDemo { get; set; }

    /// <summary>With <c>Demo__Enabled</c>, the same as <c>--demo=live</c>: some of these people act.</summary>
    [ConfigurationKeyName("Demo:Live")]
    public bool IsDemoLive { get; set; }

    /// <summary><c>Json</c> writes one JSON object per line. In both formats each line has its time, in UTC.</summary>
    [ConfigurationKeyName("Logging:Format")]
    public LogFormat LogFormat { get; set; }
}
