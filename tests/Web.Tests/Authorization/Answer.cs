using System.Text.Json;

namespace Hubbub.Web.Tests.Authorization;

/// <summary>What someone gets who names what is not theirs.</summary>
/// <param name="Status">The status; over the hub the code alone counts.</param>
/// <param name="Code">The code of the refusal; null when it is none.</param>
/// <param name="IsHarmless">No row changes and nobody is told.</param>
/// <param name="Reason">Why the contract says something else than "not found".</param>
/// <param name="Data">What is answered, where that must be nothing of value.</param>
internal sealed record Answer(int Status, string? Code, bool IsHarmless, string? Reason, string? Data = null)
{
    /// <summary>What is not yours and what is not there are the same 404.</summary>
    public static readonly Answer NotFound = new(404, "not_found", IsHarmless: true, Reason: null);

    public static Answer Forbidden(string code, string reason) => new(403, code, IsHarmless: true, reason);

    public static Answer Conflict(string code, string reason) => new(409, code, IsHarmless: true, reason);

    /// <summary>It is answered, and does nothing.</summary>
    public static Answer Nothing(string reason, string? data = null) => new(200, null, IsHarmless: true, reason, data);

    /// <summary>It is done, since the contract lets anyone do it.</summary>
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
