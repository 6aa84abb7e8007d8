using Hubbub.Application.Common.Realtime;
using Hubbub.Application.Profiles.Contracts;

namespace Hubbub.Application.Profiles;

/// <summary>Your profile changed, on any of your devices.</summary>
public sealed record ProfileUpdated(OwnProfile Profile) : DurableEvent("profile_updated");

/// <summary>The card of someone in your conversations or notifications changed.</summary>
public sealed record UserUpdated(UserCard User) : DurableEvent("user_updated");
