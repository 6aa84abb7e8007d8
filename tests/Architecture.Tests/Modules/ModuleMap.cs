namespace Hubbub.Architecture.Tests.Modules;

/// <summary>
/// Who may know whom: whose events a module listens to, and whose contracts it asks. This is the map of the system;
/// a change of it is a change of the architecture.
/// </summary>
internal sealed record Meeting(string Module, string[] ListensTo, string[] Asks)
{
    public static readonly IReadOnlyList<Meeting> Product =
    [
        new("Accounts", ListensTo: [], Asks: ["Profiles"]),
        new("Profiles", ListensTo: ["Accounts"], Asks: ["Graph", "Media", "Messaging", "Notifications"]),
        new("Graph", ListensTo: ["Accounts", "Profiles"], Asks: ["Profiles"]),
        // Who may see a file is asked of whoever shows it, through a port that they implement: it knows none of them. Whose
        // address is proved has more space.
        new("Media", ListensTo: ["Accounts"], Asks: ["Accounts"]),
        // A message may answer a story, where its author shows it to the sender.
        new("Messaging", ListensTo: ["Accounts", "Graph"], Asks: ["Graph", "Posts", "Profiles"]),
        new("Notifications",
            ListensTo: ["Accounts", "Graph", "Messaging", "Posts", "Profiles"],
            Asks: ["Accounts", "Graph", "Messaging", "Posts", "Profiles"]),
        // Who sees a post is read in the statement that reads it: see Application/Posts/IPostsDb.
        new("Posts", ListensTo: ["Accounts", "Graph", "Media", "Profiles"], Asks: ["Accounts", "Media", "Profiles"]),
        new("Presence", ListensTo: ["Accounts", "Graph", "Messaging"], Asks: ["Graph", "Messaging", "Profiles"]),
        // The snapshot that a client starts from is put together here.
        new("Sync", ListensTo: ["Accounts"], Asks: ["Accounts", "Graph", "Messaging", "Notifications", "Posts", "Profiles"]),
    ];

    /// <summary>
    /// The contracts that write: a person's profile is born and hidden in the account's own commit, because nobody may
    /// ever be there by half; and a file is used and let go in the commit of what shows it, because nothing may ever be
    /// shown without its files. An image is cut before it becomes an avatar: that writes files, and no row.
    /// </summary>
    public static readonly IReadOnlyList<string> WritingContracts =
        ["Profiles.IAccountProfiles", "Media.IMediaLibrary", "Media.IAvatarSquares"];
}
