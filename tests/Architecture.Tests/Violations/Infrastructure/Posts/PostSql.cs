namespace Hubbub.Architecture.Tests.Violations.Infrastructure.Posts;

internal sealed record PostSql(string Count)
{
    public static readonly PostSql Sqlite = new("SELECT COUNT(*) FROM Posts");
}
