namespace Hubbub.Architecture.Tests.Violations.Application.Notifications;

internal sealed class Notifier;
