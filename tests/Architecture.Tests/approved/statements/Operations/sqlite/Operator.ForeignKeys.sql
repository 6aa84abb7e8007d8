SELECT "table" AS "Value" FROM pragma_foreign_key_check
