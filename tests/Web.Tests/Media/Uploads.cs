using System.Net.Http.Headers;
using System.Text.Json;
using Hubbub.Testing;
using Microsoft.EntityFrameworkCore;

namespace Hubbub.Web.Tests.Media;

/// <summary>Common operations on files, in one line each.</summary>
internal static class Uploads
{
    public const string Path = "/api/v1/media";

    public static async Task<HttpResponseMessage> Upload(
        this TestPerson person, byte[] bytes, string name, string? altText = null, string? key = null)
    {
        using var body = new MultipartFormDataContent
        {
            FileOf(bytes, $"filename*=UTF-8''{Uri.EscapeDataString(name)}"),
        };
        if (altText is not null)
        {
            body.Add(new StringContent(altText), "altText");
        }

        return await person.Send(body, key);
    }

    public static async Task<HttpResponseMessage> Send(this TestPerson person, HttpContent body, string? key = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, Path) { Content = body };
        if (key is not null)
        {
            request.Headers.Add("Idempotency-Key", key);
        }

        return await person.Http.SendAsync(request);
    }

    /// <param name="bytes">The file's content.</param>
    /// <param name="parameters">The part's parameters, verbatim.</param>
    public static ByteArrayContent FileOf(byte[] bytes, string parameters)
    {
        var file = new ByteArrayContent(bytes);
        file.Headers.TryAddWithoutValidation("Content-Disposition", $"form-data; name=\"file\"; {parameters}");
        return file;
    }

    public static async Task<JsonElement> MustUpload(
        this TestPerson person, byte[] bytes, string name, string? altText = null, string? key = null)
    {
        using var response = await person.Upload(bytes, name, altText, key);
        return await response.Must();
    }

    public static Task<HttpResponseMessage> Chunk(this TestPerson person, string upload, long offset, byte[] bytes) =>
        person.Http.PutAsync($"{Path}/uploads/{upload}?offset={offset}", new ByteArrayContent(bytes));

    public static async Task<(HttpResponseMessage Response, byte[] Bytes)> Content(
        this TestPerson person, string id, string query = "", Action<HttpRequestHeaders>? headers = null,
        HttpMethod? method = null)
    {
        using var request = new HttpRequestMessage(method ?? HttpMethod.Get, $"{Path}/{id}/content{query}");
        headers?.Invoke(request.Headers);
        var response = await person.Http.SendAsync(request);
        return (response, await response.Content.ReadAsByteArrayAsync());
    }

    /// <summary>All stored and staged files.</summary>
    public static IReadOnlyList<string> Files(this TestServer server)
    {
        var root = System.IO.Path.Combine(server.Database.Directory, "media");
        return [.. Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories).Order()];
    }

    /// <summary>There must be no row, no file and no used space.</summary>
    public static async Task MustHaveNothing(this TestServer server)
    {
        (await server.Db(db => db.MediaItems.CountAsync())).Should().Be(0);
        (await server.Db(db => db.MediaUsages.SumAsync(u => u.Bytes))).Should().Be(0);
        server.Files().Should().BeEmpty();
    }
}
