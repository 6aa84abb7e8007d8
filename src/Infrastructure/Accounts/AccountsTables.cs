using Hubbub.Domain.Accounts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Hubbub.Infrastructure.Accounts;

internal sealed class AccountsTables :
    IEntityTypeConfiguration<Account>,
    IEntityTypeConfiguration<Session>,
    IEntityTypeConfiguration<RefreshToken>,
    IEntityTypeConfiguration<Mail>,
    IEntityTypeConfiguration<Code>,
    IEntityTypeConfiguration<ErasedName>
{
    private const string Schema = "accounts";

    public void Configure(EntityTypeBuilder<Account> builder)
    {
        builder.ToTable("Accounts", Schema);
        builder.HasKey(a => a.Id);
        builder.Property(a => a.Id).ValueGeneratedNever();
        builder.Property(a => a.Username).HasMaxLength(Account.MaxUsername);
        builder.Property(a => a.NormalizedUsername).HasMaxLength(Account.MaxUsername);
        builder.Property(a => a.Email).HasMaxLength(Account.MaxEmail);
        builder.Property(a => a.NormalizedEmail).HasMaxLength(Account.MaxEmail);
        builder.Property(a => a.PasswordHash).HasMaxLength(200);
        builder.Property(a => a.SecurityStamp).HasMaxLength(64);
        builder.Property(a => a.Version).IsConcurrencyToken();
        // No longer used; a column is dropped only after the release that stopped reading it.
        builder.Property<int>("FailedLogins");
        builder.Property<DateTimeOffset?>("LockedUntil");
        builder.Property<DateTimeOffset?>("ResetCodeUntil");
        builder.HasIndex(a => a.NormalizedUsername).IsUnique();
        builder.HasIndex(a => a.NormalizedEmail).IsUnique();
        builder.HasIndex(a => a.EraseAt);
        builder.Ignore(a => a.Events);
    }

    public void Configure(EntityTypeBuilder<Session> builder)
    {
        builder.ToTable("Sessions", Schema);
        builder.HasKey(s => s.Id);
        builder.Property(s => s.Id).ValueGeneratedNever();
        builder.Property(s => s.DeviceName).HasMaxLength(Session.MaxDeviceName);
        builder.Property(s => s.Address).HasMaxLength(64);
        builder.Property(s => s.Version).IsConcurrencyToken();
        builder.HasIndex(s => new { s.UserId, s.Id });
        builder.HasIndex(s => s.EndedAt);
        builder.HasIndex(s => s.ExpiresAt);
        builder.Ignore(s => s.Events);
    }

    public void Configure(EntityTypeBuilder<RefreshToken> builder)
    {
        builder.ToTable("RefreshTokens", Schema);
        builder.HasKey(t => t.Hash);
        builder.Property(t => t.Hash).HasMaxLength(32);
        builder.HasIndex(t => t.SessionId);
        builder.HasIndex(t => t.UsedAt);
        builder.HasOne<Session>().WithMany().HasForeignKey(t => t.SessionId).OnDelete(DeleteBehavior.Cascade);
    }

    public void Configure(EntityTypeBuilder<Mail> builder)
    {
        builder.ToTable("Mails", Schema);
        builder.HasKey(m => m.Id);
        builder.Property(m => m.Id).ValueGeneratedNever();
        builder.HasIndex(m => m.DueAt);
        builder.HasIndex(m => m.UserId);
    }

    public void Configure(EntityTypeBuilder<ErasedName> builder)
    {
        builder.ToTable("ErasedNames", Schema);
        builder.HasKey(n => n.Hash);
        builder.Property(n => n.Hash).HasMaxLength(32);
        builder.HasIndex(n => n.Until);
    }

    public void Configure(EntityTypeBuilder<Code> builder)
    {
        builder.ToTable("Codes", Schema);
        builder.HasKey(c => new { c.UserId, c.Purpose });
        builder.Property(c => c.Nonce).HasMaxLength(16);
        builder.Property(c => c.UsedFrom).HasMaxLength(64);
        builder.HasData(
            new[] { MailKind.VerifyEmail, MailKind.ResetPassword }
                .Select(p => new Code(Code.Nobody, p, new byte[16], DateTimeOffset.UnixEpoch)));
    }
}
