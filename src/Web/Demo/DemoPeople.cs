using System.Buffers.Text;
using System.Security.Cryptography;
using Hubbub.Application.Accounts;
using Hubbub.Application.Accounts.Sessions;
using Hubbub.Application.Graph;
using Hubbub.Application.Messaging;
using Hubbub.Application.Profiles;
using Hubbub.Domain.Common;
using Hubbub.Infrastructure.Persistence;

namespace Hubbub.Web.Demo;

/// <summary>
/// Seven people with follows, conversations, groups and posts, created through the same commands that clients use.
/// </summary>
internal sealed class DemoPeople(DemoActs acts, DataDirectory data, TimeProvider clock)
{
    public const string Flag = "--demo";

    /// <summary>The setting that the flag sets.</summary>
    public const string Setting = "--Demo:Enabled=true";

    public const string LoginsFile = "demo-logins.txt";

    private const string BegunFile = "demo-begun.txt";

    /// <summary>Follows nobody, so that his first message waits as a request.</summary>
    private const string Stranger = "jonas";

    private static readonly (string Username, string Name, string Bio)[] People =
    [
        ("mia", "Mia Lindqvist", "Ceramics, cold water, too many plants."),
        ("omar", "Omar Haddad", "Trains and the timetables that betray them."),
        ("yuki", "雪 Tanaka", "写真と山。Photos and mountains."),
        ("tomas", "Tomás Ferreira", "Baker. Up before you."),
        ("ada", "Ada Okafor", "Compilers by day, choir by night."),
        ("lena", "Lena Brandt", "Private account; ask me first."),
        (Stranger, "Jonas Weber", "Neu hier. Holz, Ton und Brot."),
    ];

    private static readonly (string From, string To, string Text)[] Messages =
    [
        ("mia", "omar", "Did the night train really leave on time?"),
        ("omar", "mia", "To the second. I have a photo of the clock 📸"),
        ("mia", "omar", "Frame it."),
        ("yuki", "ada", "山の写真、送りますね"),
        ("ada", "yuki", "Yes please! Rehearsal is over at nine."),
        ("tomas", "mia", "Two loaves are set aside for you."),
        ("lena", "ada", "Are you singing on Friday?"),
        ("ada", "lena", "I am. Front row is yours."),
        (Stranger, "mia", "Hallo! Ich habe deine Schalen auf dem Markt gesehen. Nimmst du Aufträge an?"),
    ];

    public static bool IsWanted(IConfiguration configuration) => configuration.GetValue<bool>("Demo:Enabled");

    /// <summary>
    /// Creates the people once, and prints their log-ins at every start. Each password is random and kept in one file,
    /// which gets its final name when everything exists: an interrupted run is resumed.
    /// </summary>
    public async Task Seed(CancellationToken ct)
    {
        var logins = data.PathOf(LoginsFile);
        if (!File.Exists(logins))
        {
            var (begun, passwords) = (data.PathOf(BegunFile), Passwords());
            await Make(passwords, new(File.GetLastWriteTimeUtc(begun)), ct);
            File.Move(begun, logins);
        }

        Console.WriteLine($"Demo people (log in at POST /api/v1/auth/login), kept in {logins}:");
        Console.WriteLine(await File.ReadAllTextAsync(logins, ct));
    }

    // Reuses the passwords of an interrupted run, if it wrote all of them.
    private Dictionary<string, string> Passwords()
    {
        var begun = data.PathOf(BegunFile);
        var kept = (File.Exists(begun) ? File.ReadAllLines(begun) : [])
            .Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            .ToDictionary(words => words[0], words => words[1]);
        if (kept.Count == People.Length)
        {
            return kept;
        }

        var made = People.ToDictionary(
            p => p.Username, _ => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(12)));
        data.WriteSecret(BegunFile, string.Concat(made.Select(p => $"  {p.Key,-8}{p.Value}\n")));
        return made;
    }

    private async Task Make(Dictionary<string, string> passwords, DateTimeOffset begun, CancellationToken ct)
    {
        var ids = new Dictionary<string, UserId>();
        foreach (var (username, name, bio) in People)
        {
            ids[username] = await Join(username, passwords[username], ct);
            await acts.Do(
                new UpdateProfile(
                    ids[username], name, bio, Location: null, Website: null, IsPrivate: username == "lena"), ct);
            // Not everyone has a picture.
            if (DemoPictures.Has(username))
            {
                var image = await DemoPictures.Upload(acts, ids[username], username, ct);
                await acts.Do(new SetPicture(ids[username], ProfilePicture.Avatar, image), ct);
            }
        }

        string[] friends = [.. ids.Keys.Where(u => u != Stranger)];
        foreach (var follower in friends)
        {
            foreach (var followee in friends.Where(f => f != follower && !(follower == "tomas" && f == "ada")))
            {
                var now = await acts.Do(new FollowUser(ids[follower], ids[followee]), ct);
                if (now.Requested && follower == "ada")
                {
                    await acts.Do(new AcceptFollowRequest(ids[followee], ids[follower]), ct);
                }
            }
        }

        foreach (var (number, (from, to, text)) in Messages.Index())
        {
            await acts.Do(new SendMessage(ids[from], ids[to], ConversationId: null, text, $"{number}"), ct);
        }

        await DemoGroups.Create(acts, ids, ct);
        await DemoPosts.Publish(acts, ids, begun, clock.GetUtcNow(), ct);
    }

    private async Task<UserId> Join(string username, string password, CancellationToken ct)
    {
        var device = new Device("Demo", Address: null);
        var entered = await acts.Try(new LogIn(username, password, device), ct);
        return entered.Failure is null
            ? entered.Value.User.Id
            : (await acts.Do(new Register(username, $"{username}@demo.example", password, device), ct)).User.Id;
    }
}
