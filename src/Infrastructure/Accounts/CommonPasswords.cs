using System.Collections.Frozen;
using Hubbub.Domain.Accounts;
using Microsoft.AspNetCore.Identity;

namespace Hubbub.Infrastructure.Accounts;

/// <summary>Rejects the most common passwords, ignoring case; the list names its source.</summary>
internal sealed class CommonPasswords : IPasswordValidator<Account>
{
    private static readonly Lazy<FrozenSet<string>> List = new(Read);

    public static IReadOnlyCollection<string> All => List.Value;

    public Task<IdentityResult> ValidateAsync(UserManager<Account> manager, Account user, string? password) =>
        Task.FromResult(password is not null && List.Value.Contains(password)
            ? IdentityResult.Failed(new IdentityError
            {
                Code = "PasswordCommon",
                Description = "This password is among the most common ones; use other words or more characters.",
            })
            : IdentityResult.Success);

    private static FrozenSet<string> Read()
    {
        using var stream = typeof(CommonPasswords).Assembly.GetManifestResourceStream("common-passwords.txt")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Where(line => !line.StartsWith('#'))
            .ToFrozenSet(StringComparer.OrdinalIgnoreCase);
    }
}
