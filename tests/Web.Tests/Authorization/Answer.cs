using System.Text.Json;

namespace Hubbub.Web.Tests.Authorization;

/// <summary>The expected answer to a request that names someone else's data.</summary>
/// <param name="Status">The status; over the hub only the code counts.</param>
/// <param name="Code">The error code; null for a success.</param>
/// <param name="IsHarmless">No row changes and no events are sent.</param>
/// <param name="Reason">Why the contract specifies something other than "not found".</param>
/// <param name="Data">The exact data of the answer, if it must reveal nothing.</param>
internal sealed record Answer(int Status, string? Code, bool IsHarmless, string? Reason, string? Data = null)
{
    /// <summary>Other people's data and missing data give the same 404.</summary>
    public static readonly Answer NotFound = new(404, "not_found", IsHarmless: true, Reason: null);

    public static Answer Forbidden(string code, string reason) => new(403, code, IsHarmless: true, reason);

    public static Answer Conflict(string code, string reason) => new(409, code, IsHarmless: true, reason);

    /// <summary>It succeeds without effect.</summary>
    public static Answer Nothing(string reason, string? data = null) => new(200, null, IsHarmless: true, reason, data);

    /// <summary>It succeeds, because the contract allows it for anyone.</summary>
    public static Answer Done(string reason) => new(200, null, IsHarmless: false, reason);

    public void MustBe(int status, string? code, JsonElement? data, string what)
    {
        if (Code is null)
        {
            status.Should().BeInRange(200, 299, "{0} is legal: {1}; it was {2}", what, Reason, code);
            if (Data is not null)
            {
                data!.Value.GetRawText().Should().Be(Data, what);
            }

            return;
        }

        status.Should().Be(Status, "{0} gives {1}", what, code);
        (code == Code || (Code == "not_found" && code!.EndsWith("_not_found", StringComparison.Ordinal))
            || (Code == "not_found" && code!.EndsWith(".not_found", StringComparison.Ordinal)))
            .Should().BeTrue("{0} must be {1} and is {2}", what, Code, code);
    }
}
