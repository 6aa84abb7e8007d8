using Hubbub.Load;

var options = LoadOptions.From(args);
await using var server = await ServerProcess.Open(options);
var report = options.Mode == LoadMode.Idle
    ? await IdleLoad.Run(server, options)
    : await MessageLoad.Run(server, options);
Console.WriteLine(report);
return report.IsGood ? 0 : 1;
