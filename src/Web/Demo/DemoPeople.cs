using System.Buffers.Text;
using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using Hubbub.Application.Accounts;
using Hubbub.Application.Accounts.Sessions;
using Hubbub.Application.Graph;
using Hubbub.Application.Messaging;
using Hubbub.Application.Profiles;
using Hubbub.Domain.Common;
using Hubbub.Infrastructure.Persistence;

namespace Hubbub.Web.Demo;

/// <summary>
/// Forty people with follows, conversations, groups and posts, created through the same commands that clients use.
/// </summary>
internal sealed class DemoPeople(DemoActs acts, DataDirectory data, TimeProvider clock)
{
    public const string Flag = "--demo";

    public const string LiveFlag = "--demo=live";

    public const string LoginsFile = "demo-logins.txt";

    public const string BegunFile = "demo-begun.txt";

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

    private static IEnumerable<string> Usernames =>
        People.Select(p => p.Username).Concat(DemoCrowd.People.Select(p => p.Username));

    /// <summary>The settings that a flag sets; any other argument as it is.</summary>
    public static IEnumerable<string> SettingsOf(string argument) => argument switch
    {
        Flag => ["--Demo:Enabled=true"],
        LiveFlag => ["--Demo:Enabled=true", "--Demo:Live=true"],
        _ => [argument],
    };

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

    /// <summary>Everyone, in the order of <see cref="LoginsFile"/>.</summary>
    public async Task<IReadOnlyList<DemoLogIn>> LogIns(CancellationToken ct)
    {
        var shown = People.Select(p => (p.Username, p.Name, p.Bio))
            .Concat(DemoCrowd.People.Select(p => (p.Username, p.Name, p.Bio))).ToDictionary(p => p.Username);
        return
        [
            .. (await File.ReadAllLinesAsync(data.PathOf(LoginsFile), ct))
                .Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
                .Select(words => new DemoLogIn(
                    words[0],
                    shown[words[0]].Name,
                    shown[words[0]].Bio,
                    words[1],
                    DemoPictures.HasPortrait(words[0]) ? $"/demo/people/{words[0]}/picture" : null)),
        ];
    }

    // Reuses the passwords of an interrupted run, if it wrote all of them.
    private Dictionary<string, string> Passwords()
    {
        var begun = data.PathOf(BegunFile);
        var kept = (File.Exists(begun) ? File.ReadAllLines(begun) : [])
            .Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            .ToDictionary(words => words[0], words => words[1]);
        if (Usernames.All(kept.ContainsKey))
        {
            return kept;
        }

        var made = Usernames.ToDictionary(
            u => u, _ => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(12)));
        data.WriteSecret(BegunFile, string.Concat(made.Select(p => $"  {p.Key,-10}{p.Value}\n")));
        return made;
    }

    private async Task Make(Dictionary<string, string> passwords, DateTimeOffset begun, CancellationToken ct)
    {
        var ids = new ConcurrentDictionary<string, UserId>();
        foreach (var (username, name, bio) in People)
        {
            ids[username] = await Join(username, passwords[username], ct);
            await acts.Do(
                new UpdateProfile(
                    ids[username], name, bio, Location: null, Website: null, IsPrivate: username == "lena"), ct);
            await ShowPortrait(ids[username], username, ct);
        }

        await Parallel.ForEachAsync(DemoCrowd.People, ct, async (person, token) =>
        {
            var id = ids[person.Username] = await Join(person.Username, passwords[person.Username], token);
            await acts.Do(
                new UpdateProfile(id, person.Name, person.Bio, Location: null, Website: null, IsPrivate: null), token);
            await ShowPortrait(id, person.Username, token);
        });

        string[] friends = [.. People.Select(p => p.Username).Where(u => u != Stranger)];
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

        await new DemoFortnight(acts, clock as DemoClock, ids, begun, ct).Live([.. friends.Where(f => f != "lena")]);
        foreach (var (number, (from, to, text)) in Messages.Index())
        {
            await acts.Do(new SendMessage(ids[from], ids[to], ConversationId: null, text, $"{number}"), ct);
        }

        await DemoGroups.Create(acts, ids, ct);
        await DemoPosts.Publish(acts, ids, begun, clock.GetUtcNow(), ct);
    }

    private async Task<UserId> Join(string username, string password, CancellationToken ct)
    {
        // Each from an address of their own: to log in forty people from one would be refused as guessing.
        var address = SHA256.HashData(Encoding.UTF8.GetBytes(username));
        var device = new Device("Demo", $"127.{address[0]}.{address[1]}.{address[2]}");
        var joined = await acts.Try(new Register(username, $"{username}@demo.example", password, device), ct);
        return joined.Failure is null
            ? joined.Value.User.Id
            : (await acts.Do(new LogIn(username, password, device), ct)).User.Id;
    }

    // Not everyone has a picture.
    private async Task ShowPortrait(UserId id, string username, CancellationToken ct)
    {
        if (DemoPictures.HasPortrait(username))
        {
            var image = await acts.Upload(
                id, DemoPictures.PortraitOf(username)!, $"{username}.jpg", DemoPictures.AltTextOf(username), ct);
            await acts.Do(new SetPicture(id, ProfilePicture.Avatar, image), ct);
        }
    }
}

/// <summary>With what someone of the demo logs in.</summary>
/// <param name="Username">The username.</param>
/// <param name="DisplayName">The display name.</param>
/// <param name="Bio">The biography.</param>
/// <param name="Password">The password.</param>
/// <param name="Picture">Where their picture is; null without one.</param>
internal sealed record DemoLogIn(string Username, string DisplayName, string Bio, string Password, string? Picture);
