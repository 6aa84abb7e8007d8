using System.Text.Json;
using Hubbub.Application.Accounts;
using Hubbub.Application.Common.Json;
using Hubbub.Application.Graph;
using Hubbub.Application.Media;
using Hubbub.Application.Messaging;
using Hubbub.Application.Messaging.Contracts;
using Hubbub.Application.Messaging.Edits;
using Hubbub.Application.Messaging.Hiding;
using Hubbub.Application.Posts.Publishing;
using Hubbub.Application.Sync;
using Hubbub.Application.Tests.Media;
using Hubbub.Domain.Common;
using Hubbub.Domain.Media;
using Hubbub.Domain.Posts;
using Hubbub.Infrastructure.Persistence;
using Hubbub.Testing;
using Hubbub.Testing.Media;
using Microsoft.EntityFrameworkCore;

namespace Hubbub.Application.Tests.Messaging;

/// <summary>Messages have files, which are visible to everyone who sees a message that has them.</summary>
public sealed class MessageMediaTests
{
    private const string Seen = "is seen";
    private const string NotFound = "media.not_found";

    [Theory, EveryDatabase]
    public async Task The_files_of_a_message_are_seen_by_its_two_people_and_nobody_else(DatabaseProvider database)
    {
        await using var app = await Acts.CreateUnlimited(database);
        var people = await app.People("alice", "bob", "carol");
        var (alice, bob, carol) = (people[0], people[1], people[2]);
        MediaId[] files = [(await app.Upload(alice)).Id, (await app.Upload(alice, GoodFiles.Mp3())).Id];

        var sent = await app.Do(Sending(alice, bob, files[1], files[0]));

        var row = (await History(app, bob, sent)).Single();
        row.Body.Should().BeEmpty("files say enough");
        row.Media!.Select(m => m.Id).Should().Equal(files[1], files[0]);
        foreach (var told in (JsonElement[])
            [app.Transport.To(alice, "message_sent").Single(), app.Transport.To(bob, "receive_message").Single()])
        {
            told.GetProperty("message").GetProperty("media").EnumerateArray()
                .Select(m => m.GetProperty("id").GetString()).Should().Equal($"{files[1].Value}", $"{files[0].Value}");
        }

        (await app.Do(new GetConversations(bob, new()))).Items[0].LastMessage!.Media.Should().HaveCount(2);
        (await app.See(bob, files[0])).Should().Be(Seen);
        (await app.See(carol, files[0])).Should().Be(NotFound);
        (await app.Refused(new DeleteMedia(alice, files[0]))).Should().Be("media.in_use");
        (await app.Refused(new DescribeMedia(alice, files[0], "Other"))).Should().Be("media.in_use");
        await app.Do(new BlockUser(alice, bob));
        (await app.See(bob, files[0])).Should().Be(NotFound);
        await app.Do(new UnblockUser(alice, bob));
        (await app.See(bob, files[0])).Should().Be(Seen);
        await app.Do(new HideMessage(bob, sent.MessageId));
        (await app.See(bob, files[0])).Should().Be(NotFound, "he deleted it for himself");
    }

    [Theory, EveryDatabase]
    public async Task A_block_hides_files_before_it_hides_the_conversation(DatabaseProvider database)
    {
        await using var app = await Acts.CreateUnlimited(database);
        var people = await app.People("alice", "bob");
        var (alice, bob) = (people[0], people[1]);
        var file = (await app.Upload(alice)).Id;
        await app.Do(Sending(alice, bob, file));

        await app.Do(new BlockUser(alice, bob));
        await app.Db(db => db.Members.ExecuteUpdateAsync(set => set.SetProperty(m => m.IsHidden, false)));

        (await app.See(bob, file)).Should().Be(NotFound);
    }

    [Theory, EveryDatabase]
    public async Task A_second_use_of_a_key_leaves_its_files_unused(DatabaseProvider database)
    {
        await using var app = await Acts.CreateUnlimited(database);
        var people = await app.People("alice", "bob");
        var (alice, bob) = (people[0], people[1]);
        MediaId[] files = [(await app.Upload(alice)).Id, (await app.Upload(alice)).Id];
        SendMessage[] sends =
        [
            // Before them others, so that both are stored together.
            .. Enumerable.Range(0, 50).Select(i => new SendMessage(bob, alice, null, $"{i}", $"b-{i}")),
            .. files.Select(f => Sending(alice, bob, f) with { ClientMessageId = "same" }),
        ];

        var answers = await Task.WhenAll(sends.Select(app.Send));

        answers[50].Failure.Should().BeNull();
        answers[51].Failure!.Code.Should().Be("messaging.idempotency_conflict");
        (await app.Do(Sending(alice, bob, files[1]))).Should().NotBeNull();
    }

    [Theory, EveryDatabase]
    public async Task With_the_last_message_that_has_them_files_are_gone_and_purged(DatabaseProvider database)
    {
        await using var app = await Acts.CreateUnlimited(database);
        var people = await app.People("alice", "bob", "carol");
        var (alice, bob, carol) = (people[0], people[1], people[2]);
        var file = await app.Upload(alice);
        var sent = await app.Do(Sending(alice, bob, file.Id));
        var forward = await app.Do(new ForwardMessage(bob, sent.MessageId, carol, null, "f-1"));

        (await History(app, carol, forward)).Single().Media!.Single().Id.Should().Be(file.Id);
        app.Transport.To(carol, "receive_message").Single().GetProperty("message").GetProperty("media")
            .GetArrayLength().Should().Be(1);
        await app.Do(new DeleteMessage(alice, sent.MessageId));
        (await app.See(carol, file.Id)).Should().Be(Seen, "the forward has it");
        (await History(app, bob, sent)).Single().Media.Should().BeNull();
        app.Clock.Advance(TimeSpan.FromHours(25));
        await app.Purge();
        (await app.UsedBy(alice)).Should().Be(file.Bytes, "it is stored once, and counted for who uploaded it");
        (await app.UsedBy(bob)).Should().Be(0);

        await app.Do(new DeleteMessage(bob, forward.MessageId));

        (await app.See(carol, file.Id)).Should().Be(NotFound);
        (await app.Refused(new ForwardMessage(carol, forward.MessageId, alice, null, "f-2")))
            .Should().Be("messaging.message_not_found");
        app.Clock.Advance(TimeSpan.FromHours(25));
        await app.Purge();
        (await app.See(alice, file.Id)).Should().Be(NotFound);
        (await app.UsedBy(alice)).Should().Be(0);
    }

    [Theory, EveryDatabase, Trait("Abuse", "T-01")]
    public async Task Files_of_others_used_and_unfinished_files_make_no_message(DatabaseProvider database)
    {
        await using var app = await TestApp.Create(
            database, configure: null, "--RateLimits:Enabled=false", "--Media:LightPixels=0");
        var people = await app.People("alice", "bob");
        var (alice, bob) = (people[0], people[1]);
        var free = (await app.Upload(alice)).Id;
        var his = (await app.Upload(bob)).Id;
        var posted = (await app.Upload(alice)).Id;
        await app.Do(new CreatePost(
            alice, new PostContent(string.Empty, Audience.Public), null, null, null, [posted]));
        var processing = (await app.Upload(alice, GoodFiles.Jpeg())).Id;
        MediaId[] many = [.. Enumerable.Range(1, 11).Select(i => new MediaId(i))];

        foreach (var (files, code) in ((MediaId[], string)[])
        [
            ([his], NotFound), ([free, his], NotFound), ([posted], NotFound), ([new(42)], NotFound),
            ([new(-1)], NotFound), ([processing], "media.processing"), ([free, free], "validation_failed"),
            (many, "validation_failed"), ([], "validation_failed"),
        ])
        {
            (await app.Refused(Sending(alice, bob, files))).Should().Be(code);
        }

        (await app.Refused(Sending(alice, new UserId(1), free))).Should().Be("messaging.receiver_not_found");
        (await app.Db(db => db.Messages.CountAsync())).Should().Be(0);
        (await app.Db(db => db.Conversations.CountAsync())).Should().Be(0, "a refused first message begins nothing");
        (await app.Db(db => db.MediaItems.CountAsync(m => m.TargetKind == MediaTargetKind.Message))).Should().Be(0);
        await app.Do(Sending(alice, bob, free));
        (await app.Refused(Sending(alice, bob, free))).Should().Be(NotFound, "it is sent");
    }

    [Theory, EveryDatabase]
    public async Task Of_many_sends_at_once_a_file_goes_with_one(DatabaseProvider database)
    {
        await using var app = await Acts.CreateUnlimited(database);
        var people = await app.People("alice", "bob");
        var file = (await app.Upload(people[0])).Id;
        var send = Sending(people[0], people[1], file);
        SendMessage[] sends =
        [
            send,
            .. Enumerable.Range(0, 5).Select(i => send with { ClientMessageId = $"m-{i % 3}" }),
            .. Enumerable.Range(0, 5).Select(i => new SendMessage(people[0], people[1], null, $"{i}", $"t-{i}")),
        ];

        var answers = await Task.WhenAll(sends.Select(app.Send));

        answers[..6].Where(a => a.Failure is null).Select(a => a.Value.MessageId).Distinct().Should().ContainSingle();
        answers[..6].Select(a => a.Failure?.Code).OfType<string>().Should().OnlyContain(c => c == NotFound);
        answers[6..].Should().OnlyContain(a => a.Failure == null);
        (await app.Db(db => db.Messages.CountAsync(m => m.FilesId != null))).Should().Be(1);
    }

    [Theory, EveryDatabase]
    public async Task A_retry_is_known_by_its_files_and_post_too(DatabaseProvider database)
    {
        await using var app = await Acts.CreateUnlimited(database);
        var people = await app.People("alice", "bob");
        var (one, two) = ((await app.Upload(people[0])).Id, (await app.Upload(people[0])).Id);
        var send = Sending(people[0], people[1], one) with { ClientMessageId = "m-1" };
        var sent = await app.Do(send);
        await app.Do(new DeleteMessage(people[0], sent.MessageId));

        (await app.Do(send)).Should().Be(sent, "a retry gets the first answer, whatever happened since");
        foreach (var other in (SendMessage[])
        [
            send with { Media = [two] }, send with { Media = [one, two] }, send with { Media = null, Message = "Hi" },
            send with { SharedPostId = new(42) },
        ])
        {
            (await app.Refused(other)).Should().Be("messaging.idempotency_conflict");
        }
    }

    [Theory, EveryDatabase]
    public async Task Only_a_message_with_something_else_can_lose_its_text(DatabaseProvider database)
    {
        await using var app = await Acts.CreateUnlimited(database);
        var people = await app.People("alice", "bob");
        var (alice, bob) = (people[0], people[1]);
        var plain = await app.Say(alice, bob);
        var sent = await app.Do(Sending(alice, bob, (await app.Upload(alice)).Id) with { Message = "Look" });

        (await app.Refused(new EditMessage(alice, plain.MessageId, string.Empty)))
            .Should().Be("messaging.nothing_left");
        (await app.Refused(new EditMessage(alice, sent.MessageId, " "))).Should().Be("validation_failed");
        (await app.Do(new EditMessage(alice, sent.MessageId, string.Empty))).Body.Should().BeEmpty();
        var row = (await History(app, bob, sent))[0];
        (row.Body, row.Media!.Count).Should().Be((string.Empty, 1));
    }

    [Theory, EveryDatabase]
    public async Task A_quote_says_which_files_it_is_of(DatabaseProvider database)
    {
        await using var app = await Acts.CreateUnlimited(database);
        var people = await app.People("alice", "bob");
        var (alice, bob) = (people[0], people[1]);
        var sent = await app.Do(Sending(
            alice, bob, (await app.Upload(alice, GoodFiles.Jpeg())).Id, (await app.Upload(alice)).Id));
        await app.Do(new SendMessage(bob, alice, null, "Nice", null, null, sent.MessageId));

        var expected = new MessageQuote(sent.MessageId, 1, alice, string.Empty, null, MediaKind.Image, 2);
        (await Quote()).Should().Be(expected);
        await app.Do(new HideMessage(bob, sent.MessageId));
        (await Quote()).Should().Be(new MessageQuote(sent.MessageId, 1, alice, null, null));
        await app.Do(new DeleteMessage(alice, sent.MessageId));
        foreach (var person in people)
        {
            var log = JsonSerializer.Serialize(await app.Do(new GetEvents(person, 0)), WireJson.Options);
            log.Should().Contain("replyTo").And.NotContain("mediaKind").And.NotContain("a.txt");
        }

        async Task<MessageQuote> Quote() => (await History(app, bob, sent))[0].ReplyTo!;
    }

    [Theory, EveryDatabase]
    public async Task Files_stay_with_the_message_when_their_sender_is_erased(DatabaseProvider database)
    {
        await using var app = await Acts.CreateUnlimited(database);
        var people = await app.People("alice", "bob");
        var (alice, bob) = (people[0], people[1]);
        var (file, unused) = ((await app.Upload(alice)).Id, (await app.Upload(alice)).Id);
        var sent = await app.Do(Sending(alice, bob, file));

        await app.Do(new DeleteAccount(alice, TestApp.Password));
        await app.EraseDue();
        await app.Purge();

        (await History(app, bob, sent)).Single().Media!.Single().Id.Should().Be(file);
        (await app.See(bob, file)).Should().Be(Seen);
        (await app.Db(db => db.MediaItems.CountAsync(m => m.Id == unused && m.State == MediaState.Ready)))
            .Should().Be(0);
        (await app.Db(db => db.MediaUsages.Where(u => u.UserId == alice).Select(u => u.Bytes).SingleAsync()))
            .Should().Be(GoodFiles.Text().Length);
    }

    private static SendMessage Sending(UserId from, UserId to, params MediaId[] files) =>
        new(from, to, null, string.Empty, null, Media: files);

    private static async Task<IReadOnlyList<MessageRow>> History(TestApp app, UserId viewer, SentMessage sent) =>
        (await app.Do(new GetMessages(viewer, sent.ConversationId, new()))).Items;
}
