using FluentValidation;
using Hubbub.Application.Common;
using Hubbub.Domain.Accounts;

namespace Hubbub.Application.Accounts.Sessions;

/// <summary>Where a request comes from: the device name given by the client, and the address the server sees.</summary>
public sealed record Device(string? Name, string? Address)
{
    internal string NameOrUnknown => string.IsNullOrWhiteSpace(Name) ? "Unknown device" : Name;
}

internal sealed class DeviceValidator : AbstractValidator<Device>
{
    public DeviceValidator() =>
        RuleFor(x => x.Name).MaximumLength(Session.MaxDeviceName).SingleLine().OverridePropertyName("deviceName");
}
