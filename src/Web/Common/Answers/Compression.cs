using System.IO.Compression;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.Extensions.Options;

namespace Hubbub.Web.Common.Answers;

/// <summary>
/// Compresses answers of marked routes to reads. Over TLS, the length of a compressed answer lets who can put a text
/// into it guess what else is in it, so a route is marked only if its answers hold no token, code or key.
/// </summary>
internal static class Compression
{
    private static readonly Marker OfRoute = new();

    public static void AddCompression(this IServiceCollection services)
    {
        services.AddResponseCompression(options =>
        {
            options.EnableForHttps = true;
            options.MimeTypes = ["application/json"];
        });
        services.AddSingleton<IResponseCompressionProvider, OfLargeAnswers>();
        services.Configure<BrotliCompressionProviderOptions>(brotli => brotli.Level = CompressionLevel.Fastest);
        services.Configure<GzipCompressionProviderOptions>(gzip => gzip.Level = CompressionLevel.Fastest);
    }

    public static void UseCompression(this WebApplication app) => app.UseWhen(
        http => HttpMethods.IsGet(http.Request.Method) && IsOn(http.GetEndpoint()),
        marked => marked.UseResponseCompression());

    public static TBuilder IsCompressed<TBuilder>(this TBuilder routes)
        where TBuilder : IEndpointConventionBuilder => routes.WithMetadata(OfRoute);

    public static bool IsOn(Endpoint? route) => route?.Metadata.GetMetadata<Marker>() is not null;

    private sealed class Marker;

    private sealed class OfLargeAnswers(IServiceProvider services, IOptions<ResponseCompressionOptions> options)
        : ResponseCompressionProvider(services, options)
    {
        // About what one packet holds; less is not sent sooner.
        private const int LeastBytes = 1024;

        public override bool ShouldCompressResponse(HttpContext context) =>
            !(context.Response.ContentLength < LeastBytes) && base.ShouldCompressResponse(context);
    }
}
