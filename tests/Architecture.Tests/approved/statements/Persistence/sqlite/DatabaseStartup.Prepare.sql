CREATE VIRTUAL TABLE IF NOT EXISTS "PostIndex" USING fts5(
    Words, content='', contentless_delete=1, prefix='2 3',
    tokenize="unicode61 remove_diacritics 2 categories 'L* M* N* S* P* C*'")
