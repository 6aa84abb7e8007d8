namespace Hubbub.Architecture.Tests.Modules;

/// <summary>
/// The allowed dependencies of modules: whose events a module handles, and whose contracts it calls. A change to this
/// map is a change of the architecture.
/// </summary>
internal sealed record ModuleDependencies(string Module, string[] ListensTo, string[] Asks)
{
    public static readonly IReadOnlyList<ModuleDependencies> Product =
    [
        new("Accounts", ListensTo: [], Asks: ["Profiles"]),
        new("Profiles", ListensTo: ["Accounts"], Asks: ["Analytics", "Graph", "Media", "Messaging", "Notifications"]),
        new("Graph", ListensTo: ["Accounts", "Profiles"], Asks: ["Profiles"]),
        // Modules that show a file decide who may see it, through a port that they implement: Media knows none of them.
        // People with a verified address have more space.
        new("Media", ListensTo: ["Accounts"], Asks: ["Accounts"]),
        // A message may reply to a story that its author shows to the sender, share a post, and have files. Its sender
        // sees to how many devices it was pushed, and what became of push notifications.
        new("Messaging",
            ListensTo: ["Accounts", "Graph"],
            Asks: ["Graph", "Media", "Notifications", "Posts", "Presence", "Profiles"]),
        new("Notifications",
            ListensTo: ["Accounts", "Graph", "Messaging", "Posts", "Profiles"],
            Asks: ["Accounts", "Graph", "Messaging", "Posts", "Presence", "Profiles"]),
        // The audience of a post is checked in the statement that reads it: see Application/Posts/IPostsDb.
        new("Posts", ListensTo: ["Accounts", "Graph", "Media", "Profiles"], Asks: ["Media", "Profiles"]),
        new("Presence", ListensTo: ["Accounts", "Graph", "Messaging"], Asks: ["Graph", "Messaging", "Profiles"]),
        // Assembles the snapshot that a client starts from.
        new(
            "Sync",
            ListensTo: ["Accounts"],
            Asks: ["Accounts", "Graph", "Messaging", "Notifications", "Posts", "Profiles"]),
        // Counts rows of all modules once a day, through a port that Infrastructure/Operations implements.
        new("Analytics", ListensTo: ["Accounts"], Asks: ["Posts", "Profiles"]),
    ];

    /// <summary>
    /// The contracts that write: a profile is created and hidden in its account's commit, because a person must never
    /// exist by half; and a file is used and released in the commit of the object that shows it, because nothing may be
    /// shown without its files.
    /// An image is cropped before it becomes an avatar, which writes files but no rows;
    /// a visit to a profile is noted in memory.
    /// </summary>
    public static readonly IReadOnlyList<string> WritingContracts =
        ["Profiles.IAccountProfiles", "Media.IMediaLibrary", "Media.IAvatarSquares", "Analytics.IProfileVisits"];
}
