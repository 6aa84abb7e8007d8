PRAGMA foreign_keys = 1
