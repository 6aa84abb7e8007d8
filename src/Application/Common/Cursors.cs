using System.Buffers.Text;
using System.Globalization;
using System.Text;
using FluentValidation;
using Hubbub.Domain.Common;

namespace Hubbub.Application.Common;

/// <summary>Opaque positions in lists. A cursor belongs to one kind of list; others reject it.</summary>
public static class Cursors
{
    /// <summary>The error for a cursor that only another module can recognise as foreign to this list.</summary>
    public static Error Foreign =>
        Error.Validation(new Dictionary<string, string[]> { ["cursor"] = [ForeignMessage] });

    private const int MaxLength = 400;
    private const string ForeignMessage = "This cursor does not belong to this list; start without one.";

    public static string Encode(string list, params IEnumerable<object> parts) =>
        Base64Url.EncodeToString(Encoding.UTF8.GetBytes(
            list + '\n' + string.Join('\n', parts.Select(p => Convert.ToString(p, CultureInfo.InvariantCulture)))));

    /// <summary>
    /// The single id in a cursor; without a cursor, <see cref="long.MaxValue"/>, the start of a list with the newest
    /// first.
    /// </summary>
    public static long DecodeId(string list, string? cursor) =>
        cursor is null ? long.MaxValue : long.Parse(Decode(list, cursor, 1)![0], CultureInfo.InvariantCulture);

    /// <summary>The parts of a cursor; null if it does not belong to this list.</summary>
    public static string[]? Decode(string list, string cursor, int parts, int maxLength = MaxLength)
    {
        if (cursor.Length > maxLength || !Base64Url.IsValid(cursor))
        {
            return null;
        }

        var text = Encoding.UTF8.GetString(Base64Url.DecodeFromChars(cursor));
        if (!PlainText.IsWellFormed(text))
        {
            return null;
        }

        var pieces = text.Split('\n');
        return pieces.Length == parts + 1 && pieces[0] == list ? pieces[1..] : null;
    }

    /// <summary>The rules for a page of a list whose cursor is a single id.</summary>
    public static void RulePage<T>(this AbstractValidator<T> validator, string list, Func<T, PageRequest> page) =>
        validator.RulePage(page, cursor => Decode(list, cursor, 1) is [var id]
            && long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out _));

    public static void RulePage<T>(
        this AbstractValidator<T> validator, Func<T, PageRequest> page, Func<string, bool> isCursor)
    {
        validator.RuleFor(x => page(x).Limit).InclusiveBetween(1, PageRequest.MaxLimit).OverridePropertyName("limit");
        validator.RuleFor(x => page(x).Cursor).Must(c => c is null || isCursor(c)).OverridePropertyName("cursor")
            .WithMessage(ForeignMessage);
    }
}
