using Hubbub.Domain.Common;

namespace Hubbub.Domain.Posts;

/// <summary>Someone follows a tag.</summary>
public sealed class TagFollow
{
    public const int MostPerPerson = 200;

    public required UserId UserId { get; init; }

    public required string Tag { get; init; }
}
