import assert from 'node:assert/strict';
import { test } from 'node:test';
import { drafts } from '../src/drafts.js';
import { forget, indexedDbStorage, memoryStorage } from '../src/store.js';
import { IDBFactory } from './platform.js';

for (const [name, storage] of [
  ['memory', () => memoryStorage()], ['IndexedDB', () => indexedDbStorage(new IDBFactory())],
]) {
  test(`${name}: what a tab behind another writes changes nothing, not even its rows`, async () => {
    const store = await storage().open('ana');
    assert.equal(await store.commit({ puts: [['s:seq', 7], ['c:1', 'new']], deletes: [], expected: 7 }), true);
    assert.equal(await store.commit({ puts: [['s:seq', 6], ['c:1', 'old']], deletes: [], expected: 6 }), false);
    assert.deepEqual(await store.load(), new Map([['c:1', 'new'], ['s:seq', 7]]));
  });

  test(`${name}: a reset replaces everything but outbox, drafts and uploads`, async () => {
    const store = await storage().open('ana');
    await store.commit({
      puts: [['s:seq', 7], ['c:1', 'gone'], ['o:1', 'act'], ['d:post', 'draft'], ['m:1:2', 'gone']], deletes: [],
    });
    await store.commit({ puts: [['s:seq', 9], ['c:2', 'there']], deletes: [], expected: 9, isReset: true });
    assert.deepEqual(
      await store.load(), new Map([['c:2', 'there'], ['d:post', 'draft'], ['o:1', 'act'], ['s:seq', 9]]));
  });

  test(`${name}: what one has written outlives a session that was too old, and no log-out`, async () => {
    const kept = storage();
    const store = await kept.open('ana');
    await store.commit({ puts: [['s:seq', 7], ['c:1', 'gone'], ['o:1', 'act'], ['d:post', 'draft']], deletes: [] });
    await forget(store, false);
    assert.deepEqual(await (await kept.open('ana')).load(), new Map([['d:post', 'draft'], ['o:1', 'act']]));
    await forget(await kept.open('ana'), true);
    assert.equal((await (await kept.open('ana')).load()).size, 0);
  });

  test(`${name}: people and sessions are apart, and can be removed`, async () => {
    const kept = storage();
    const [ana, ben] = [await kept.open('ana'), await kept.open('ben')];
    await ana.commit({ puts: [['c:1', 'hers']], deletes: [] });
    assert.equal((await ben.load()).size, 0);
    await ana.destroy();
    assert.equal((await (await kept.open('ana')).load()).size, 0);
    const session = { user: { id: '1' }, refreshToken: 'r' };
    await kept.sessions('http://a').set(session);
    assert.deepEqual(await kept.sessions('http://a').get(), session);
    assert.equal(await kept.sessions('http://b').get(), null);
    await kept.sessions('http://a').set(null);
    assert.equal(await kept.sessions('http://a').get(), null);
  });
}

test('a database that the browser has closed is opened again', async () => {
  const factory = new IDBFactory();
  const opened = [];
  const watched = new Proxy(factory, {
    get: (target, name) => name !== 'open' ? target[name].bind(target) : (...args) => {
      const request = target.open(...args);
      request.addEventListener('success', () => opened.push(request.result));
      return request;
    },
  });
  const store = await indexedDbStorage(watched).open('ana');
  await store.commit({ puts: [['c:1', 'kept']], deletes: [] });
  opened.at(-1).close();
  await store.commit({ puts: [['c:2', 'too']], deletes: [] });
  assert.deepEqual([...(await store.load()).keys()], ['c:1', 'c:2']);
  assert.equal(opened.length, 2);
});

test('a draft that outlives its session is not stored for who comes next', async () => {
  const runtime = { store: await memoryStorage().open('ana'), log: () => {} };
  const draft = drafts(runtime).open('post');
  draft.set({ text: 'from ana' });
  await runtime.drafts.flush();
  assert.equal((await runtime.store.load()).get('d:post').text, 'from ana');
  runtime.drafts.end();
  runtime.store = await memoryStorage().open('ben');
  draft.set({ text: 'still from ana' });
  await draft.flush();
  assert.equal((await runtime.store.load()).size, 0);
});
