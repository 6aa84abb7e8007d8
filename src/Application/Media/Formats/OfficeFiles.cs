using System.Buffers.Binary;
using System.Text;
using Hubbub.Domain.Media;

namespace Hubbub.Application.Media.Formats;

/// <summary>
/// Distinguishes office documents from other archives by the file names that the archive lists. Nothing is ever
/// unpacked, and a list that is too long for a document is not read.
/// </summary>
internal static class OfficeFiles
{
    private const int EndBytes = 22;
    private const int MostComment = 65_535;
    private const int MostListBytes = 1024 * 1024;

    private static readonly Dictionary<string, FileType> ByPart = new()
    {
        ["word/document.xml"] = Document("vnd.openxmlformats-officedocument.wordprocessingml.document", ".docx"),
        ["xl/workbook.xml"] = Document("vnd.openxmlformats-officedocument.spreadsheetml.sheet", ".xlsx"),
        ["ppt/presentation.xml"] = Document("vnd.openxmlformats-officedocument.presentationml.presentation", ".pptx"),
    };

    private static readonly FileType[] OpenDocuments =
    [
        Document("vnd.oasis.opendocument.text", ".odt"),
        Document("vnd.oasis.opendocument.spreadsheet", ".ods"),
        Document("vnd.oasis.opendocument.presentation", ".odp"),
    ];

    public static async Task<FileType?> Recognise(FileStream file, ReadOnlyMemory<byte> head, CancellationToken ct)
    {
        var names = await Names(file, ct);
        if (names is null || names.Exists(n => n.EndsWith("vbaProject.bin", StringComparison.OrdinalIgnoreCase)))
        {
            return null;
        }

        return names.Contains("[Content_Types].xml")
            ? names.Select(n => ByPart.GetValueOrDefault(n)).FirstOrDefault(type => type is not null)
            : OfOpenDocument(head.Span);
    }

    private static FileType Document(string type, string extension) =>
        new(MediaKind.Document, $"application/{type}", extension);

    // Its first entry is an uncompressed file "mimetype".
    private static FileType? OfOpenDocument(ReadOnlySpan<byte> head)
    {
        var start = head.Length < 38 ? head.Length : 38 + BinaryPrimitives.ReadUInt16LittleEndian(head[28..]);
        if (start >= head.Length || !head[30..].StartsWith("mimetype"u8))
        {
            return null;
        }

        var text = Encoding.Latin1.GetString(head[start..]);
        return Array.Find(OpenDocuments, type => text.StartsWith(type.ContentType + "PK", StringComparison.Ordinal));
    }

    private static async Task<List<string>?> Names(FileStream file, CancellationToken ct)
    {
        var tail = new byte[Math.Min(file.Length, EndBytes + MostComment)];
        file.Position = file.Length - tail.Length;
        await file.ReadExactlyAsync(tail, ct);
        var end = tail.AsSpan().LastIndexOf("PK\x05\x06"u8);
        if (end < 0 || tail.Length - end < EndBytes)
        {
            return null;
        }

        var size = BinaryPrimitives.ReadUInt32LittleEndian(tail.AsSpan(end + 12));
        var start = BinaryPrimitives.ReadUInt32LittleEndian(tail.AsSpan(end + 16));
        if (size > MostListBytes || start + size > file.Length)
        {
            return null;
        }

        var list = new byte[size];
        file.Position = start;
        await file.ReadExactlyAsync(list, ct);
        return NamesIn(list);
    }

    private static List<string>? NamesIn(ReadOnlySpan<byte> list)
    {
        const int EntryBytes = 46;
        var names = new List<string>();
        while (!list.IsEmpty)
        {
            if (list.Length < EntryBytes || !list.StartsWith("PK\x01\x02"u8))
            {
                return null;
            }

            var name = BinaryPrimitives.ReadUInt16LittleEndian(list[28..]);
            var rest = BinaryPrimitives.ReadUInt16LittleEndian(list[30..])
                + BinaryPrimitives.ReadUInt16LittleEndian(list[32..]);
            if (list.Length < EntryBytes + name + rest)
            {
                return null;
            }

            names.Add(Encoding.UTF8.GetString(list.Slice(EntryBytes, name)));
            list = list[(EntryBytes + name + rest)..];
        }

        return names;
    }
}
