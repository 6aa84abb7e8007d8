using Hubbub.Application.Common.Realtime;
using Hubbub.Application.Profiles.Contracts;

namespace Hubbub.Application.Profiles;

/// <summary>One's own profile changed, on whichever device.</summary>
public sealed record ProfileUpdated(OwnProfile Profile) : DurableEvent("profile_updated");

/// <summary>The card of someone in one's conversations or notifications changed.</summary>
public sealed record UserUpdated(UserCard User) : DurableEvent("user_updated");
