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
    /// Attaches the files of new messages in the caller's transaction; for commands without files, this runs no query.
    /// Of a command that is not refused, the message must be stored.
    /// </summary>
    public async Task<IReadOnlyDictionary<SendMessage, Result<MessageFiles>>> Attach(
        IReadOnlyList<SendMessage> commands, CancellationToken ct)
    {
        // By reference, since two commands without a key can be equal.
        commands = [.. commands.Distinct(ReferenceEqualityComparer.Instance).Cast<SendMessage>()];
        var attached = new Dictionary<SendMessage, Result<MessageFiles>>(ReferenceEqualityComparer.Instance);
        var made = commands.Where(c => c.Media?.Count > 0)
            .Select(c => (Command: c, Id: new MessageFilesId(ids.Next()))).ToList();
        var kinds = await library.AttachNew(
            [.. made.Select(m => new NewAttachment(m.Command.Sender, m.Command.Media!, TargetOf(m.Id)))], ct);
        foreach (var (command, id) in made)
        {
            var kind = kinds[TargetOf(id)];
            attached.Add(
                command,
                kind.Failure is { } failure ? failure : new MessageFiles(id, kind.Value, command.Media!.Count));
        }

        var forwards = commands.Where(c => c.Forwarded is not null).ToList();
        if (forwards.Count > 0)
        {
            var held = await library.Hold([.. forwards.Select(c => TargetOf(c.Forwarded!.Id)).Distinct()], ct);
            foreach (var command in forwards)
            {
                // Deleted since it was read.
                attached.Add(
                    command,
                    held.Contains(TargetOf(command.Forwarded!.Id))
                        ? command.Forwarded
                        : MessagingErrors.MessageNotFound);
            }
        }

        return attached;
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
