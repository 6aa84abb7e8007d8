using Hubbub.Web;
using Hubbub.Web.Demo;

WebApplication app;
try
{
    app = await Server.Create(args);
}
catch (InvalidOperationException e)
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
