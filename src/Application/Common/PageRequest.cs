namespace Hubbub.Application.Common;

/// <summary>
/// Which page of a list: after <paramref name="Cursor"/> (null or empty: the first), at most <paramref name="Limit"/>
/// rows.
/// </summary>
public sealed record PageRequest(string? Cursor = null, int Limit = PageRequest.DefaultLimit)
{
    public string? Cursor { get; } = string.IsNullOrEmpty(Cursor) ? null : Cursor;

    public const int DefaultLimit = 20;
    public const int MaxLimit = 100;
}
