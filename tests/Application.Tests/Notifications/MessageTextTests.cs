using Hubbub.Application.Messaging;
using Hubbub.Application.Notifications;
using Hubbub.Application.Tests.Media;
using Hubbub.Application.Tests.Messaging.Groups;
using Hubbub.Application.Tests.Posts;
using Hubbub.Domain.Common;
using Hubbub.Infrastructure.Persistence;
using Hubbub.Testing.Media;

namespace Hubbub.Application.Tests.Notifications;

public sealed class MessageTextTests
{
    [Theory, EveryDatabase]
    public async Task Of_a_message_without_a_text_the_notification_says_what_it_is(DatabaseProvider database)
    {
        await using var app = await Acts.CreateUnlimited(database);
        var people = await app.People("alice", "bob");
        var (alice, bob) = (people[0], people[1]);
        var group = await app.CreateGroup(alice, bob);
        await app.Do(new MarkAllNotificationsRead(bob));
        var (photo, video, voice, file) =
            (GoodFiles.Png(), GoodFiles.Mp4(), Recordings.Ogg(seconds: 1), GoodFiles.Pdf());
        foreach (var (text, said, files) in ((string, string, byte[][])[])
            [
                ("a photo", "", [photo]), ("2 photos", "", [photo, photo]), ("a video", "", [video]),
                ("2 videos", "", [video, video]), ("a voice note", "", [voice]), ("a file", "", [file]),
                ("2 files", "", [photo, video]), ("2 files", "", [voice, voice]), ("a message", "Look", [photo]),
            ])
        {
            (await Rung(to: null, said, files)).Should().Be($"alice sent you {text}");
            var fresh = text.Replace("a ", "A new ", StringComparison.Ordinal)
                .Replace("2", "2 new", StringComparison.Ordinal);
            (await Rung(group, said, files)).Should().Be($"{fresh} in Book club");
        }

        var post = await app.Write(alice, "Hello");
        await app.Do(new SendMessage(alice, bob, null, string.Empty, null, SharedPostId: post));
        (await app.Texts(bob))[0].Should().Be("alice sent you a post");
        await app.Do(new SendMessage(alice, bob, null, string.Empty, null, Media: [(await app.Upload(alice)).Id]));
        (await app.Texts(bob))[0].Should().Be("alice sent you 2 messages");

        async Task<string> Rung(ConversationId? to, string said, byte[][] files)
        {
            var media = new List<MediaId>();
            foreach (var bytes in files)
            {
                media.Add((await app.Upload(alice, bytes)).Id);
            }

            await app.Do(new SendMessage(alice, to is null ? bob : null, to, said, null, Media: media));
            var told = app.Transport.To(bob, "new_notification")[^1].GetProperty("message").GetString()!;
            (await app.Texts(bob))[0].Should().Be(told);
            await app.Do(new MarkAllNotificationsRead(bob));
            return told;
        }
    }
}
