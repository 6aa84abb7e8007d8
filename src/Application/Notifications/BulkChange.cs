namespace Hubbub.Application.Notifications;

/// <summary>How many notifications a bulk operation changed.</summary>
public sealed record BulkChange(int Count);
