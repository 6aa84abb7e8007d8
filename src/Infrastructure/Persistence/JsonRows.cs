using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Hubbub.Infrastructure.Persistence;

/// <summary>Rows for a statement that takes all of them as one parameter: JSON [[…], …].</summary>
internal static class JsonRows
{
    private static readonly JsonWriterOptions Options = new()
    {
        // A database reads it, no browser.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        SkipValidation = true,
    };

    public static string Of<T>(IEnumerable<T> rows, Action<Utf8JsonWriter, T> writeColumns)
    {
        var json = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(json, Options))
        {
            writer.WriteStartArray();
            foreach (var row in rows)
            {
                writer.WriteStartArray();
                writeColumns(writer, row);
                writer.WriteEndArray();
            }

            writer.WriteEndArray();
        }

        return Encoding.UTF8.GetString(json.WrittenSpan);
    }
}
