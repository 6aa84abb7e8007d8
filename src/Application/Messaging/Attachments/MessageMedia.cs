using Hubbub.Application.Common;
using Hubbub.Application.Media.Contracts;
using Hubbub.Domain.Common;
using Hubbub.Domain.Messaging;
using Microsoft.EntityFrameworkCore;

namespace Hubbub.Application.Messaging.Attachments;

/// <summary>The files of messages.</summary>
internal sealed class MessageMedia(IMessagingDb db, IMediaLibrary library, IdGenerator ids)
{
    public static MediaTarget TargetOf(MessageFilesId files) => new(Domain.Media.MediaTargetKind.Message, files.Value);

    /// <summary>
    /// Loads the files of new messages in the caller's transaction; for commands without files, this runs no query. The
    /// function then attaches those of one command, whose message must be stored; null if it has none.
    /// </summary>
    public async Task<Func<SendMessage, Result<MessageFiles>?>> Load(
        IReadOnlyList<SendMessage> commands, CancellationToken ct)
    {
        var attach = await library.LoadForNew(
            [.. commands.SelectMany(c => (c.Media ?? []).Select(media => (c.Sender, media)))], ct);
        var held = await library.Hold(
            [.. commands.Select(c => c.Forwarded).OfType<MessageFiles>().Select(f => TargetOf(f.Id)).Distinct()], ct);
        return command => command switch
        {
            { Forwarded: { } files } => held.Contains(TargetOf(files.Id))
                ? files
                // Deleted since it was read.
                : MessagingErrors.MessageNotFound,
            { Media: { Count: > 0 } media } => New(command.Sender, media),
            _ => null,
        };

        Result<MessageFiles> New(UserId owner, IReadOnlyList<MediaId> media)
        {
            var id = new MessageFilesId(ids.Next());
            var kinds = attach(new(owner, media, TargetOf(id)));
            return kinds.Failure is { } failure ? failure : new MessageFiles(
                id, kinds.Value[0], media.Count, AreAlike: kinds.Value.Distinct().Count() == 1);
        }
    }

    /// <summary>Detaches the files of a deleted message, unless another message has them.</summary>
    public async Task Release(MessageFilesId files, CancellationToken ct)
    {
        await library.Hold([TargetOf(files)], ct);
        if (!await db.Messages.AnyAsync(m => m.FilesId == files, ct))
        {
            await library.Detach([TargetOf(files)], ct);
            await db.SaveChangesAsync(ct);
        }
    }

    /// <summary>The files by what they belong to; if there are none, this runs no query.</summary>
    public async Task<IReadOnlyDictionary<MessageFilesId, IReadOnlyList<MediaCard>>> CardsOf(
        IEnumerable<MessageFilesId?> files, CancellationToken ct)
    {
        var cards = await library.ForTargets([.. files.OfType<MessageFilesId>().Distinct().Select(TargetOf)], ct);
        return cards.ToDictionary(c => new MessageFilesId(c.Key.Id), c => c.Value);
    }
}
