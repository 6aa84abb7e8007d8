using Hubbub.Domain.Common;

namespace Hubbub.Domain.Accounts;

/// <summary>
/// The single mailed code of an account for one purpose. The code is derived from this row and the server's secret, so
/// a resent mail carries the same code, and the row alone does not reveal it.
/// </summary>
public sealed class Code(UserId userId, MailKind purpose, byte[] nonce, DateTimeOffset expiresAt)
{
    /// <summary>Symbols in a code, each of five random bits.</summary>
    public const int Length = 8;

    /// <summary>Wrong attempts after which the code is void.</summary>
    public const int MaxMisses = 5;

    /// <summary>The symbols. Letters left out of it (I, L, O, U) are read as the symbols they resemble.</summary>
    public const string Alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    /// <summary>How long a code stays valid at least, counted from the mail that carries it.</summary>
    public static readonly TimeSpan GoodFor = TimeSpan.FromMinutes(15);

    // A repeated request in the first half of this time mails the same code.
    private static readonly TimeSpan Lasts = 2 * GoodFor;

    /// <summary>Owner of the row used when there is no account or no code, so that the work is the same.</summary>
    public static readonly UserId Nobody;

    public UserId UserId { get; private init; } = userId;

    public MailKind Purpose { get; private init; } = purpose;

    public byte[] Nonce { get; private init; } = nonce;

    public DateTimeOffset ExpiresAt { get; private set; } = expiresAt;

    public int Misses { get; private init; }

    public DateTimeOffset? UsedAt { get; private set; }

    /// <summary>The network address that the code was used from.</summary>
    public string? UsedFrom { get; private set; }

    public static Code Make(UserId userId, MailKind purpose, byte[] nonce, DateTimeOffset now) =>
        new(userId, purpose, nonce, now + Lasts);

    public bool IsGood(DateTimeOffset now) => Misses < MaxMisses && ExpiresAt > now;

    /// <summary>Whether it can be mailed again and stay valid for as long as the mail says.</summary>
    public bool IsFresh(DateTimeOffset now) => Misses < MaxMisses && ExpiresAt >= now + GoodFor;

    public void Use(string? address, DateTimeOffset now) => (ExpiresAt, UsedAt, UsedFrom) = (now, now, address);

    /// <summary>Two groups of four symbols: 40 random bits.</summary>
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

    /// <summary>A typed code in the form that the mail uses; null if it cannot be a code.</summary>
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
