using Microsoft.Playwright;

namespace Hubbub.Browser.Tests;

/// <summary>What people do on a page.</summary>
internal static class Pages
{
    /// <summary>Defines <c>call(operation, { path, body })</c> in a script.</summary>
    public const string Api = """
        const { operations } = await import('/hubbub/generated/operations.js');
        const { accessToken } = await new Promise(resolve => {
          const opening = indexedDB.open('hubbub');
          opening.onsuccess = () => {
            const reading = opening.result.transaction('sessions').objectStore('sessions').get(location.origin);
            reading.onsuccess = () => { opening.result.close(); resolve(reading.result); };
          };
        });
        const call = async (operation, { path = {}, body } = {}) => {
          const [method, address] = operations[operation];
          const answer = await fetch(address.replace(/\{(\w+)\}/g, (_, name) => encodeURIComponent(path[name])), {
            method, body: body && JSON.stringify(body),
            headers: {
              Authorization: `Bearer ${accessToken}`, ...(body ? { 'Content-Type': 'application/json' } : {}),
            },
          });
          if (!answer.ok) throw new Error(`${operation}: ${answer.status} ${await answer.text()}`);
          return answer.status === 204 ? undefined : answer.json();
        };
        """;

    /// <summary>Writes a post as a person does.</summary>
    public static async Task Post(this IPage page, string text)
    {
        await page.ClickAsync(".compose-line");
        await page.FillAsync(".composer-text", text);
        await page.ClickAsync(".composer-foot .button.primary");
        await page.WaitForSelectorAsync(".composer", new() { State = WaitForSelectorState.Detached });
    }

    /// <summary>Calls an operation of the API with the session of the page, beside its client.</summary>
    public static Task<T> Call<T>(this IPage page, string operation, object input, string read) =>
        page.EvaluateAsync<T>(
            $$"""
            async ([operation, input]) => {
              {{Api}}
              const answer = await call(operation, input);
              return {{read}};
            }
            """,
            new[] { operation, input });

    /// <summary>Has so many posts of the page's person, the first of them called post-1.</summary>
    public static Task PostMany(this IPage page, int count) => page.EvaluateAsync(
        $$"""
        async count => {
          {{Api}}
          for (let i = 1; i <= count; i++) {
            await call('createPost', { body: { text: `post-${i}`, audience: 'public' } });
          }
        }
        """,
        count);

    /// <summary>Follows a link inside the app: the page stays.</summary>
    public static Task Follow(this IPage page, string address) => page.EvaluateAsync(
        """
        address => {
          const link = document.body.appendChild(Object.assign(document.createElement('a'), { href: address }));
          link.click();
          link.remove();
        }
        """,
        address);

    /// <summary>Scrolls down a feed until it has so many posts, near the screen or not.</summary>
    public static Task ScrollDown(this IPage page, int posts) => page.WaitForFunctionAsync(
        """
        posts => {
          scrollTo(0, document.documentElement.scrollHeight);
          return document.querySelectorAll('[role=feed] > [data-anchor]').length >= posts;
        }
        """,
        posts);

    /// <summary>Writes into the open conversation and sends it.</summary>
    public static async Task Send(this IPage page, string text)
    {
        await page.FillAsync(".write textarea", text);
        await page.PressAsync(".write textarea", "Enter");
    }

    /// <summary>Waits until a message is there, stored by the server.</summary>
    public static Task SeesMessage(this IPage page, string text) =>
        page.Locator(".message[data-seq] .bubble > p").Filter(new() { HasTextString = text }).First.WaitForAsync();

    public static async Task<string[]> Messages(this IPage page) =>
        [.. await page.Locator(".message .bubble > p").AllTextContentsAsync()];

    /// <summary>Waits until the worker has taken over the page.</summary>
    public static async Task HasWorker(this IPage page)
    {
        await page.EvaluateAsync("async () => { await navigator.serviceWorker.ready; }");
        await page.WaitForFunctionAsync("() => navigator.serviceWorker.controller?.state === 'activated'");
    }

    /// <summary>What delivers a message of Web Push to the page's worker.</summary>
    public static async Task<Func<string, Task>> Pushes(this IPage page, Uri server)
    {
        var session = await page.Context.NewCDPSessionAsync(page);
        var registration = new TaskCompletionSource<string>();
        session.Event("ServiceWorker.workerRegistrationUpdated").OnEvent += (_, e) => registration.TrySetResult(
            e!.Value.GetProperty("registrations")[0].GetProperty("registrationId").GetString()!);
        await session.SendAsync("ServiceWorker.enable");
        var id = await registration.Task;
        return data => session.SendAsync("ServiceWorker.deliverPushMessage", new()
        {
            ["origin"] = server.GetLeftPart(UriPartial.Authority),
            ["registrationId"] = id,
            ["data"] = data,
        });
    }
}
