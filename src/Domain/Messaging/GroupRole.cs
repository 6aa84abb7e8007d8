namespace Hubbub.Domain.Messaging;

/// <summary>What a member of a group may do: each role also what those before it may.</summary>
public enum GroupRole
{
    Member,
    Admin,
    Owner,
}
