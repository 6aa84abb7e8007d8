namespace Hubbub.Application.Profiles;

/// <summary>Which picture of a person.</summary>
public enum ProfilePicture
{
    /// <summary>Cut to a square, on every card.</summary>
    Avatar,

    /// <summary>Behind the top of the profile.</summary>
    Cover,
}
