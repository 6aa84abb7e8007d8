SELECT "UserId", "Username", "DisplayName", "Availability", "AvatarId", "WhoCanMessage"
FROM "Profiles" WHERE "UserId" = $0
