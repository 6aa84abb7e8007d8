namespace Hubbub.Application.Media.Contracts;

/// <summary>
/// Sizes of an image: within 320, 800 and 1,600 pixels, and the original. Other files have the original only.
/// </summary>
public enum MediaSize
{
    Small,
    Medium,
    Large,
    Original,
}
