namespace Hubbub.Application.Profiles;

/// <summary>The kinds of a person's pictures.</summary>
public enum ProfilePicture
{
    /// <summary>Cropped to a square; shown on every card.</summary>
    Avatar,

    /// <summary>Shown at the top of the profile.</summary>
    Cover,
}
