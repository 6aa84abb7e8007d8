// What people write, taken apart.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { app } from './browser.js';

const { isOnlyEmoji, shortLink, tokens } = await app('ui/tokens.js');
const marked = text => tokens(text)
  .map(({ kind, text: piece }) => (kind === 'text' ? piece : `[${kind} ${piece}]`)).join('');

test('links, tags and mentions are found where they stand alone', () => {
  assert.equal(marked('See https://a.example/b?c=d#e, #bread and @mia.b!'),
    'See [link https://a.example/b?c=d#e], [tag #bread] and [mention @mia.b]!');
  assert.equal(marked('(https://a.example/)'), '([link https://a.example/])');
  assert.equal(marked('#日本語 ＃خبز #c64 #1 #🍞'), '[tag #日本語] [tag ＃خبز] [tag #c64] #1 [tag #🍞]');
  assert.equal(marked('a#b c@d mail@example.org &#39; x/@y'), 'a#b c@d mail@example.org &#39; x/@y');
  assert.equal(marked('@ab @abc.'), '@ab [mention @abc].');
});

test('nothing is lost or added, whatever is written', () => {
  const signs = [
    '#', '@', '＃', '＠', 'https://', 'http://', 'a', 'ß', '漢', '🍞', '\u200d', '.', '/', ' ', '\n', '<b>', '_',
  ];
  let seed = 7;
  const next = n => { seed = (seed * 48271) % 2147483647; return seed % n; };
  for (let i = 0; i < 3000; i++) {
    const text = Array.from({ length: next(14) }, () => signs[next(signs.length)]).join('');
    assert.equal(tokens(text).map(piece => piece.text).join(''), text);
  }
});

test('scripts are no links', () => {
  assert.ok(tokens('javascript:alert(1) data:text/html,x ftp://a vbscript:x').every(piece => piece.kind === 'text'));
});

test('a very long text is taken apart at once', () => {
  const start = performance.now();
  const long = ['#'.repeat(5000), '@a.'.repeat(1700), 'https://'.repeat(600), 'a_'.repeat(2500), '👩‍'.repeat(1600)];
  for (const text of long) {
    tokens(text);
    isOnlyEmoji(text);
  }
  assert.ok(performance.now() - start < 1000);
});

test('a link is shown without what it does not need, and short', () => {
  assert.equal(shortLink('https://www.example.org/'), 'example.org');
  assert.equal(shortLink(`https://example.org/${'a'.repeat(90)}`).length, 48);
});

test('up to three emoji alone are large', () => {
  assert.ok(['🍞', '👩‍👩‍👧', '👍🏽 ❤️'].every(isOnlyEmoji));
  assert.ok(!['🍞🍞🍞🍞', 'a🍞', '3', ''].some(isOnlyEmoji));
});
