using Hubbub.Domain.Common;

namespace Hubbub.Domain.Messaging;

/// <summary>The files of a message. A forward has the same; they end with the last message that has them.</summary>
/// <param name="Id">What uses them.</param>
/// <param name="Kind">The kind of the first file.</param>
/// <param name="Count">How many there are.</param>
/// <param name="AreAlike">Whether it is known that all are of this kind.</param>
public sealed record MessageFiles(MessageFilesId Id, Media.MediaKind Kind, int Count, bool AreAlike);
