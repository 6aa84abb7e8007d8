using Hubbub.Infrastructure.Media;
using Hubbub.Infrastructure.Persistence;
using Hubbub.Web;
using Hubbub.Web.Demo;

if (args is [ImageWorker.Flag])
{
    return await ImageWorker.Run();
}

WebApplication app;
try
{
    // A flag without a value would take the next argument for its value.
    app = await Server.Create([.. args.Where(a => a != DemoPeople.Flag)]);
}
catch (Exception e) when (e is InvalidOperationException || StorageFaults.Of(e) is not null)
{
    await Console.Error.WriteLineAsync(e.Message);
    return 1;
}

await using (app)
{
    if (CommandLine.AdminToGrant(args) is { } username)
    {
        return await CommandLine.GrantAdmin(app, username);
    }

    if (DemoPeople.IsWanted(app.Configuration, args))
    {
        await app.Services.GetRequiredService<DemoPeople>().Seed(CancellationToken.None);
    }

    app.Lifetime.ApplicationStarted.Register(() => CommandLine.SayWhereToLook(app));
    await app.RunAsync();
    return 0;
}
