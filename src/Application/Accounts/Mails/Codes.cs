using System.Security.Cryptography;
using System.Text;
using Hubbub.Domain.Accounts;
using Hubbub.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace Hubbub.Application.Accounts.Mails;

/// <summary>The mailed codes: one per account and purpose, repeated in every mail while it is fresh.</summary>
internal sealed class Codes(IAccountsDb db, ITokens tokens, TimeProvider clock)
{
    private const int NonceBytes = 16;

    private static readonly byte[] NoNonce = new byte[NonceBytes];

    /// <summary>The code to mail now.</summary>
    public async Task<string> Issue(Account account, MailKind purpose, CancellationToken ct) =>
        tokens.CodeOf(account.Id, account.SecurityStamp, purpose, await CurrentNonce(account.Id, purpose, ct));

    /// <summary>
    /// The code, if it is right; the caller marks it as used. Reads and writes are the same without an account or a
    /// code. An attempt counts before it is checked, so that concurrent attempts all count.
    /// </summary>
    public async Task<Code?> Try(Account? account, MailKind purpose, string typed, CancellationToken ct)
    {
        var owner = account?.Id ?? Code.Nobody;
        var code = await db.Codes.SingleOrDefaultAsync(c => c.UserId == owner && c.Purpose == purpose, ct);
        var isGood = account is not null && code?.IsGood(clock.Now()) == true;
        var (counted, nonce) = isGood ? (owner, code!.Nonce) : (Code.Nobody, NoNonce);
        var isCounted = await Count(counted, purpose, nonce, 1, ct);
        var right = tokens.CodeOf(counted, account?.SecurityStamp ?? string.Empty, purpose, nonce);
        var isRight = CryptographicOperations.FixedTimeEquals(
            Encoding.ASCII.GetBytes(right), Encoding.ASCII.GetBytes(Code.Read(typed) ?? string.Empty));
        if (!isRight || !isCounted || !isGood)
        {
            return null;
        }

        await Count(counted, purpose, nonce, -1, ct);
        // A retried transaction discards the entities that were read before it.
        return await db.Codes.SingleOrDefaultAsync(
            c => c.UserId == owner && c.Purpose == purpose && c.Nonce == nonce, ct);
    }

    private async Task<byte[]> CurrentNonce(UserId user, MailKind purpose, CancellationToken ct)
    {
        while (true)
        {
            var now = clock.Now();
            var made = Code.Make(user, purpose, RandomNumberGenerator.GetBytes(NonceBytes), now);
            var old = await db.Codes
                .AsNoTracking()
                .SingleOrDefaultAsync(c => c.UserId == user && c.Purpose == purpose, ct);
            if (old is null && await IsFirst(made, ct))
            {
                return made.Nonce;
            }

            if (old is null)
            {
                continue;
            }

            if (old.IsFresh(now) || await Replace(old, made, ct))
            {
                return old.IsFresh(now) ? old.Nonce : made.Nonce;
            }
        }
    }

    // If another node was faster, its code is used.
    private async Task<bool> IsFirst(Code made, CancellationToken ct)
    {
        db.Codes.Add(made);
        try
        {
            await db.SaveChangesAsync(ct);
            return true;
        }
        catch (DbUpdateException)
        {
            // It was never stored, so removing it detaches it.
            db.Codes.Remove(made);
            if (await db.Codes.AnyAsync(c => c.UserId == made.UserId && c.Purpose == made.Purpose, ct))
            {
                return false;
            }

            throw;
        }
    }

    private async Task<bool> Replace(Code old, Code made, CancellationToken ct) => await db.InTransactionAsync(
        token => db.Codes.Where(c => c.UserId == old.UserId && c.Purpose == old.Purpose && c.Nonce == old.Nonce)
            .ExecuteUpdateAsync(
                set => set.SetProperty(c => c.Nonce, made.Nonce).SetProperty(c => c.ExpiresAt, made.ExpiresAt)
                    .SetProperty(c => c.Misses, 0),
                token),
        ct) == 1;

    // Matched by nonce: a code that replaced this one in the meantime has its own count.
    private async Task<bool> Count(UserId owner, MailKind purpose, byte[] nonce, int misses, CancellationToken ct)
    {
        var code = db.Codes.Where(c => c.UserId == owner && c.Purpose == purpose && c.Nonce == nonce);
        code = misses < 0
            ? code.Where(c => c.Misses > 0)
            : code.Where(c => c.Misses < Code.MaxMisses || c.UserId == Code.Nobody);
        return await db.InTransactionAsync(
            token => code.ExecuteUpdateAsync(
                set => set.SetProperty(c => c.Misses, c => (c.Misses + misses) % 1_000_000), token),
            ct) == 1;
    }
}
