namespace Hubbub.Domain.Media;

/// <summary>The kind of a file, determined from its bytes.</summary>
public enum MediaKind
{
    Image,
    Video,
    Audio,
    Document,
}
