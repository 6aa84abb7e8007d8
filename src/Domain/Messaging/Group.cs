using Hubbub.Domain.Common;

namespace Hubbub.Domain.Messaging;

/// <summary>What a group has besides its members and messages.</summary>
public sealed class Group
{
    public const int MaxMembers = 256;

    /// <summary>Most groups of one person.</summary>
    public const int MaxPerPerson = 500;

    /// <summary>Most UTF-16 code units in a name.</summary>
    public const int MaxName = 100;

    /// <summary>Most UTF-16 code units in a description.</summary>
    public const int MaxDescription = 1_000;

    public const int MaxSlowModeSeconds = 86_400;

    internal Group(ConversationId id, GroupDetails details) => (Id, Details) = (id, details);

    private Group()
    {
    }

    public ConversationId Id { get; private init; }

    public string Name { get; private set; } = string.Empty;

    public string? Description { get; private set; }

    public bool ShowsHistory { get; private set; }

    public bool ShowsBlocked { get; private set; }

    public bool OnlyAdminsSend { get; private set; }

    public int SlowModeSeconds { get; private set; }

    /// <summary>The image that is cropped to a square.</summary>
    public MediaId? PictureId { get; internal set; }

    public GroupDetails Details
    {
        get => new(Name, Description, ShowsHistory, ShowsBlocked, OnlyAdminsSend, SlowModeSeconds);

        internal set
        {
            (Name, Description) = (value.Name, value.Description);
            (ShowsHistory, ShowsBlocked) = (value.ShowsHistory, value.ShowsBlocked);
            (OnlyAdminsSend, SlowModeSeconds) = (value.OnlyAdminsSend, value.SlowModeSeconds);
        }
    }
}

/// <summary>What a group's admins choose.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Description">What it is about; absent without one.</param>
/// <param name="ShowsHistory">New members see the messages before they joined.</param>
/// <param name="ShowsBlocked">Members see the messages of members who block them, or whom they block.</param>
/// <param name="OnlyAdminsSend">Only admins can send messages.</param>
/// <param name="SlowModeSeconds">How long members wait between two messages; 0 if they need not.</param>
public sealed record GroupDetails(
    string Name,
    string? Description = null,
    bool ShowsHistory = true,
    bool ShowsBlocked = false,
    bool OnlyAdminsSend = false,
    int SlowModeSeconds = 0);
