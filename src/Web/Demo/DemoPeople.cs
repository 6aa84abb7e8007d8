using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Hubbub.Application.Accounts;
using Hubbub.Application.Graph;
using Hubbub.Application.Messaging;
using Hubbub.Application.Profiles;
using Hubbub.Domain.Common;
using Hubbub.Infrastructure.Persistence;
using MediatR;

namespace Hubbub.Web.Demo;

/// <summary>Six people with follows and conversations, made through the same commands that clients use.</summary>
internal sealed class DemoPeople(IServiceScopeFactory scopes, DataDirectory data)
{
    public const string Flag = "--demo";

    private const string LoginsFile = "demo-logins.txt";

    private static readonly (string Username, string Name, string Bio)[] People =
    [
        ("mia", "Mia Lindqvist", "Ceramics, cold water, too many plants."),
        ("omar", "Omar Haddad", "Trains and the timetables that betray them."),
        ("yuki", "雪 Tanaka", "写真と山。Photos and mountains."),
        ("tomas", "Tomás Ferreira", "Baker. Up before you."),
        ("ada", "Ada Okafor", "Compilers by day, choir by night."),
        ("lena", "Lena Brandt", "Private account; ask me first."),
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
    ];

    /// <summary>True when the configuration or the command line asks for the demo.</summary>
    public static bool IsWanted(IConfiguration configuration, string[] args) =>
        args.Contains(Flag) || configuration.GetValue<bool>("Demo:Enabled");

    /// <summary>Makes the people once, and prints their log-ins at every start. Each password is random and kept in one file.</summary>
    public async Task Seed(CancellationToken ct)
    {
        if (!File.Exists(data.PathOf(LoginsFile)))
        {
            await using var scope = scopes.CreateAsyncScope();
            var mediator = scope.ServiceProvider.GetRequiredService<IMediator>();
            data.WriteSecret(LoginsFile, await Make(mediator, ct));
        }

        Console.WriteLine($"Demo people (log in at POST /api/v1/auth/login), kept in {data.PathOf(LoginsFile)}:");
        Console.WriteLine(await File.ReadAllTextAsync(data.PathOf(LoginsFile), ct));
    }

    private static async Task<string> Make(IMediator mediator, CancellationToken ct)
    {
        var logins = new StringBuilder();
        var ids = new Dictionary<string, UserId>();
        foreach (var (username, name, bio) in People)
        {
            var password = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(12));
            var registered = await Must(mediator.Send(
                new Register(username, $"{username}@demo.example", password, new Device("Demo", Address: null)), ct));
            ids[username] = registered.User.Id;
            await Must(mediator.Send(
                new UpdateProfile(registered.User.Id, name, bio, Location: null, Website: null, IsPrivate: username == "lena"), ct));
            logins.Append("  ").Append(username.PadRight(8)).AppendLine(password);
        }

        foreach (var follower in ids.Keys)
        {
            foreach (var followee in ids.Keys.Where(f => f != follower && !(follower == "tomas" && f == "ada")))
            {
                await Must(mediator.Send(new FollowUser(ids[follower], ids[followee]), ct));
            }
        }

        await Must(mediator.Send(new AcceptFollowRequest(ids["lena"], ids["ada"]), ct));
        foreach (var (from, to, text) in Messages)
        {
            await Must(mediator.Send(new SendMessage(ids[from], ids[to], ConversationId: null, text, ClientMessageId: null), ct));
        }

        return logins.ToString();
    }

    private static async Task<T> Must<T>(Task<Result<T>> result) => (await result).Value;
}
