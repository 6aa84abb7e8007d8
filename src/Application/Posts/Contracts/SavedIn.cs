using Hubbub.Domain.Common;

namespace Hubbub.Application.Posts.Contracts;

/// <summary>Where a post is saved; <paramref name="FolderId"/> is absent if it is in no folder.</summary>
public sealed record SavedIn(FolderId? FolderId);
