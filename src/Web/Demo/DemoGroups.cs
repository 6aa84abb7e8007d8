using Hubbub.Application.Messaging;
using Hubbub.Application.Messaging.Groups;
using Hubbub.Application.Messaging.Invites;
using Hubbub.Application.Messaging.Pins;
using Hubbub.Application.Messaging.Reactions;
using Hubbub.Domain.Common;
using Hubbub.Domain.Messaging;

namespace Hubbub.Web.Demo;

/// <summary>
/// The demo people's groups: one with a link, one where only admins write, one that hides its history.
/// </summary>
internal static class DemoGroups
{
    private const string Supper = "supper";
    private const string Choir = "choir";
    private const string Kiln = "kiln";

    private static readonly (string Key, string Owner, string[] Members, GroupDetails Details)[] Groups =
    [
        (Supper, "omar", ["mia", "yuki", "tomas"], new(
            "Night train supper club", "Whoever is on board at seven eats. Bring one thing that keeps.")),
        (Choir, "ada", ["mia", "yuki", "tomas", "lena"], new(
            "Choir: dates and rooms", "Ada writes, everyone reads. Questions to her.", OnlyAdminsSend: true)),
        (Kiln, "mia", ["yuki"], new("Kiln 2, firing list", ShowsHistory: false)),
    ];

    private static readonly (string Key, string By, string To, string Text, string? Answers, string? File)[] Messages =
    [
        ("menu", "omar", Supper, "Friday, carriage 12, seven sharp. Who brings what?", null, null),
        ("loaves", "tomas", Supper, "Two loaves and the good salt.", "menu", null),
        ("view", "yuki", Supper, "この席がいい。The table with this window, please.", null, "supper-window"),
        ("soup", "mia", Supper, "@tomas then I bring the soup, and bowls that survive a curve.", "loaves", null),
        ("rails", "omar", Supper, string.Empty, null, "rails"),
        ("room", "ada", Choir, "Friday at nine we are in the small hall: the big one has a wedding.", null, null),
        ("score", "ada", Choir, "Bring the Pärt. Pencils, not pens.", null, null),
        ("left", "mia", Kiln, "Left shelf is mine until Thursday.", null, null),
        ("right", "yuki", Kiln, "Then I take the right one.", "left", null),
    ];

    private static readonly (string By, string To, string Emoji)[] Reactions =
    [
        ("mia", "loaves", "🍞"),
        ("omar", "loaves", "🍞"),
        ("omar", "soup", "🍲"),
        ("tomas", "view", "❤️"),
        ("lena", "room", "👍"),
        ("tomas", "room", "👍"),
    ];

    /// <summary>Creates the groups and what is written in them, each item once even if retried.</summary>
    public static async Task Create(
        DemoActs acts, IReadOnlyDictionary<string, UserId> ids, CancellationToken ct)
    {
        var groups = new Dictionary<string, ConversationId>();
        foreach (var (key, owner, members, details) in Groups)
        {
            var made = await acts.Do(
                new CreateGroup(ids[owner], details, [.. members.Select(m => ids[m])], $"group-{key}"), ct);
            groups[key] = made.Conversation.Id;
            var picture = await DemoPictures.Upload(acts, ids[owner], key, ct);
            await acts.Do(new SetGroupPicture(ids[owner], groups[key], picture), ct);
        }

        var messages = new Dictionary<string, MessageId>();
        foreach (var (key, by, to, text, answers, file) in Messages)
        {
            MediaId[]? media = file is null
                ? null
                : [
                    DemoPictures.Has(file)
                        ? await DemoPictures.Upload(acts, ids[by], file, ct)
                        : await DemoRecording.Upload(acts, ids[by], file, ct),
                ];
            MessageId? replyTo = answers is null ? null : messages[answers];
            messages[key] = (await acts.Do(
                new SendMessage(
                    ids[by], ReceiverId: null, groups[to], text, $"group-{key}", ReplyToId: replyTo, Media: media),
                ct)).MessageId;
        }

        foreach (var (by, to, emoji) in Reactions)
        {
            await acts.Do(new AddMessageReaction(ids[by], messages[to], emoji), ct);
        }

        await acts.Do(new PinMessage(ids["omar"], messages["menu"]), ct);
        await acts.Do(new PinMessage(ids["ada"], messages["room"]), ct);
        await acts.Do(new MarkMessageRead(ids["yuki"], messages["soup"]), ct);
        await Join(acts, ids, groups, ct);
        // Tomás does not see what was written before he came.
        await acts.Do(new AddGroupMembers(ids["mia"], groups[Kiln], [ids["tomas"]]), ct);
        await acts.Do(
            new SendMessage(ids["mia"], null, groups[Kiln], "Tomás, the top is yours. No flour.", "group-top"), ct);
    }

    // Ada comes by a link to the supper club; Jonas asks to join the choir by one that needs approval.
    private static async Task Join(
        DemoActs acts,
        IReadOnlyDictionary<string, UserId> ids,
        Dictionary<string, ConversationId> groups,
        CancellationToken ct)
    {
        var open = new CreateInvite(ids["omar"], groups[Supper], null, MaxUses: 20, NeedsApproval: false, "supper");
        var asking = new CreateInvite(ids["ada"], groups[Choir], null, MaxUses: null, NeedsApproval: true, "choir");
        foreach (var (who, invite) in new[] { ("ada", open), ("jonas", asking) })
        {
            var code = (await acts.Do(invite, ct)).Code;
            await acts.Do(new JoinGroup(ids[who], code), ct);
        }
    }
}
