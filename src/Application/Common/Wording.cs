using System.Globalization;
using FluentValidation.Resources;

namespace Hubbub.Application.Common;

/// <summary>What the library's rules say of a member: what to give, in the same words whatever language the server speaks.</summary>
internal sealed class Wording : LanguageManager
{
    public Wording()
    {
        Culture = CultureInfo.GetCultureInfo("en");
        Say("NotEmptyValidator", "This must not be empty.");
        Say("NotNullValidator", "This must not be empty.");
        Say("EnumValidator", "Give one of the values that there are.");
        Say("LengthValidator", "Give {MinLength} to {MaxLength} characters; there are {TotalLength}.");
        Say("MaximumLengthValidator", "Give at most {MaxLength} characters; there are {TotalLength}.");
        Say("InclusiveBetweenValidator", "Give a number from {From} to {To}.");
        Say("GreaterThanValidator", "Give a number above {ComparisonValue}.");
        Say("GreaterThanOrEqualValidator", "Give {ComparisonValue} or more.");
    }

    private void Say(string rule, string message) => AddTranslation("en", rule, message);
}
