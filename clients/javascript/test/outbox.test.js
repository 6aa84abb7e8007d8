import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Outbox } from '../src/outbox.js';
import { errorOf, HubbubError, noAnswer, pauseOf } from '../src/rest.js';
import { memoryStorage } from '../src/store.js';
import { idle } from './fakes.js';

const HOUR = 60 * 60 * 1000;

/** An outbox whose calls end when the test says how. */
async function outbox(t, { storage = memoryStorage(), random = () => 0.5, now = () => Date.now() } = {}) {
  t.mock.timers.enable({ apis: ['setTimeout', 'Date'] });
  const calls = [];
  const rest = {
    call: (operation, input) => new Promise((resolve, reject) => calls.push({ operation, input, resolve, reject })),
  };
  const said = [];
  const box = new Outbox({
    rest, isRunner: () => true, settled: () => {}, said: message => said.push(message), echoed: async () => {},
    now, random, log: () => {},
  });
  const store = await storage.open('ana');
  box.begin(store, await store.load());
  await idle();
  const pass = async ms => {
    t.mock.timers.tick(ms);
    await idle();
  };
  return { box, calls, pass, store, said };
}

const message = (to, text) => ['sendMessage', { body: { receiverId: to, message: text } }];
const keys = calls => calls.map(c => c.input.body.clientMessageId);

test('an act without an answer is repeated under its key, after pauses that grow up to 20.5 seconds', async t => {
  const { box, calls, pass } = await outbox(t, { random: () => 1 });
  const pending = box.add(...message('1', 'hello'));
  await idle();
  for (const pause of [1_000, 1_500, 2_500, 4_500, 8_500, 16_500, 20_500, 20_500]) {
    calls.at(-1).reject(noAnswer('cut'));
    await idle();
    assert.equal(pending.state, 'waiting');
    const before = calls.length;
    await pass(pause - 1);
    assert.equal(calls.length, before, `before ${pause}`);
    await pass(1);
    assert.equal(calls.length, before + 1, `after ${pause}`);
  }

  calls.at(-1).resolve({ messageId: '9' });
  assert.deepEqual(await pending.done, { messageId: '9' });
  assert.equal(new Set(keys(calls)).size, 1);
  assert.match(keys(calls)[0], /^[\w-]{22}$/);
});

test('a lane waits for its head, and other lanes do not', async t => {
  const { box, calls, pass } = await outbox(t);
  box.add(...message('1', 'first'));
  box.add(...message('1', 'second'));
  box.add(...message('2', 'to another'));
  await idle();
  assert.deepEqual(calls.map(c => c.input.body.message), ['first', 'to another']);
  calls[0].reject(new HubbubError('rate_limited', '', { status: 429, retryAfterMs: 37_000, isRetryable: true }));
  calls[1].resolve({});
  await idle();
  await pass(36_999);
  assert.equal(calls.length, 2);
  await pass(1);
  assert.equal(calls[2].input.body.message, 'first');
  assert.equal(box.items.get()[0].tries, 0, 'a limit is no failure');
  calls[2].resolve({});
  await idle();
  assert.equal(calls[3].input.body.message, 'second');
});

test('a pause is not longer because the clock was set back', async t => {
  let jump = 0;
  const { box, calls, pass } = await outbox(t, { now: () => Date.now() + jump });
  box.add(...message('1', 'hello'));
  await idle();
  calls[0].reject(new HubbubError('rate_limited', '', { status: 429, retryAfterMs: 30_000, isRetryable: true }));
  await idle();
  jump = -10 * 60_000;
  await pass(30_000);
  await pass(30_000);
  assert.equal(calls.length, 2);
});

test('of what was refused, a hundred are kept, and the newest stay', async t => {
  const { box, calls, store } = await outbox(t);
  for (let i = 0; i < 103; i++) {
    box.add(...message('1', String(i)));
  }

  await idle();
  for (let i = 0; i < 103; i++) {
    calls[i].reject(new HubbubError('validation_failed', 'No', { status: 400 }));
    await idle();
  }

  assert.deepEqual(
    box.items.get().map(i => i.input.body.message), Array.from({ length: 100 }, (_, i) => String(i + 3)));
  assert.equal((await store.load()).size, 100);
});

test('what waited for a day is kept, however much it is', async t => {
  const { box, calls } = await outbox(t);
  for (let i = 0; i < 103; i++) {
    box.add(...message('1', String(i)));
  }

  await idle();
  t.mock.timers.tick(25 * HOUR);
  calls[0].reject(noAnswer('cut'));
  await idle();
  box.wake();
  await idle();
  assert.equal(box.items.get().length, 103);
  assert.ok(box.items.get().every(i => i.error?.code === 'too_old'));
});

test('a proxy that asks for a year is asked again in an hour at most', async t => {
  const { box, calls, pass } = await outbox(t);
  box.add(...message('1', 'hello'));
  await idle();
  calls[0].reject(errorOf(503, '<html>', pauseOf('Fri, 31 Dec 2099 00:00:00 GMT', null)));
  await idle();
  await pass(1_000);
  assert.equal(calls.length, 1);
  await pass(HOUR);
  assert.equal(calls.length, 2);
});

test('what was written before the storage was open is stored when it is', async t => {
  const store = await memoryStorage().open('ana');
  await store.commit({ puts: [['o:old', { key: 'old', order: 5, lane: 'to:1', state: 'failed' }]], deletes: [] });
  t.mock.timers.enable({ apis: ['setTimeout', 'Date'] });
  const box = new Outbox({
    rest: {}, isRunner: () => false, settled: () => {}, said: () => {}, echoed: async () => {}, now: Date.now,
    random: () => 0, log: () => {},
  });
  const { key } = box.add(...message('1', 'hello'));
  await idle();
  box.begin(store, await store.load());
  await idle();
  assert.deepEqual([...(await store.load()).keys()], ['o:old', `o:${key}`]);
  assert.deepEqual(box.items.get().map(i => i.order), [5, 6]);
});

test('four acts are under way at most', async t => {
  const { box, calls } = await outbox(t);
  for (let to = 0; to < 9; to++) {
    box.add(...message(String(to), 'hello'));
  }

  await idle();
  assert.equal(calls.length, 4);
  calls[0].resolve({});
  await idle();
  assert.equal(calls.length, 5);
});

test('what the server refuses is kept, lets the next pass, and can be sent again under a new key', async t => {
  const { box, calls, store } = await outbox(t);
  const pending = box.add(...message('1', 'too long'));
  box.add(...message('1', 'next'));
  await idle();
  calls[0].reject(new HubbubError('validation_failed', 'No', { status: 400, fields: { message: ['shorter'] } }));
  await assert.rejects(pending.done, { code: 'validation_failed' });
  await idle();
  assert.equal(pending.state, 'failed');
  assert.deepEqual(pending.error.fields, { message: ['shorter'] });
  assert.equal(calls[1].input.body.message, 'next');
  calls[1].resolve({});
  await idle();
  assert.equal((await store.load()).size, 1);
  const again = box.retry(pending.key, { body: { receiverId: '1', message: 'short' } });
  await idle();
  assert.equal(calls[2].input.body.message, 'short');
  assert.notEqual(keys(calls)[2], keys(calls)[0]);
  calls[2].resolve({ messageId: '3' });
  assert.deepEqual(await again.done, { messageId: '3' });
  await idle();
  assert.equal((await store.load()).size, 0);
});

test('of reactions to a post that wait, the last is done', async t => {
  const { box, calls } = await outbox(t);
  const react = kind => box.add('reactToPost', { path: { postId: '7' }, body: { kind } });
  const [first, second, third] = [react('like'), react('love'), react('wow')];
  await idle();
  assert.equal(calls.length, 1);
  calls[0].resolve({ reaction: 'like', reactions: {} });
  await first.done;
  await idle();
  assert.deepEqual(calls.map(c => c.input.body.kind), ['like', 'wow']);
  calls[1].resolve({ reaction: 'wow', reactions: {} });
  assert.deepEqual([await second.done, await third.done].map(a => a.reaction), ['wow', 'wow']);
});

test('of different acts about one person that wait, all are done, in their order', async t => {
  const { box, calls } = await outbox(t);
  const to = { path: { userId: '7' } };
  ['muteUser', 'blockUser', 'followUser', 'unmuteUser', 'unfollowUser'].forEach(act => box.add(act, to));
  await idle();
  for (let i = 0; i < calls.length; i++) {
    calls[i].resolve({});
    await idle();
  }

  assert.deepEqual(calls.map(c => c.operation), ['muteUser', 'blockUser', 'unmuteUser', 'unfollowUser']);
});

test('when nobody is logged in, what waits is left alone', async t => {
  const { box, calls, pass } = await outbox(t);
  box.add(...message('1', 'hello'));
  await idle();
  calls[0].reject(new HubbubError('signed_out'));
  await pass(60_000);
  assert.equal(calls.length, 1);
});

test('of messages read that wait, the greatest is done', async t => {
  const { box, calls } = await outbox(t);
  const read = seq => box.add('markMessageRead', { path: { messageId: `${seq}0` }, conversationId: '7', seq });
  [3, 9, 5].forEach(read);
  await idle();
  calls[0].resolve({});
  await idle();
  assert.deepEqual(calls.map(c => c.input.seq), [3, 9]);
});

test('a deletion that is repeated and finds nothing is done', async t => {
  const { box, calls, pass } = await outbox(t);
  const pending = box.add('deletePost', { path: { postId: '7' } });
  await idle();
  calls[0].reject(noAnswer('cut'));
  await idle();
  await pass(2_000);
  calls[1].reject(errorOf(404, '<html>from a proxy'));
  await idle();
  assert.equal(pending.state, 'waiting');
  await pass(4_000);
  calls[2].reject(errorOf(404, { code: 'posts.post_not_found', title: 'It is gone.' }));
  await pending.done;
  assert.equal(pending.state, 'done');
});

test('what waited is sent by the next page, under its key, unless it is older than a day', async t => {
  const storage = memoryStorage();
  const { box, calls } = await outbox(t, { storage });
  box.add(...message('1', 'hello'));
  await idle();
  const [key] = keys(calls);
  box.end();
  const store = await storage.open('ana');
  const begin = async () => {
    const next = [];
    const rest = { call: (_, input) => new Promise(() => next.push(input)) };
    const later = new Outbox({
      rest, isRunner: () => true, settled: () => {}, said: () => {}, echoed: async () => {}, now: Date.now,
      random: () => 0, log: () => {},
    });
    later.begin(store, await store.load());
    await idle();
    return { later, next };
  };
  const { next, later } = await begin();
  assert.deepEqual(next.map(i => i.body.clientMessageId), [key]);
  later.end();
  t.mock.timers.tick(25 * HOUR);
  const old = await begin();
  assert.equal(old.next.length, 0);
  assert.equal(old.later.items.get()[0].error.code, 'too_old');
  old.later.retry(key);
  await idle();
  assert.deepEqual(old.next.map(i => i.body.clientMessageId), [key], 'it may have been done: the key stays');
});

test('a storage that is full does not keep anything from being sent', async t => {
  const storage = {
    open: async () => ({
      load: async () => new Map(),
      commit: () => Promise.reject(new Error('QuotaExceededError')),
      close: async () => {},
      destroy: async () => {},
    }),
  };
  const { box, calls } = await outbox(t, { storage });
  const pending = box.add(...message('1', 'hello'));
  await idle();
  calls[0].resolve({ messageId: '9' });
  assert.deepEqual(await pending.done, { messageId: '9' });
});
