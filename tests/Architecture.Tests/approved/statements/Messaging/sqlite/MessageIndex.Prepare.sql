CREATE VIRTUAL TABLE IF NOT EXISTS "MessageIndex" USING fts5(
    Marks, content='', contentless_delete=1,
    tokenize="unicode61 remove_diacritics 0 categories 'L* M* N* S* P* C*'")
