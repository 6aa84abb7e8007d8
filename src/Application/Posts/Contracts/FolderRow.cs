using Hubbub.Domain.Common;

namespace Hubbub.Application.Posts.Contracts;

/// <summary>A folder for saved posts, for its owner.</summary>
public sealed record FolderRow(FolderId Id, string Name, DateTimeOffset CreatedAt);
