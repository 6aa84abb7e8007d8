using System.Text.Json;
using Microsoft.Playwright;

namespace Hubbub.Browser.Tests;

/// <summary>The service worker of a page's browser context, in which Playwright itself runs no scripts.</summary>
internal static class Workers
{
    /// <summary>Runs a script in the worker, which may return a promise, and answers with its value as text.</summary>
    public static async Task<string> InWorker(this IPage page, string script)
    {
        var pages = await page.Context.NewCDPSessionAsync(page);
        var own = (await pages.SendAsync("Target.getTargetInfo"))!.Value.GetProperty("targetInfo");
        var context = own.GetProperty("browserContextId").GetString();
        var browser = await page.Context.Browser!.NewBrowserCDPSessionAsync();
        var targets = (await browser.SendAsync("Target.getTargets"))!.Value.GetProperty("targetInfos");
        var worker = targets.EnumerateArray().Single(t =>
            t.GetProperty("type").GetString() == "service_worker"
            && t.GetProperty("browserContextId").GetString() == context);
        var attached = await browser.SendAsync("Target.attachToTarget", new()
        {
            ["targetId"] = worker.GetProperty("targetId").GetString()!,
            ["flatten"] = false,
        });
        var session = attached!.Value.GetProperty("sessionId").GetString()!;
        var answer = new TaskCompletionSource<string>();
        browser.Event("Target.receivedMessageFromTarget").OnEvent += (sender, e) =>
        {
            var message = JsonDocument.Parse(e!.Value.GetProperty("message").GetString()!).RootElement;
            if (message.TryGetProperty("id", out _))
            {
                var result = message.GetProperty("result").GetProperty("result");
                answer.TrySetResult(result.TryGetProperty("value", out var value) ? $"{value}" : string.Empty);
            }
        };
        await browser.SendAsync("Target.sendMessageToTarget", new()
        {
            ["sessionId"] = session,
            ["message"] = JsonSerializer.Serialize(new
            {
                id = 1,
                method = "Runtime.evaluate",
                @params = new { expression = script, awaitPromise = true, returnByValue = true },
            }),
        });
        var said = await answer.Task.WaitAsync(TimeSpan.FromMinutes(1));
        await browser.DetachAsync();
        return said;
    }
}
