// The texts of the app: complete in each language, and put together by its rules.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { app, locale } from './browser.js';

const { ago, bytes, count, date, languages, list, number, parts, t, use } = await app('i18n.js');
const names = Object.keys(languages);
const english = locale('en');
const placeholders = text => [...new Set(text.match(/\{\w+\}/g) ?? [])].sort().join();
const formsOf = text => (typeof text === 'string' ? [text] : Object.values(text));

for (const name of names) {
  test(`${name}: has each text, with the placeholders of the English one`, () => {
    const texts = locale(name);
    assert.deepEqual(Object.keys(texts).sort(), Object.keys(english).sort());
    for (const [key, text] of Object.entries(texts)) {
      const wanted = new Set(formsOf(english[key]).map(placeholders).filter(Boolean).flatMap(p => p.split(',')));
      // A form for one or two may say the number in words.
      for (const form of formsOf(text)) {
        const used = placeholders(form).split(',').filter(Boolean);
        assert.ok(used.every(p => wanted.has(p)), `${key}: ${form}`);
        assert.ok([...wanted].every(p => used.includes(p) || p === '{n}'), `${key}: ${form}`);
        assert.ok(form.trim() !== '', key);
      }
    }
  });

  test(`${name}: has each plural form that its language has, and no other`, () => {
    const forms = new Intl.PluralRules(name).resolvedOptions().pluralCategories;
    for (const [key, text] of Object.entries(locale(name))) {
      if (typeof text !== 'string') assert.deepEqual(Object.keys(text).sort(), [...forms].sort(), key);
    }
  });
}

test('a number chooses the form of the language, which is written from the right where it is', async () => {
  for (const name of names) {
    await use(name);
    const rules = new Intl.PluralRules(name);
    for (const n of [0, 1, 2, 3, 11, 100, 101]) {
      const form = locale(name)['feed.waiting'][rules.select(n)];
      assert.equal(t('feed.waiting', { n }), form.replace('{n}', number(n)));
    }
    assert.equal(document.documentElement.dir, name === 'ar' ? 'rtl' : 'ltr');
  }
});

test('values that are elements stay elements, in the order of the language', async () => {
  await use('de');
  const element = { tag: 'a' };
  const pieces = parts('post.shared_by', { name: element });
  assert.ok(pieces.includes(element));
  assert.equal(t('no.such.text'), 'no.such.text');
});

test('numbers, times and sizes are those of the language', async () => {
  await use('en');
  assert.equal(number(1234.5), '1,234.5');
  assert.equal(count(1234), '1.2K');
  assert.deepEqual([0, 999, 1500, 2_500_000].map(bytes), ['0 byte', '999 byte', '2 kB', '2.5 MB']);
  assert.equal(list(['Mia', 'Omar', 'Liv']), 'Mia, Omar, and Liv');
  const now = Date.parse('2026-11-30T12:00:00Z');
  const at = seconds => ago(new Date(now - seconds * 1000).toISOString(), now);
  assert.deepEqual([10, 60, 3 * 3600, 2 * 86400].map(at), [t('time.now'), '1m', '3h', '2d']);
  assert.match(at(400 * 86400), /2025/);
  await use('de');
  assert.equal(number(1234.5), '1.234,5');
  assert.equal(date('2026-11-30T12:00:00Z', { dateStyle: 'short', timeZone: 'UTC' }), '30.11.26');
});
