using System.Text.Json;
using System.Text.Json.Serialization;

namespace Hubbub.Load;

/// <summary>One run, printed as one line of JSON. Times of messages are in milliseconds.</summary>
internal sealed record Report
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals,
        Converters = { new Rounded() },
    };

    public required string Mode { get; init; }

    public required string Protocol { get; init; }

    public required string Synchronous { get; init; }

    public int? Pairs { get; init; }

    public int? Window { get; init; }

    public int? Rate { get; init; }

    public int? Groups { get; init; }

    public int? Members { get; init; }

    public int? Connections { get; init; }

    public double? StartToReadySeconds { get; init; }

    public double? Seconds { get; init; }

    public long? Delivered { get; init; }

    public double? DeliveredPerSecond { get; init; }

    public double? CpuMicrosecondsPerMessage { get; init; }

    /// <summary>
    /// Pages that commits appended to SQLite's write-ahead log: an exact count, unaffected by other load.
    /// </summary>
    public double? WalPagesPerMessage { get; init; }

    [JsonIgnore]
    public (double P50, double P99)? Ack { get; init; }

    [JsonIgnore]
    public (double P50, double P99)? Receive { get; init; }

    /// <summary>Until the last member who is online has the message.</summary>
    [JsonIgnore]
    public (double P50, double P99)? Complete { get; init; }

    public double? AckP50 => Ack?.P50;

    public double? AckP99 => Ack?.P99;

    public double? ReceiveP50 => Receive?.P50;

    public double? ReceiveP99 => Receive?.P99;

    public double? CompleteP50 => Complete?.P50;

    public double? CompleteP99 => Complete?.P99;

    public long? ResidentBytes { get; init; }

    public long? ResidentBytesPerConnection { get; init; }

    /// <summary>From the first message to the last, warm-up included.</summary>
    public long? Sent { get; init; }

    public long? Lost { get; init; }

    /// <summary>Counts of what must not happen: refused, doubled, order, closed.</summary>
    public required IReadOnlyDictionary<string, int> Wrong { get; init; }

    [JsonIgnore]
    public bool IsGood => Lost is null or 0 && Wrong.Count == 0 && Delivered is null or > 0;

    public override string ToString() => JsonSerializer.Serialize(this, Json);

    private sealed class Rounded : JsonConverter<double>
    {
        public override double Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            reader.GetDouble();

        public override void Write(Utf8JsonWriter writer, double value, JsonSerializerOptions options)
        {
            if (double.IsNaN(value))
            {
                writer.WriteNullValue();
            }
            else
            {
                writer.WriteNumberValue(Math.Round(value, 2));
            }
        }
    }
}
