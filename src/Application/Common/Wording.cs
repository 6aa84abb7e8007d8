using System.Globalization;
using FluentValidation.Resources;

namespace Hubbub.Application.Common;

/// <summary>Messages of the built-in validation rules: what to give, always in English.</summary>
internal sealed class Wording : LanguageManager
{
    public Wording()
    {
        Culture = CultureInfo.GetCultureInfo("en");
        Say("NotEmptyValidator", "This must not be empty.");
        Say("NotNullValidator", "This must not be empty.");
        Say("EnumValidator", "Give one of the allowed values.");
        Say("LengthValidator", "Give {MinLength} to {MaxLength} characters; you gave {TotalLength}.");
        Say("MaximumLengthValidator", "Give at most {MaxLength} characters; you gave {TotalLength}.");
        Say("InclusiveBetweenValidator", "Give a number from {From} to {To}.");
        Say("GreaterThanValidator", "Give a number greater than {ComparisonValue}.");
        Say("GreaterThanOrEqualValidator", "Give {ComparisonValue} or more.");
    }

    private void Say(string rule, string message) => AddTranslation("en", rule, message);
}
