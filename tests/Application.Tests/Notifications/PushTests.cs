using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Hubbub.Application.Accounts.Sessions;
using Hubbub.Application.Graph;
using Hubbub.Application.Messaging;
using Hubbub.Application.Notifications;
using Hubbub.Application.Notifications.Preferences;
using Hubbub.Application.Notifications.Push;
using Hubbub.Application.Presence;
using Hubbub.Domain.Common;
using Hubbub.Domain.Notifications;
using Hubbub.Domain.Presence;
using Hubbub.Infrastructure.Persistence;
using Hubbub.Testing.Push;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Hubbub.Application.Tests.Notifications;

/// <summary>Notifications reach the devices of someone who is not connected.</summary>
public sealed class PushTests
{
    /// <summary>The example of RFC 8291, section 5: what the tests decrypt with is right.</summary>
    [Fact]
    public void The_browser_of_the_tests_decrypts_the_example_of_the_standard()
    {
        var key = Base64Url.DecodeFromChars(
            "BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4");
        using var browser = new TestBrowser(
            ECDiffieHellman.Create(new ECParameters
            {
                Curve = ECCurve.NamedCurves.nistP256,
                Q = new() { X = key[1..33], Y = key[33..] },
                D = Base64Url.DecodeFromChars("q1dXpw3UpT5VOmu_cf_v6ih07Aems3njxI-JWgLcM94"),
            }),
            Base64Url.DecodeFromChars("BTBZMqHH6r4Tts7J_aSIgg"));

        browser.Decrypt(Base64Url.DecodeFromChars(
            "DGv6ra1nlYgDCS1FRnbzlwAAEABBBP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8w"
            + "EqKK6PBru3jl7A_yl95bQpu6cVPTpK4Mqgkf1CXztLVBSt2Ks3oZwbuwXPXLWyouBWLVWGNWQexSgSxsj_Qulcy4a-fN"))
            .Should().Be("When I grow up, I want to be a watermelon");
    }

    [Theory, EveryDatabase]
    public async Task What_notifies_is_pushed_to_each_device_encrypted_and_signed(DatabaseProvider database)
    {
        await using var world = await PushWorld.Create(database);
        TestBrowser[] browsers = [await world.Subscribe("phone"), await world.Subscribe("laptop")];

        var sent = await world.App.Say(world.Bob, world.Alice, "Secret words");
        (await world.Send()).Should().Equal(PushOutcome.Sent, PushOutcome.Sent);

        var notification = (await world.App.NotificationsOf(world.Alice)).Single();
        foreach (var (browser, device) in browsers.Zip(["phone", "laptop"]))
        {
            var read = browser.Read(world.Service.All.Single(m => m.Path == $"/send/{device}"));
            read.Content.GetProperty("type").GetString().Should().Be("new_message");
            read.Content.GetProperty("tag").GetString().Should().Be($"conversation:{sent.ConversationId.Value}");
            read.Content.GetProperty("message").GetString().Should().Be("bob sent you a message");
            read.Content.GetProperty("notificationId").GetString().Should().Be($"{notification.Id.Value}");
            read.Content.GetProperty("unreadCount").GetInt32().Should().Be(1);
            read.Sent.Headers["Urgency"].Should().Be("high");
            read.Sent.Headers["TTL"].Should().Be("86400");
            read.Sent.Headers["Topic"].Should().MatchRegex("^[A-Za-z0-9_-]{32}$");
            VerifySignature(world, read.Sent.Headers["Authorization"]);
        }

        world.Service.All.Select(m => m.Headers["Topic"]).Distinct().Should().HaveCount(2, "topics link nobody");
        (await world.Send()).Should().BeEmpty();
    }

    [Theory, EveryDatabase]
    public async Task A_conversation_is_one_line_on_a_device_and_closed_when_it_is_read_elsewhere(
        DatabaseProvider database)
    {
        await using var world = await PushWorld.Create(database);
        using var browser = await world.Subscribe();
        await world.App.Say(world.Bob, world.Alice);
        await world.App.Say(world.Bob, world.Alice);
        (await world.Send()).Should().Equal([PushOutcome.Sent], "what waits is combined");
        var last = await world.App.Say(world.Bob, world.Alice);
        await world.Send();
        world.Service.All.Select(m => browser.Read(m).Content.GetProperty("message").GetString())
            .Should().Equal("bob sent you 2 messages", "bob sent you 3 messages");

        await world.App.Follow(world.Bob, world.Alice);
        await world.Send();
        await world.App.Do(new MarkMessageRead(world.Alice, last.MessageId));
        await world.App.Relay();
        (await world.Send()).Should().Equal([PushOutcome.Sent], "the follow is still unread");
        var close = browser.Read(world.Service.All[^1]);
        close.Content.GetProperty("type").GetString().Should().Be("close");
        close.Content.GetProperty("tag").GetString().Should().Be($"conversation:{last.ConversationId.Value}");
        close.Sent.Headers["Urgency"].Should().Be("low");
        close.Sent.Headers["Topic"].Should().Be(world.Service.All[0].Headers["Topic"]);

        await world.App.Do(new MarkAllNotificationsRead(world.Alice));
        await world.App.Relay();
        await world.Send();
        world.Service.All.Should().HaveCount(5, "the follow is closed, the conversation is closed once");
        (await world.Deliveries()).Should().BeEmpty();
    }

    [Theory, EveryDatabase]
    public async Task A_line_whose_notification_goes_with_a_block_is_closed(DatabaseProvider database)
    {
        await using var world = await PushWorld.Create(database);
        using var browser = await world.Subscribe();
        await world.App.Say(world.Bob, world.Alice);
        await world.Send();

        await world.App.Do(new BlockUser(world.Alice, world.Bob));
        await world.App.Relay();

        (await world.Send()).Should().Equal(PushOutcome.Sent);
        browser.Read(world.Service.All[^1]).Content.GetProperty("type").GetString().Should().Be("close");
        (await world.Deliveries()).Should().BeEmpty();
    }

    [Theory, EveryDatabase]
    public async Task A_line_whose_message_is_deleted_is_closed(DatabaseProvider database)
    {
        await using var world = await PushWorld.Create(database);
        using var browser = await world.Subscribe();
        var sent = await world.App.Say(world.Bob, world.Alice);
        await world.Send();

        await world.App.Do(new DeleteMessage(world.Bob, sent.MessageId));
        await world.App.Relay();

        (await world.Send()).Should().Equal(PushOutcome.Sent);
        browser.Read(world.Service.All[^1]).Content.GetProperty("type").GetString().Should().Be("close");
    }

    [Theory, EveryDatabase]
    public async Task A_device_with_much_to_send_holds_up_no_other(DatabaseProvider database)
    {
        await using var world = await PushWorld.Create(database);
        await world.Subscribe();
        await world.Subscribe("other", world.Bob);
        await world.App.Say(world.Bob, world.Alice);
        await world.App.Follow(world.Bob, world.Alice);
        world.App.Clock.Advance(TimeSpan.FromSeconds(1));
        await world.App.Say(world.Alice, world.Bob);

        await using var scope = world.App.Services.CreateAsyncScope();
        var deliveries = scope.ServiceProvider.GetRequiredService<PushDeliveries>();
        (await deliveries.Waiting(TestContext.Current.CancellationToken)).Should().Be(3);
        var claimed = await deliveries.Claim(2, [], TestContext.Current.CancellationToken);

        claimed.Select(d => d.UserId).Should().Equal(world.Alice, world.Bob);
    }

    [Theory, EveryDatabase]
    public async Task What_is_read_before_it_is_sent_is_not_sent(DatabaseProvider database)
    {
        await using var world = await PushWorld.Create(database);
        await world.Subscribe();
        var sent = await world.App.Say(world.Bob, world.Alice);
        await world.App.Do(new MarkMessageRead(world.Alice, sent.MessageId));

        (await world.Send()).Should().Equal(PushOutcome.NotNeeded);

        (await world.Deliveries()).Should().BeEmpty();
        world.Service.All.Should().BeEmpty();
    }

    [Theory, EveryDatabase]
    public async Task Nothing_is_pushed_while_the_person_is_active(DatabaseProvider database)
    {
        await using var world = await PushWorld.Create(database);
        await world.Subscribe();
        var presence = world.App.Services.GetRequiredService<PresenceTracker>();
        presence.Connect(world.Alice, await world.SessionOf(world.Alice), "socket");
        await world.App.Say(world.Bob, world.Alice);
        (await world.Send()).Should().Equal(PushOutcome.Waits);
        presence.Disconnect(world.Alice, "socket");
        (await world.Send()).Should().BeEmpty("it waits");
        world.App.Clock.Advance(TimeSpan.FromSeconds(30));
        (await world.Send()).Should().Equal([PushOutcome.Sent], "nobody has read it on the connection that ended");

        presence.Connect(world.Alice, await world.SessionOf(world.Alice), "another");
        await world.App.Say(world.Bob, world.Alice);
        await world.Send();
        world.App.Clock.Advance(TimeSpan.FromMinutes(2));
        (await world.Send()).Should().Equal(PushOutcome.NotNeeded);

        await world.App.Do(new SetStatus(world.Alice, StatusChoice.Away, null));
        await world.App.Say(world.Bob, world.Alice);
        (await world.Send()).Should().Equal([PushOutcome.Sent], "someone away is not looking");
    }

    [Theory, EveryDatabase]
    public async Task Push_is_off_by_type_and_says_as_much_as_its_owner_wants(DatabaseProvider database)
    {
        await using var world = await PushWorld.Create(database);
        using var browser = await world.Subscribe();
        await world.App.Do(new UpdateNotificationPreferences(
            world.Alice, [new(NotificationType.NewMessage, Push: false)], PushContent.Ids));
        await world.App.Say(world.Bob, world.Alice);
        await world.App.Follow(world.Bob, world.Alice);
        (await world.App.NotificationsOf(world.Alice)).Should().HaveCount(2, "in the app both are on");

        (await world.Send()).Should().Equal(PushOutcome.Sent);
        var content = browser.Read(world.Service.All.Single()).Content;
        content.GetProperty("type").GetString().Should().Be("new_follow");
        content.TryGetProperty("message", out _).Should().BeFalse();
        content.ToString().Should().NotContain("bob");
    }

    [Theory, EveryDatabase]
    public async Task A_claim_that_a_killed_server_left_is_sent_after_a_minute(DatabaseProvider database)
    {
        await using var world = await PushWorld.Create(database);
        await world.Subscribe();
        await world.App.Say(world.Bob, world.Alice);
        await using (var scope = world.App.Services.CreateAsyncScope())
        {
            (await scope.ServiceProvider.GetRequiredService<PushDeliveries>()
                .Claim(32, [], TestContext.Current.CancellationToken)).Should().ContainSingle();
        }

        (await world.Send()).Should().BeEmpty("another node may be sending it");
        world.App.Clock.Advance(TimeSpan.FromMinutes(1));
        (await world.Send()).Should().Equal(PushOutcome.Sent);
    }

    [Theory, EveryDatabase]
    public async Task A_subscription_ends_with_its_session_and_with_the_account(DatabaseProvider database)
    {
        await using var world = await PushWorld.Create(database);
        await world.Subscribe();
        await world.App.Say(world.Bob, world.Alice);
        await world.App.Do(new LogOut(world.Alice, await world.SessionOf(world.Alice), Everywhere: false));
        (await world.Deliveries()).Should().BeEmpty();
        (await world.App.Db(db => db.PushSubscriptions.CountAsync())).Should().Be(0);

        await world.App.LogIn("alice");
        await world.Subscribe();
        await world.App.Say(world.Bob, world.Alice);
        world.App.Clock.Advance(TimeSpan.FromDays(400));
        (await world.Send()).Should().Equal([PushOutcome.Ended], "the session has expired");
        (await world.App.Db(db => db.PushSubscriptions.CountAsync())).Should().Be(0);
        world.Service.All.Should().BeEmpty();
    }

    [Theory, EveryDatabase]
    public async Task Subscriptions_are_ones_own_one_per_browser_and_limited(DatabaseProvider database)
    {
        await using var world = await PushWorld.Create(database);
        await world.Subscribe("shared");
        await world.App.Say(world.Bob, world.Alice);
        await world.Subscribe("shared", world.Bob);
        (await List(world, world.Alice)).Should().BeEmpty("the browser is Bob's now");
        (await world.Deliveries()).Should().BeEmpty("and what was for Alice is not sent to him");
        var bobs = (await List(world, world.Bob)).Single();
        (bobs.Host, bobs.IsCurrent, bobs.Failures).Should().Be(("127.0.0.1", true, 0));
        await world.Subscribe("shared", world.Bob);
        (await List(world, world.Bob)).Single().Id.Should().Be(bobs.Id);

        (await world.App.Refused(new UnsubscribeFromPush(world.Alice, bobs.Id)))
            .Should().Be("notifications.push_subscription_not_found");
        for (var i = 1; i < PushSubscription.MostPerPerson; i++)
        {
            await world.Subscribe($"device{i}", world.Bob);
        }

        using var browser = new TestBrowser();
        (await world.App.Refused(new SubscribeToPush(
            world.Bob, bobs.SessionId, world.Service.Endpoint("eleventh"), browser.P256dh, browser.Auth)))
            .Should().Be("notifications.too_many_push_subscriptions");
        await world.App.Do(new UnsubscribeFromPush(world.Bob, bobs.Id));
        (await List(world, world.Bob)).Should().HaveCount(PushSubscription.MostPerPerson - 1);
    }

    private static Task<IReadOnlyList<PushSubscriptionRow>> List(PushWorld world, UserId user) =>
        ListOf(world, user);

    private static async Task<IReadOnlyList<PushSubscriptionRow>> ListOf(PushWorld world, UserId user) =>
        await world.App.Do(new GetPushSubscriptions(user, await world.SessionOf(user)));

    private static void VerifySignature(PushWorld world, string authorization)
    {
        authorization.Should().StartWith("vapid ");
        var parts = authorization["vapid ".Length..].Split(',').Select(p => p.Trim().Split('=', 2))
            .ToDictionary(p => p[0], p => p[1].Trim('"'));
        var key = world.App.Services.GetRequiredService<IWebPush>().PublicKey;
        parts["k"].TrimEnd('=').Should().Be(key);
        var point = Base64Url.DecodeFromChars(key);
        using var verifier = ECDsa.Create(new ECParameters
        {
            Curve = ECCurve.NamedCurves.nistP256,
            Q = new() { X = point[1..33], Y = point[33..] },
        });
        var token = parts["t"].Split('.');
        verifier.VerifyData(
            Encoding.ASCII.GetBytes($"{token[0]}.{token[1]}"),
            Base64Url.DecodeFromChars(token[2]),
            HashAlgorithmName.SHA256,
            DSASignatureFormat.IeeeP1363FixedFieldConcatenation).Should().BeTrue();
        using var claims = JsonDocument.Parse(Base64Url.DecodeFromChars(token[1]));
        // The library leaves out the port, which the origin of a push service on 443 does not have.
        claims.RootElement.GetProperty("aud").GetString().Should().Be("http://127.0.0.1");
        claims.RootElement.GetProperty("sub").GetString().Should().Be("mailto:hubbub@localhost");
        // The library reads the machine's clock.
        var expires = DateTimeOffset.FromUnixTimeSeconds(claims.RootElement.GetProperty("exp").GetInt64());
        expires.Should().BeAfter(TimeProvider.System.GetUtcNow())
            .And.BeBefore(TimeProvider.System.GetUtcNow().AddHours(24));
    }
}
