using Hubbub.Domain.Common;

namespace Hubbub.Application.Posts.Contracts;

/// <summary>A circle, as its owner sees it.</summary>
public sealed record CircleRow(CircleId Id, string Name, int Members, DateTimeOffset CreatedAt);
