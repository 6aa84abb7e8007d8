using Hubbub.Domain.Common;

namespace Hubbub.Application.Posts.Contracts;

/// <summary>A circle, for its owner.</summary>
public sealed record CircleRow(CircleId Id, string Name, int Members, DateTimeOffset CreatedAt);
