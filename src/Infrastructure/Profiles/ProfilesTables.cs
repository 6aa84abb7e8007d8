using Hubbub.Domain.Common;
using Hubbub.Domain.Profiles;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Hubbub.Infrastructure.Profiles;

internal sealed class ProfilesTables : IEntityTypeConfiguration<Profile>, IEntityTypeConfiguration<ProfileWord>
{
    public void Configure(EntityTypeBuilder<Profile> builder)
    {
        builder.ToTable("Profiles", "profiles");
        builder.HasKey(p => p.UserId);
        builder.Property(p => p.UserId).ValueGeneratedNever();
        builder.Property(p => p.Username).HasMaxLength(40);
        builder.Property(p => p.UsernameKey).HasMaxLength(40);
        builder.Property(p => p.DisplayName).HasMaxLength(Profile.MaxDisplayName);
        builder.Property(p => p.DisplayNameKey).HasMaxLength(Profile.MaxDisplayName);
        builder.Property(p => p.Bio).HasMaxLength(Profile.MaxBio);
        builder.Property(p => p.Location).HasMaxLength(Profile.MaxLocation);
        builder.Property(p => p.Website).HasMaxLength(Profile.MaxWebsite);
        // Concurrency tokens: of two concurrent replacements of a picture, one retries, and releases the other's
        // picture.
        builder.Property(p => p.AvatarId).IsConcurrencyToken();
        builder.Property(p => p.CoverId).IsConcurrencyToken();
        builder.HasIndex(p => p.UsernameKey).IsUnique();
        builder.HasIndex(p => new { p.DisplayNameKey, p.UserId });
        // The few frozen or deleted people: queries check thousands of people for this at once.
        builder.HasIndex(p => p.UserId).HasFilter("Availability <> 0");
        builder.Ignore(p => p.NameWords);
        builder.Ignore(p => p.Events);
    }

    public void Configure(EntityTypeBuilder<ProfileWord> builder)
    {
        builder.ToTable("ProfileWords", "profiles");
        builder.HasKey(w => new { w.UserId, w.Word });
        builder.Property(w => w.Word).HasMaxLength(SearchWords.MaxWord);
        builder.HasIndex(w => new { w.Word, w.UserId });
    }
}
