// Addresses, lists, what is planned and what is half written.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { app } from './browser.js';

const { finder } = await app('paths.js');
const { paged } = await app('ui/paged.js');
const { isNewer } = await app('feed/marker.js');
const { contentOf, draftOf, startOf } = await app('compose/plan.js');
const { openDraft } = await app('drafts.js');
const { draftKeeper, readDraft } = await app('compose/draft.js');

// The pages themselves need a document; their addresses do not.
const source = readFileSync(new URL('../../../src/Web/wwwroot/app/routes.js', import.meta.url), 'utf8');
const find = finder([...source.matchAll(/path: '(.*?)'/g)].map(([, path]) => ({ path })));

test('each address leads to its page, and what is none to none', () => {
  const of = path => { const { route, params } = find(path) ?? {}; return route && [route.path, params]; };
  assert.deepEqual(of('/'), ['/', {}]);
  assert.deepEqual(of('/@m.ia'), ['/@:username', { username: 'm.ia' }]);
  assert.deepEqual(of('/@mia/followers/'), ['/@:username/:list', { username: 'mia', list: 'followers' }]);
  assert.deepEqual(of('/messages/new/@mia'), ['/messages/new/@:username', { username: 'mia' }]);
  assert.deepEqual(of('/messages/42'), ['/messages/:id', { id: '42' }]);
  assert.deepEqual(of('/tags/caf%C3%A9'), ['/tags/:tag', { tag: 'café' }]);
  assert.deepEqual(of('/tags/%E0%A4%A'), ['/tags/:tag', { tag: '%E0%A4%A' }], 'what cannot be decoded stays');
  for (const path of ['/post', '/post/1/2', '/constructor', '/messages/new/mia/x', '//evil.example']) {
    assert.equal(of(path), undefined, path);
  }
});

test('a list has each item once, and an answer that comes too late is dropped', async () => {
  const asked = [];
  const list = paged(cursor => new Promise(answer => asked.push({ cursor, answer })));
  const first = list.more();
  list.more();
  assert.equal(asked.length, 1, 'one page at a time');
  asked[0].answer({ items: [{ id: '3' }, { id: '2' }], nextCursor: 'a' });
  await first;
  const late = list.more();
  const again = list.again();
  asked[1].answer({ items: [{ id: '1' }], nextCursor: null });
  asked[2].answer({ items: [{ id: '4' }, { id: '3' }], nextCursor: 'b' });
  await Promise.all([late, again]);
  assert.deepEqual(list.items.value.map(i => i.id), ['4', '3']);
  const more = list.more();
  assert.equal(asked[3].cursor, 'b');
  asked[3].answer({ items: [{ id: '3' }, { id: '2' }], nextCursor: null });
  await more;
  list.put({ id: '5' });
  list.remove('4');
  assert.deepEqual(list.items.value.map(i => i.id), ['5', '3', '2']);
  await list.more();
  assert.equal(asked.length, 4, 'it is at its end');
});

test('a page that fails can be asked for again, and nothing is lost', async () => {
  let fails = true;
  const list = paged(async () => {
    if (fails) throw new Error('no network');
    return { items: [{ id: '1' }], nextCursor: null };
  });
  await list.more();
  assert.equal(list.state.value, 'failed');
  fails = false;
  await list.more();
  assert.deepEqual([list.state.value, list.items.value.length, list.isAtEnd], ['idle', 1, true]);
});

test('ids are compared as numbers larger than a Number', () => {
  assert.ok(isNewer('250812344102797401', '250812344102797400'));
  assert.ok(isNewer('1000000000000000000', '999999999999999999'));
  assert.ok(!isNewer('5', '5'));
});

test('what is planned can be changed and is sent as it was', () => {
  const draft = {
    text: ' Bread ', audience: 'circle', circleId: '7', media: [{ id: '1' }], commentPolicy: 'nobody',
    publishAt: '2030-01-02T09:00', poll: { options: ['a ', '', 'b'], days: 3, isMultiple: true },
  };
  const content = contentOf(draft);
  assert.deepEqual([content.text, content.poll.options, content.mediaIds], ['Bread', ['a', 'b'], ['1']]);
  assert.equal(Date.parse(content.poll.endsAt) - startOf(draft).getTime(), 3 * 86_400_000);
  const again = draftOf({ content, media: draft.media, publishAt: startOf(draft).toISOString() });
  assert.deepEqual(contentOf(again), content);
});

test('what was typed in the last moment is there for the next page, and once it is stored it is not kept twice', () => {
  const draft = openDraft('conversation:1');
  draft.set({ text: 'half a mess' });
  dispatchEvent(new Event('pagehide'));
  const [, kept] = Object.entries(JSON.parse(localStorage.getItem('hubbub.draft.undefined.late') ?? '[]'))[0] ?? [];
  assert.equal(kept, undefined, 'nobody is logged in: nothing is kept');

  const keeper = draftKeeper('post');
  keeper.set({ text: 'half a post', media: [] });
  dispatchEvent(new Event('pagehide'));
  assert.equal(readDraft('post').text, 'half a post');
  keeper.set({ text: '', media: [] });
  keeper.end();
  assert.equal(readDraft('post'), undefined, 'an empty one is none');
  draft.clear();
});
