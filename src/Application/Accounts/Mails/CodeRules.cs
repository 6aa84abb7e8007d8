using FluentValidation;

namespace Hubbub.Application.Accounts.Mails;

internal static class CodeRules
{
    private const int MostTyped = 40;

    /// <summary>A mailed code, in any letter case, with spaces or hyphens anywhere.</summary>
    public static IRuleBuilderOptions<T, string> Code<T>(this IRuleBuilder<T, string> rule) =>
        rule.Must(code => code is { Length: <= MostTyped } && Domain.Accounts.Code.Read(code) is not null)
            .WithMessage("Give the code from the mail: eight letters and digits.");
}
