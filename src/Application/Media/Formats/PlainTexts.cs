using System.Text;

namespace Hubbub.Application.Media.Formats;

/// <summary>
/// Recognises plain text: UTF-8 throughout, without control characters, and neither markup nor a script.
/// </summary>
internal static class PlainTexts
{
    private const int BufferBytes = 64 * 1024;

    private static readonly UTF8Encoding Strict = new(
        encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static async Task<bool> IsOne(FileStream file, CancellationToken ct)
    {
        file.Position = 0;
        var decoder = Strict.GetDecoder();
        var (bytes, chars) = (new byte[BufferBytes], new char[BufferBytes + 1]);
        var isStart = true;
        while (true)
        {
            var read = await file.ReadAsync(bytes, ct);
            int count;
            try
            {
                count = decoder.GetChars(bytes, 0, read, chars, 0, flush: read == 0);
            }
            catch (DecoderFallbackException)
            {
                return false;
            }

            if (!IsText(chars.AsSpan(0, count), ref isStart))
            {
                return false;
            }

            if (read == 0)
            {
                return true;
            }
        }
    }

    private static bool IsText(ReadOnlySpan<char> text, ref bool isStart)
    {
        if (isStart && text.TrimStart("\uFEFF \t\r\n") is { IsEmpty: false } visible)
        {
            isStart = false;
            // SVG, HTML, XML, scripts and rich text: text by their bytes, but not to the programs that open them. Also
            // files that start like an MP3 or a PDF but are not one.
            if (visible[0] == '<' || visible.StartsWith("#!") || visible.StartsWith("{\\rtf")
                || visible.StartsWith("ID3") || visible.StartsWith("%PDF-"))
            {
                return false;
            }
        }

        foreach (var c in text)
        {
            if (char.IsControl(c) && c is not ('\t' or '\r' or '\n' or '\f'))
            {
                return false;
            }
        }

        return true;
    }
}
