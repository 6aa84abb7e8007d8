DROP TABLE IF EXISTS "__EFMigrationsLock"
