using System.Globalization;
using Hubbub.Application.Messaging;
using Hubbub.Application.Notifications.Push;
using Hubbub.Infrastructure.Notifications.Push;
using Hubbub.Infrastructure.Persistence;
using Hubbub.Testing;
using Hubbub.Testing.Push;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Hubbub.Application.Tests.Notifications;

/// <summary>Push services that fail, lie or hang, and endpoints that are none.</summary>
public sealed class PushTroubleTests
{
    private static readonly string[] Hostile =
    [
        "push.example.com/send", "http://push.example.com/send", "ftp://push.example.com/send", "file:///etc/passwd",
        "https://user:secret@push.example.com/send", "https://push.example.com@127.0.0.1/send",
        "https://push.example.com:22/send", "https://push.example.com:3000/send", "https://127.0.0.1/send",
        "https://127.1/send", "https://2130706433/send", "https://0x7f000001/send", "https://0x7f.1/send",
        "https://0177.0.0.1/send", "https://0.0.0.0/send", "https://10.0.0.1/send", "https://93.184.216.34/send",
        "https://169.254.169.254/latest/meta-data", "https://[::1]/send", "https://[::]/send",
        "https://[::ffff:127.0.0.1]/send", "https://[fe80::1]/send", "https://[fd00::1]/send",
        "https://localhost/send", "https://localhost./send", "https://a.localhost/send",
        "https://printer.local/send", "https://metadata.google.internal/send", "https://intranet/send",
        "https://push.example.com/send#here", "https://push.example.com/se nd", "https:\\\\push.example.com/send",
        "https://püsh.example.com/send", "https://@push.example.com/send",
        $"https://{string.Join('.', Enumerable.Repeat(new string('a', 60), 5))}.com/send",
    ];

    private static readonly string[] Private =
    [
        "127.0.0.1", "10.1.2.3", "100.64.0.1", "169.254.169.254", "172.31.255.255", "192.168.1.1", "224.0.0.1",
        "255.255.255.255", "0.0.0.0", "::1", "::ffff:10.0.0.1", "::127.0.0.1", "64:ff9b::7f00:1", "2002:7f00:1::",
        "fc00::1", "fe80::1", "ff02::1",
    ];

    [Fact]
    public async Task Each_status_of_a_push_service_has_its_outcome()
    {
        await using var world = await PushWorld.Create(DatabaseProvider.Sqlite);
        foreach (var (status, outcome) in new[]
        {
            (200, PushOutcome.Sent), (202, PushOutcome.Sent), (400, PushOutcome.Dropped), (403, PushOutcome.Dropped),
            (413, PushOutcome.Dropped), (429, PushOutcome.Failed), (500, PushOutcome.Failed),
            (503, PushOutcome.Failed), (404, PushOutcome.Ended), (410, PushOutcome.Ended),
        })
        {
            await world.Subscribe();
            world.Service.Next(status);
            await world.App.Say(world.Bob, world.Alice);

            (await world.Send()).Should().Equal([outcome], "{0}", status);

            var waiting = (await world.Deliveries()).Count(d => d.DueAt is not null);
            waiting.Should().Be(outcome == PushOutcome.Failed ? 1 : 0, "{0}", status);
            if (outcome == PushOutcome.Ended)
            {
                (await world.App.Db(db => db.PushSubscriptions.CountAsync())).Should().Be(0, "{0}", status);
                continue;
            }

            var subscription = await world.Subscription();
            subscription.LastStatus.Should().Be(outcome == PushOutcome.Sent ? 201 : status);
            subscription.Failures.Should().Be(outcome == PushOutcome.Sent ? 0 : 1, "{0}", status);
            await world.App.Do(new UnsubscribeFromPush(world.Alice, subscription.Id));
        }
    }

    [Fact]
    public async Task A_push_service_is_left_alone_as_long_as_it_asks()
    {
        await using var world = await PushWorld.Create(DatabaseProvider.Sqlite);
        await world.Subscribe();
        foreach (var (retryAfter, seconds) in new (string?, int)[]
            { (null, 10), ("120", 120), ("3", 10), ("9999999", 21_600), ("date", 300) })
        {
            var date = world.App.Clock.GetUtcNow().AddSeconds(300).ToString("R", CultureInfo.InvariantCulture);
            world.Service.Next(429, retryAfter == "date" ? date : retryAfter);
            await world.App.Say(world.Bob, world.Alice);
            (await world.Send()).Should().Equal(PushOutcome.Failed);

            await world.App.Say(world.Bob, world.Alice);
            (await world.Send()).Should().BeEmpty("what comes meanwhile waits too");
            world.App.Clock.Advance(TimeSpan.FromSeconds(seconds - 1));
            (await world.Send()).Should().BeEmpty(retryAfter);
            world.App.Clock.Advance(TimeSpan.FromSeconds(1));
            (await world.Send()).Should().Equal([PushOutcome.Sent], retryAfter);
            (await world.Subscription()).Failures.Should().Be(0);
        }
    }

    [Fact]
    public async Task What_is_to_be_closed_waits_too_while_a_push_service_asks_to_be_left_alone()
    {
        await using var world = await PushWorld.Create(DatabaseProvider.Sqlite);
        await world.Subscribe();
        var sent = await world.App.Say(world.Bob, world.Alice);
        await world.Send();
        world.Service.Next(429, "120");
        await world.App.Follow(world.Bob, world.Alice);
        (await world.Send()).Should().Equal(PushOutcome.Failed);

        await world.App.Do(new MarkMessageRead(world.Alice, sent.MessageId));
        (await world.Send()).Should().Equal(PushOutcome.Waits);
        world.Service.All.Should().HaveCount(2);

        world.App.Clock.Advance(TimeSpan.FromSeconds(120));
        (await world.Send()).Should().Equal(PushOutcome.Sent, PushOutcome.Sent);
    }

    [Fact]
    public async Task A_message_that_always_fails_is_given_up_and_the_owner_sees_why()
    {
        await using var world = await PushWorld.Create(DatabaseProvider.Sqlite);
        await world.Subscribe();
        await world.App.Say(world.Bob, world.Alice);
        var outcomes = new List<PushOutcome>();
        for (var i = 0; i < PushDeliveries.MostAttempts; i++)
        {
            world.Service.Next(500);
            outcomes.AddRange(await world.Send());
            world.App.Clock.Advance(TimeSpan.FromHours(1));
        }

        outcomes.Should().Equal(
            [.. Enumerable.Repeat(PushOutcome.Failed, PushDeliveries.MostAttempts - 1), PushOutcome.Dropped]);
        (await world.Deliveries()).Should().BeEmpty();
        var row = (await world.App.Do(
            new GetPushSubscriptions(world.Alice, await world.SessionOf(world.Alice)))).Single();
        (row.LastStatus, row.Failures, row.LastSuccessAt).Should().Be((500, PushDeliveries.MostAttempts, null));
    }

    [Fact]
    [Trait("Abuse", "T-29")]
    public async Task A_push_service_that_hangs_redirects_or_lies_about_its_length_holds_nothing_up()
    {
        await using var world = await PushWorld.Create(DatabaseProvider.Sqlite);
        await world.Subscribe();
        world.Service.Next(http =>
        {
            http.Response.StatusCode = 302;
            http.Response.Headers.Location = $"{world.Service.Origin}/internal";
            return Task.CompletedTask;
        });
        await world.App.Say(world.Bob, world.Alice);
        (await world.Send()).Should().Equal(PushOutcome.Dropped);
        world.Service.All.Should().ContainSingle("a redirect is not followed");

        world.Service.Next(async http =>
        {
            http.Response.StatusCode = 201;
            http.Response.ContentLength = 1_000_000_000;
            await http.Response.StartAsync();
            await http.Response.Body.WriteAsync(new byte[10]);
            await http.Response.Body.FlushAsync();
            await Task.Delay(Timeout.Infinite, http.RequestAborted).ContinueWith(
                _ => { }, TaskScheduler.Default);
        });
        await world.App.Say(world.Bob, world.Alice);
        (await world.Send()).Should().Equal([PushOutcome.Sent], "bodies are not read");

        var hangs = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        world.Service.Next(_ => hangs.Task);
        await world.App.Say(world.Bob, world.Alice);
        var sending = world.Send();
        (await world.Service.Receive()).Should().NotBeNull();
        while (world.Service.All.Count < 3)
        {
            await world.Service.Receive();
        }

        world.App.Clock.Advance(TimeSpan.FromSeconds(10));
        (await sending).Should().Equal(PushOutcome.Failed);
        (await world.Subscription()).LastStatus.Should().Be(0);
        hangs.SetResult();
    }

    [Fact]
    [Trait("Abuse", "T-29")]
    public async Task An_endpoint_that_is_not_on_the_internet_is_refused_and_changes_nothing()
    {
        await using var app = await Acts.CreateUnlimited(DatabaseProvider.Sqlite);
        var alice = (await app.People("alice"))[0];
        using var browser = new TestBrowser();
        foreach (var endpoint in Hostile)
        {
            (await app.Refused(new SubscribeToPush(alice, new(1), endpoint, browser.P256dh, browser.Auth)))
                .Should().Be("notifications.endpoint_not_allowed", endpoint);
        }

        (await app.Refused(new SubscribeToPush(alice, new(1), string.Empty, browser.P256dh, browser.Auth)))
            .Should().Be("validation_failed");
        (await app.Db(db => db.PushSubscriptions.CountAsync())).Should().Be(0);
    }

    [Fact]
    [Trait("Abuse", "T-29")]
    public async Task A_name_is_looked_up_when_subscribed_and_again_at_each_connection()
    {
        var hosts = new KnownHosts();
        await using var app = await TestApp.Create(
            DatabaseProvider.Sqlite,
            builder => builder.Services.AddSingleton<HostAddresses>(hosts),
            "--RateLimits:Enabled=false");
        var people = await app.People("alice", "bob");
        var session = await app.Db(db => db.Sessions.OrderBy(s => s.Id).Select(s => s.Id).FirstAsync());
        using var browser = new TestBrowser();
        foreach (var address in Private)
        {
            var subscribe = new SubscribeToPush(
                people[0], session, "https://push.example.com/send", browser.P256dh, browser.Auth);
            hosts.Next("93.184.216.34", address);
            (await app.Refused(subscribe)).Should().Be("notifications.endpoint_not_allowed", address);

            // Later the name leads elsewhere.
            hosts.Next("93.184.216.34");
            var subscription = await app.Do(subscribe);
            await app.Say(people[1], people[0]);
            hosts.Next(address);
            await using var scope = app.Services.CreateAsyncScope();
            var deliveries = scope.ServiceProvider.GetRequiredService<PushDeliveries>();
            var claimed = await deliveries.Claim(1, [], TestContext.Current.CancellationToken);
            (await deliveries.Send(claimed.Single(), TestContext.Current.CancellationToken))
                .Should().Be(PushOutcome.Failed, address);
            (await app.Db(db => db.PushSubscriptions.SingleAsync())).LastStatus.Should().Be(0, address);
            await app.Do(new UnsubscribeFromPush(people[0], subscription.Id));
        }
    }

    [Fact]
    [Trait("Abuse", "T-29")]
    public async Task Keys_that_are_none_are_refused()
    {
        await using var app = await TestApp.Create(
            DatabaseProvider.Sqlite, configure: null, "--RateLimits:Enabled=false", "--Push:AllowLoopback=true");
        var alice = (await app.People("alice"))[0];
        using var browser = new TestBrowser();
        var notOnTheCurve = System.Buffers.Text.Base64Url.EncodeToString([4, .. Enumerable.Repeat((byte)1, 64)]);
        foreach (var (p256dh, auth) in new[]
        {
            ("", browser.Auth), ("!", browser.Auth), (browser.Auth, browser.Auth), (notOnTheCurve, browser.Auth),
            (browser.P256dh, ""), (browser.P256dh, browser.P256dh), (browser.P256dh, "+/=="),
        })
        {
            (await app.Refused(new SubscribeToPush(alice, new(1), "http://127.0.0.1:1/send", p256dh, auth)))
                .Should().Be("validation_failed");
        }
    }

    [Fact]
    public async Task The_key_is_made_once_and_kept()
    {
        await using var world = await PushWorld.Create(DatabaseProvider.Sqlite);
        var data = world.App.Services.GetRequiredService<DataDirectory>();
        var options = Microsoft.Extensions.Options.Options.Create(new PushOptions());
        var made = new VapidKeys(options, data);

        new VapidKeys(options, data).PublicKey.Should().Be(made.PublicKey);
        if (!OperatingSystem.IsWindows())
        {
            File.GetUnixFileMode(data.PathOf("vapid.key")).Should().Be(UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }

        var other = new PushOptions { VapidPublicKey = made.PublicKey, VapidPrivateKey = "AAAA" };
        FluentActions.Invoking(() => new VapidKeys(Microsoft.Extensions.Options.Options.Create(other), data))
            .Should().Throw<InvalidOperationException>().WithMessage("*Push__VapidPublicKey*");
    }
}
