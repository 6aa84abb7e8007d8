using Hubbub.Domain.Presence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Hubbub.Infrastructure.Presence;

internal sealed class PresenceTables : IEntityTypeConfiguration<PersonStatus>
{
    public void Configure(EntityTypeBuilder<PersonStatus> builder)
    {
        builder.ToTable("Statuses", "presence");
        builder.HasKey(s => s.UserId);
        builder.Property(s => s.UserId).ValueGeneratedNever();
        // Concurrent choices are not mixed, and going offline notices that someone has just become invisible.
        builder.Property(s => s.Choice).IsConcurrencyToken();
        builder.Property(s => s.Text).HasMaxLength(PersonStatus.MaxText).IsConcurrencyToken();
    }
}
