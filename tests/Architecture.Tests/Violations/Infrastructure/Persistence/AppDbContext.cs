using Hubbub.Architecture.Tests.Violations.Domain.Media;
using Hubbub.Architecture.Tests.Violations.Domain.Posts;
using Hubbub.Architecture.Tests.Violations.Infrastructure.Posts;
using Hubbub.Infrastructure.Persistence.Statements;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Hubbub.Architecture.Tests.Violations.Infrastructure.Persistence;

public sealed class AppDbContext : DbContext
{
    internal static DialectStatement Count => PostSql.Count;

    protected override void OnConfiguring(DbContextOptionsBuilder optionsBuilder) => optionsBuilder
        .UseSqlite("Data Source=:memory:")
        .ConfigureWarnings(w => w.Ignore(SqliteEventId.SchemaConfiguredWarning));

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<Picture>().ToTable("Things", "files");
        modelBuilder.Entity<Post>().ToTable("Things", "posts").Property(p => p.Id).ValueGeneratedNever();
    }
}
