using System.Net;
using Hubbub.Application.Notifications.Push;
using Hubbub.Domain.Common;
using Hubbub.Domain.Notifications;
using Hubbub.Infrastructure.Notifications.Push;
using Hubbub.Infrastructure.Persistence;
using Hubbub.Testing;
using Hubbub.Testing.Push;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Hubbub.Application.Tests.Notifications;

/// <summary>Alice, whose browsers receive push messages from a push service on this machine, and Bob.</summary>
internal sealed class PushWorld : IAsyncDisposable
{
    private readonly List<TestBrowser> _browsers = [];

    private PushWorld(TestApp app, TestPushService service, UserId[] people) =>
        (App, Service, Alice, Bob) = (app, service, people[0], people[1]);

    public TestApp App { get; }

    public TestPushService Service { get; }

    public UserId Alice { get; }

    public UserId Bob { get; }

    public static async Task<PushWorld> Create(DatabaseProvider database)
    {
        var app = await TestApp.Create(
            database, configure: null, "--RateLimits:Enabled=false", "--Push:AllowLoopback=true");
        return new(app, await TestPushService.Start(), await app.People("alice", "bob"));
    }

    public Task<SessionId> SessionOf(UserId user) => App.Db(
        db => db.Sessions.Where(s => s.UserId == user && s.EndedAt == null).Select(s => s.Id).FirstAsync());

    public async Task<TestBrowser> Subscribe(string device = "phone", UserId? user = null)
    {
        var browser = new TestBrowser();
        _browsers.Add(browser);
        await App.Do(new SubscribeToPush(
            user ?? Alice, await SessionOf(user ?? Alice), Service.Endpoint(device), browser.P256dh, browser.Auth));
        return browser;
    }

    /// <summary>Sends what is due, as the worker does; returns what became of each.</summary>
    public async Task<IReadOnlyList<PushOutcome>> Send()
    {
        var outcomes = new List<PushOutcome>();
        while (true)
        {
            await using var scope = App.Services.CreateAsyncScope();
            var deliveries = scope.ServiceProvider.GetRequiredService<PushDeliveries>();
            var claimed = await deliveries.Claim(32, [], TestContext.Current.CancellationToken);
            if (claimed.Count == 0)
            {
                return outcomes;
            }

            foreach (var delivery in claimed)
            {
                outcomes.Add(await deliveries.Send(delivery, TestContext.Current.CancellationToken));
            }
        }
    }

    public Task<List<PushDelivery>> Deliveries() => App.Db(db => db.PushDeliveries.AsNoTracking()
        .OrderBy(d => d.SubscriptionId).ToListAsync());

    public Task<PushSubscription> Subscription() => App.Db(db => db.PushSubscriptions.AsNoTracking().SingleAsync());

    public async ValueTask DisposeAsync()
    {
        _browsers.ForEach(b => b.Dispose());
        await App.DisposeAsync();
        await Service.DisposeAsync();
    }
}

/// <summary>Names of hosts as a test says.</summary>
internal sealed class KnownHosts : HostAddresses
{
    private readonly Queue<string[]> _answers = new();

    public void Next(params string[] addresses) => _answers.Enqueue(addresses);

    public override Task<IPAddress[]> Of(string host, CancellationToken ct) =>
        Task.FromResult(Array.ConvertAll(_answers.Dequeue(), IPAddress.Parse));
}
