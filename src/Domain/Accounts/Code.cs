using Hubbub.Domain.Common;

namespace Hubbub.Domain.Accounts;

/// <summary>
/// The one mailed code of an account for a purpose. The code itself is derived from this row and the server's secret, so
/// that a mail that is sent again carries the same one, and the row alone tells nobody what it is.
/// </summary>
public sealed class Code(UserId userId, MailKind purpose, byte[] nonce, DateTimeOffset expiresAt)
{
    /// <summary>Symbols of a code, of five random bits each.</summary>
    public const int Length = 8;

    /// <summary>Wrong tries after which it is void.</summary>
    public const int MaxMisses = 5;

    /// <summary>The symbols; letters that look like others (I, L, O, U) are read as those.</summary>
    public const string Alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    /// <summary>How long a code is good at least, counted from the mail that carries it.</summary>
    public static readonly TimeSpan GoodFor = TimeSpan.FromMinutes(15);

    // Whoever asks again while the code is half as old as it may get is mailed the same one.
    private static readonly TimeSpan Lasts = 2 * GoodFor;

    /// <summary>Whoever has no account, or no code: the same work is done on this row.</summary>
    public static readonly UserId Nobody;

    public UserId UserId { get; private init; } = userId;

    public MailKind Purpose { get; private init; } = purpose;

    public byte[] Nonce { get; private init; } = nonce;

    public DateTimeOffset ExpiresAt { get; private set; } = expiresAt;

    public int Misses { get; private init; }

    public DateTimeOffset? UsedAt { get; private set; }

    /// <summary>The address that the code was used from.</summary>
    public string? UsedFrom { get; private set; }

    public static Code Make(UserId userId, MailKind purpose, byte[] nonce, DateTimeOffset now) =>
        new(userId, purpose, nonce, now + Lasts);

    public bool IsGood(DateTimeOffset now) => Misses < MaxMisses && ExpiresAt > now;

    /// <summary>Whether it can be mailed once more, and still be good for as long as the mail says.</summary>
    public bool IsFresh(DateTimeOffset now) => Misses < MaxMisses && ExpiresAt >= now + GoodFor;

    public void Use(string? address, DateTimeOffset now) => (ExpiresAt, UsedAt, UsedFrom) = (now, now, address);

    /// <summary>Two groups of four symbols, of 40 random bits.</summary>
    public static string Write(ReadOnlySpan<byte> random)
    {
        Span<char> symbols = stackalloc char[Length + 1];
        for (var i = 0; i < Length; i++)
        {
            symbols[i < Length / 2 ? i : i + 1] = Alphabet[random[i] % Alphabet.Length];
        }

        symbols[Length / 2] = '-';
        return new(symbols);
    }

    /// <summary>The code that someone typed, as it is written in the mail; null when it can be none.</summary>
    public static string? Read(string text)
    {
        Span<byte> values = stackalloc byte[Length];
        var count = 0;
        foreach (var c in text.Where(c => c is not '-' && !char.IsWhiteSpace(c)))
        {
            var value = Alphabet.IndexOf(SymbolOf(char.ToUpperInvariant(c)));
            if (value < 0 || count == Length)
            {
                return null;
            }

            values[count++] = (byte)value;
        }

        return count == Length ? Write(values) : null;
    }

    private static char SymbolOf(char letter) => letter switch
    {
        'O' => '0',
        'I' or 'L' => '1',
        'U' => 'V',
        _ => letter,
    };
}
