namespace Hubbub.Architecture.Tests.Violations.Application.Notifications.Delivery;

internal sealed class Notifier;
