using System.Text.Json;
using FluentValidation.Results;
using Hubbub.Domain.Common;

namespace Hubbub.Application.Common.Behaviors;

internal static class ValidationErrors
{
    public static Error ToError(this ValidationResult result) => Error.Validation(result.Errors
        .GroupBy(e => JsonNamingPolicy.CamelCase.ConvertName(e.PropertyName))
        .ToDictionary(g => g.Key, g => g.Select(e => e.ErrorMessage).ToArray()));
}
