using FluentValidation.Validators;

namespace Hubbub.Web.Description;

/// <summary>One validation rule in terms of JSON schema; null where it sets no bound.</summary>
internal readonly record struct Bound(
    int? MinLength = null, int? MaxLength = null, string? Pattern = null, object? Minimum = null,
    object? Maximum = null)
{
    public static Bound Of(IPropertyValidator validator) => validator switch
    {
        ILengthValidator length => new(length.Min > 0 ? length.Min : null, length.Max > 0 ? length.Max : null),
        INotEmptyValidator => new(MinLength: 1),
        IRegularExpressionValidator pattern =>
            new(Pattern: pattern.Expression.Replace(@"\z", "$", StringComparison.Ordinal)),
        IBetweenValidator between => new(Minimum: between.From, Maximum: between.To),
        IComparisonValidator { Comparison: Comparison.GreaterThanOrEqual } least => new(Minimum: least.ValueToCompare),
        _ => default,
    };
}
