namespace Hubbub.Application.Media.Formats;

/// <summary>Reads what players show of an audio file before it is played.</summary>
public interface IAudioFiles
{
    /// <summary>
    /// Never fails: what cannot be read is left out. However long the recording is, only some seconds are decoded.
    /// </summary>
    Task<AudioDescription> Describe(StagedFile source, string contentType, CancellationToken ct);
}

/// <summary>An audio file: how long it is, and how loud at each time.</summary>
/// <param name="DurationMs">In milliseconds; null if the file does not say.</param>
/// <param name="Waveform">
/// In base64, a byte for each of 64 equal parts: the loudest sample in it, from 0 to 255, which is that of the whole
/// recording. Null if the format is not decoded.
/// </param>
public sealed record AudioDescription(int? DurationMs, string? Waveform)
{
    public static AudioDescription Unknown { get; } = new(null, null);

    /// <summary>A duration that is none, or longer than any, is left out.</summary>
    public static AudioDescription Of(double milliseconds, string? waveform) =>
        new(milliseconds is >= 1 and <= int.MaxValue ? (int)milliseconds : null, waveform);
}
