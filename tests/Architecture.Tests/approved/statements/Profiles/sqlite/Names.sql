SELECT "UserId", "Username", "DisplayName", "Availability", "AvatarId" FROM "Profiles" WHERE "UserId" = $0
