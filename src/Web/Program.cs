using Hubbub.Infrastructure.Media;
using Hubbub.Infrastructure.Persistence;
using Hubbub.Web;
using Hubbub.Web.Demo;
using Hubbub.Web.Logging;
using Hubbub.Web.Operations;
using Microsoft.AspNetCore.Connections;

if (args is [ImageWorker.Flag])
{
    return await ImageWorker.Run();
}

if (CommandLine.AnswerTo(args) is { } answer)
{
    Console.WriteLine(answer);
    return 0;
}

if (CommandLine.CommandIn(args) is { Length: > 0 } command)
{
    return command is ["health"] ? await HealthCommand.Run(args[1..]) : await OperatorCommands.Run(command, args);
}

WebApplication app;
try
{
    // A flag without a value would take the next argument for its value.
    app = await Server.Create([.. args.SelectMany(DemoPeople.SettingsOf)]);
}
catch (Exception e) when (e is InvalidOperationException || StorageFaults.Of(e) is not null)
{
    await Console.Error.WriteLineAsync(e.Message);
    return 1;
}

await using (app)
{
    if (DemoPeople.IsWanted(app.Configuration))
    {
        await app.Services.GetRequiredService<DemoPeople>().Seed(CancellationToken.None);
    }

    if (app.Environment.IsDevelopment() && Logs.FormatOf(app.Configuration) == LogFormat.Text)
    {
        app.Lifetime.ApplicationStarted.Register(() => CommandLine.SayWhereToLook(app));
    }

    var (started, stopping) = (app.Lifetime.ApplicationStarted, app.Lifetime.ApplicationStopping);
    try
    {
        await app.RunAsync();
        return 0;
    }
    catch (IOException e) when (e.InnerException is AddressInUseException)
    {
        await Console.Error.WriteLineAsync(
            $"{e.Message.TrimEnd('.')}. Stop what listens there, or set PORT to another port.");
        return 1;
    }
    catch (OperationCanceledException) when (stopping.IsCancellationRequested && !started.IsCancellationRequested)
    {
        // It was told to stop before it was up. One that was up and does not stop in time is another matter.
        return 0;
    }
}
