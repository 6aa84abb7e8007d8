using Hubbub.Domain.Common;

namespace Hubbub.Application.Posts.Contracts;

/// <summary>A folder for saved posts, as its owner sees it.</summary>
public sealed record FolderRow(FolderId Id, string Name, DateTimeOffset CreatedAt);
