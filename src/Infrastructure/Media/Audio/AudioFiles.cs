using Hubbub.Application.Media;
using Hubbub.Application.Media.Formats;

namespace Hubbub.Infrastructure.Media.Audio;

/// <summary>
/// Reads audio files in managed code, which no file can make overrun a buffer; one at a time, since decoding takes
/// tenths of a second.
/// </summary>
internal sealed class AudioFiles : IAudioFiles, IDisposable
{
    private readonly SemaphoreSlim _turn = new(1);

    public async Task<AudioDescription> Describe(StagedFile source, string contentType, CancellationToken ct)
    {
        await _turn.WaitAsync(ct);
        try
        {
            await using var file = source.Read();
            return contentType switch
            {
                "audio/ogg" => OggFile.Describe(file, ct),
                "audio/webm" => WebMFile.Describe(file, ct),
                "audio/wav" => WaveFile.Describe(file, ct),
                "audio/mp4" => IsoFile.Describe(file),
                _ => AudioDescription.Unknown,
            };
        }
        catch (Exception e) when (e is EndOfStreamException or not (IOException or OperationCanceledException))
        {
            // A file that lies about itself in a way that the readers do not know.
            return AudioDescription.Unknown;
        }
        finally
        {
            _turn.Release();
        }
    }

    public void Dispose() => _turn.Dispose();
}
