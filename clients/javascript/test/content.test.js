import assert from 'node:assert/strict';
import { after, afterEach, before, beforeEach, test } from 'node:test';
import { memoryStorage } from '../src/store.js';
import { person, until } from './people.js';
import { Proxy } from './proxy.js';
import { Server } from './server.js';

/** @type {Server} */
let server;
/** @type {Proxy} */
let proxy;
let ana, ben, storage;
before(async () => (server = await Server.start()));
after(() => server.stop());

beforeEach(async () => {
  proxy = await Proxy.to(server.port);
  storage = memoryStorage();
  ana = await person(proxy.url, 'ana', { storage, random: () => 0 });
  ben = await person(server.url, 'ben');
});
afterEach(async () => {
  await Promise.all([ana.stop(), ben.stop()]);
  await proxy.stop();
});

const file = (bytes, name = 'notes.txt') => new File([bytes], name, { type: 'text/plain' });

test('a small file is sent whole, with its description', async () => {
  const upload = ana.media.upload(file('Hello'), { altText: 'A greeting' });
  const media = await upload.done;
  assert.deepEqual([media.bytes, media.altText, upload.state, upload.progress.get()], [5, 'A greeting', 'done', 1]);
});

test('a file above 8 MiB is sent in parts, and goes on where it was after a cut', async () => {
  const bytes = new Uint8Array(20 * 1024 * 1024).fill(97);
  const parts = [];
  let cuts = 0;
  const upload = ana.media.upload(file(bytes), {
    onProgress(part) {
      parts.push(part);
      if (part < 1 && cuts++ < 2) {
        void proxy.cutAfter(40);
      }
    },
  });
  const media = await upload.done;
  assert.equal(media.bytes, bytes.length);
  assert.ok(cuts >= 2 && await proxy.hasCut(), `${cuts} cuts`);
  assert.deepEqual(parts, [...parts].sort((a, b) => a - b), 'progress never goes back');
});

test('a file that is refused says why, and an upload can be given up', async () => {
  const refused = ana.media.upload(file('<svg xmlns="http://www.w3.org/2000/svg"/>', 'a.svg'));
  await assert.rejects(refused.done, { code: 'media.unsupported_type' });
  assert.equal(refused.state, 'failed');
  const given = new AbortController();
  const upload = ana.media.upload(file('Hello'), { signal: given.signal });
  given.abort();
  await assert.rejects(upload.done, { code: 'cancelled' });
});

test('new posts wait until they are asked for, and removed ones leave', async () => {
  await ana.people.follow(ben.id).done;
  await ben.posts.create({ text: 'first' }).done;
  const feed = ana.feed('home');
  await feed.refresh();
  const texts = () => feed.items.get().map(i => i.post.text);
  assert.deepEqual(texts(), ['first']);
  const second = await ben.posts.create({ text: 'second' }).done;
  await until(feed.waiting, n => n === 1);
  assert.deepEqual(texts(), ['first']);
  feed.showWaiting();
  assert.deepEqual(texts(), ['second', 'first']);
  await ben.posts.delete(second.id).done;
  await until(feed.items, items => items.length === 1);
  assert.deepEqual(texts(), ['first']);
});

test('a reaction is shown before the server knows it, and afterwards as the server counts it', async () => {
  await ana.people.follow(ben.id).done;
  const { id } = await ben.posts.create({ text: 'post' }).done;
  await ana.posts.get(id);
  const shown = ana.select(s => [s.posts[id].viewer.reaction, s.posts[id].counts.reactions.love], sameItems);
  await proxy.down();
  ana.posts.react(id, 'love');
  await until(shown, ([mine, loves]) => mine === 'love' && loves === 1);
  await proxy.up();
  await until(ana.outbox.items, items => items.length === 0);
  assert.deepEqual(shown.get(), ['love', 1]);
  ana.posts.react(id, null);
  await until(shown, ([mine, loves]) => mine === undefined && loves === 0);
});

test('comments of a watched post come live, also after the connection was lost', async () => {
  await ana.people.follow(ben.id).done;
  const { id } = await ben.posts.create({ text: 'post' }).done;
  await ana.posts.get(id);
  await ana.comments.list(id);
  const end = ana.posts.watch(id);
  const texts = ana.select(s => s.comments[id]?.items.map(c => c.text).join() ?? '');
  await ben.comments.add(id, 'one').done;
  await until(texts, t => t === 'one');
  const back = new Promise(resolve => ana.on('connected', resolve));
  await proxy.cut();
  await back;
  await until(ana.status, s => s === 'live');
  await ben.comments.add(id, 'two').done;
  await until(texts, t => t === 'two,one');
  end();
});

test('a draft survives the page, and its place in others stays apart', async () => {
  const draft = ana.drafts.open('conversation:1');
  draft.set({ text: 'half' });
  draft.set({ replyToId: '7' });
  ana.drafts.open('conversation:2').set({ text: 'another' });
  await ana.stop();
  await ana.start();
  assert.deepEqual(ana.drafts.open('conversation:1').content.get(), { text: 'half', replyToId: '7' });
  await ana.drafts.open('conversation:1').clear();
  await ana.stop();
  await ana.start();
  assert.deepEqual(ana.drafts.open('conversation:1').content.get(), {});
  assert.equal(ana.drafts.open('conversation:2').content.get().text, 'another');
});

test('of what was read far back, the newest stay, and the rest can be loaded again', async () => {
  // Whom one has not answered can write little.
  await ben.messages.send({ to: ana.id, text: 'hello' }).done;
  for (let i = 2; i <= 50; i++) {
    await ana.messages.send({ to: ben.id, text: `message ${i}` }).done;
  }

  const [{ id }] = ben.state.get().conversations.items;
  const numbers = () => ben.state.get().messages[id].items.map(m => m.seq);
  const all = Array.from({ length: 50 }, (_, i) => i + 1);
  await ben.messages.history(id, { limit: 10 });
  while (ben.state.get().messages[id].nextCursor !== null) {
    await ben.messages.history(id, { before: true, limit: 10 });
  }

  assert.deepEqual(numbers(), all);
  ben.messages.forgetOlder(id, 15);
  assert.deepEqual(numbers(), all.slice(30), 'down to where a page began');
  await ben.messages.history(id, { before: true, limit: 100 });
  assert.deepEqual(numbers(), all);
});

test('an older page that comes after what is above it was forgotten leaves no hole', async () => {
  let hold = Promise.resolve();
  const cleo = await person(server.url, 'cleo', {
    fetch: async (...request) => {
      const answer = await fetch(...request);
      await hold;
      return answer;
    },
  });
  await cleo.messages.send({ to: ana.id, text: 'hello' }).done;
  for (let i = 2; i <= 30; i++) {
    await ana.messages.send({ to: cleo.id, text: `message ${i}` }).done;
  }

  const [{ id }] = cleo.state.get().conversations.items;
  const numbers = () => cleo.state.get().messages[id].items.map(m => m.seq);
  const all = Array.from({ length: 30 }, (_, i) => i + 1);
  await cleo.messages.history(id, { limit: 10 });
  await cleo.messages.history(id, { before: true, limit: 10 });
  let release;
  hold = new Promise(resolve => (release = resolve));
  const last = cleo.messages.history(id, { before: true, limit: 10 });
  cleo.messages.forgetOlder(id, 5);
  release();
  await last;
  assert.deepEqual(numbers(), all.slice(20));
  while (cleo.state.get().messages[id].nextCursor !== null) {
    await cleo.messages.history(id, { before: true, limit: 10 });
  }

  assert.deepEqual(numbers(), all);
  await cleo.stop();
});

test('typing is shown, and ends by itself', async () => {
  await ana.people.follow(ben.id).done;
  await ben.people.follow(ana.id).done;
  await ana.messages.send({ to: ben.id, text: 'Hello' }).done;
  await ben.messages.send({ to: ana.id, text: 'Hello' }).done;
  ana.messages.typing({ to: ben.id }, { kind: 'recording' });
  await until(ben.state, s => s.typing[ana.id]?.users[0].kind === 'recording');
  await until(ben.state, s => s.typing[ana.id] === undefined);
});

/** @param {unknown[]} a @param {unknown[]} b */
const sameItems = (a, b) => a.every((item, i) => item === b[i]);
