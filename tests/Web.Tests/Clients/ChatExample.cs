using Hubbub.Client;
using Hubbub.Client.Payloads;
using Hubbub.Client.Storage;

namespace Hubbub.Web.Tests.Clients;

/// <summary>The program of clients/dotnet/README.md, with a console of its own.</summary>
internal sealed class ChatExample(TextReader input, TextWriter output)
{
    private (TextReader In, TextWriter Out) Console => (input, output);

    public async Task Run(params string[] args)
    {
        // The program begins here.
        var (login, password, username) = (args[0], args[1], args[2]);
        var server = new Uri(args.ElementAtOrDefault(3) ?? "http://localhost:3000");
        using var store = new FileStore($"chat-of-{login}");
        await using var hub = new HubbubClient(new HubbubOptions(server) { Store = store });

        hub.StatusChanged += status => Console.Out.WriteLine($"({status})");
        hub.On("receive_message", e =>
        {
            var (message, sender, _, _) = e.Read<MessageEvent>();
            Console.Out.WriteLine($"{sender!.DisplayName}: {message.Body}");
        });

        await hub.Start();
        if (hub.Session is null)
        {
            await hub.LogIn(login, password);
        }

        var peer = await hub.Call(HttpMethod.Get, $"profiles/by-username/{username}");
        while (await Console.In.ReadLineAsync() is { } text)
        {
            hub.SendMessage(peer.GetProperty("id").GetString()!, text);
        }

        await Task.WhenAll(hub.Pending.Select(p => p.Done));
        // The program ends here.
    }
}
