namespace Hubbub.Domain.Posts;

/// <summary>What administrators made of a tag among the trends.</summary>
public enum TrendState
{
    Normal,
    Hidden,
    Featured,
}

/// <summary>A tag that administrators hid or featured.</summary>
public sealed class TrendChoice
{
    public const int MostFeatured = 20;

    public required string Tag { get; init; }

    public required TrendState State { get; set; }
}
