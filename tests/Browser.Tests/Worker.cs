using System.Text.Json;
using Microsoft.Playwright;

namespace Hubbub.Browser.Tests;

/// <summary>The service worker of a page: scripts run in it. It is kept awake meanwhile.</summary>
internal sealed class Worker
{
    private readonly Dictionary<int, TaskCompletionSource<JsonElement>> _asked = [];
    private readonly ICDPSession _session;
    private readonly string _id;

    private Worker(ICDPSession session, string id)
    {
        (_session, _id) = (session, id);
        session.Event("Target.receivedMessageFromTarget").OnEvent += (_, e) =>
        {
            var answer = JsonDocument.Parse(e!.Value.GetProperty("message").GetString()!).RootElement;
            if (answer.TryGetProperty("id", out var asked))
            {
                _asked[asked.GetInt32()].TrySetResult(answer.GetProperty("result"));
            }
        };
    }

    public static async Task<Worker> Of(IPage page)
    {
        var own = await page.Context.NewCDPSessionAsync(page);
        var context = Member(await own.SendAsync("Target.getTargetInfo"), "targetInfo", "browserContextId");
        var browser = await page.Context.Browser!.NewBrowserCDPSessionAsync();
        var targets = (await browser.SendAsync("Target.getTargets"))!.Value.GetProperty("targetInfos").EnumerateArray();
        var target = targets.Single(t => t.GetProperty("type").GetString() == "service_worker"
            && t.GetProperty("browserContextId").GetString() == context);
        var attached = await browser.SendAsync("Target.attachToTarget", new()
        {
            ["targetId"] = target.GetProperty("targetId").GetString()!,
            ["flatten"] = false,
        });
        return new(browser, attached!.Value.GetProperty("sessionId").GetString()!);
    }

    /// <summary>Runs a script, and waits for what it answers.</summary>
    public async Task<JsonElement> Run(string script)
    {
        var id = _asked.Count + 1;
        var answer = _asked[id] = new(TaskCreationOptions.RunContinuationsAsynchronously);
        await _session.SendAsync("Target.sendMessageToTarget", new()
        {
            ["sessionId"] = _id,
            ["message"] = JsonSerializer.Serialize(new
            {
                id,
                method = "Runtime.evaluate",
                @params = new { expression = script, awaitPromise = true, returnByValue = true },
            }),
        });
        var result = await answer.Task.WaitAsync(TimeSpan.FromMinutes(1));
        result.TryGetProperty("exceptionDetails", out var failure).Should().BeFalse("{0}", failure);
        return result.GetProperty("result").TryGetProperty("value", out var value) ? value : default;
    }

    private static string Member(JsonElement? of, string name, string inner) =>
        of!.Value.GetProperty(name).GetProperty(inner).GetString()!;
}
