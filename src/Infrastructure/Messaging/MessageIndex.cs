using Hubbub.Domain.Common;
using Hubbub.Domain.Messaging;
using Hubbub.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Hubbub.Infrastructure.Messaging;

/// <summary>A mark of a message, on SQL Server and PostgreSQL; see <see cref="Posts.PostWord"/>.</summary>
internal sealed class MessageMark
{
    public required ConversationId ConversationId { get; init; }

    public required string Mark { get; init; }

    public required MessageId MessageId { get; init; }
}

/// <summary>
/// Keeps the search index in sync with the messages. A message has marks: one for each word of its text, one for its
/// sender, one if it has files, and one that all have. On SQLite each begins with the conversation's id, so that a
/// search reads nothing of other conversations. Edits and deletions change the marks in their own transaction, as
/// sending does on the servers; on SQLite, <see cref="IndexNewMessages"/> follows.
/// </summary>
internal static class MessageIndex
{
    public const string OfAll = "m";

    public const string HasFiles = "f";

    public static void Configure(EntityTypeBuilder<MessageMark> builder)
    {
        builder.ToTable("MessageMarks", "messaging");
        builder.HasKey(m => new { m.ConversationId, m.Mark, m.MessageId });
        builder.Property(m => m.Mark).HasMaxLength(SearchWords.MaxWord + 1);
        builder.HasIndex(m => m.MessageId);
    }

    public static string From(UserId sender) => $"s{sender.Value}";

    public static string Word(string word) => $"w{word}";

    /// <summary>The marks of a message, separated by spaces; none of one that no search finds.</summary>
    public static string MarksOf(Message message)
    {
        if (message.DeletedAt is not null || message.System is not null)
        {
            return string.Empty;
        }

        IEnumerable<string> marks = [OfAll, From(message.SenderId), .. SearchWords.Of(message.Body!).Select(Word)];
        return string.Join(' ', message.FilesId is null ? marks : marks.Append(HasFiles));
    }

    /// <summary>For messages that EF stores, which are edited, deleted or of the system, but not sent.</summary>
    public static Task Store(AppDbContext db, CancellationToken ct) => Replace(
        db,
        [
            .. db.ChangeTracker.Entries<Message>()
                .Where(e => e.State == EntityState.Added || e.Property(m => m.Body).IsModified).Select(e => e.Entity),
        ],
        ct);

    /// <summary>Rewrites the marks of these messages, in the current transaction.</summary>
    public static async Task Replace(AppDbContext db, IReadOnlyCollection<Message> messages, CancellationToken ct)
    {
        await MessageIndexStatements.DeleteAsync(db, messages.Select(m => m.Id), ct);
        await MessageIndexStatements.InsertAsync(db, messages, ct);
    }
}
