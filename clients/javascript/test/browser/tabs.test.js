// Tabs of one browser, with its own locks, channels and storage.
import assert from 'node:assert/strict';
import { after, afterEach, before, beforeEach, test } from 'node:test';
import { person, until } from '../people.js';
import { Server } from '../server.js';
import { Chromium, skip } from './chromium.js';
import { Tab } from './tab.js';

/** @type {Chromium} */
let chromium;
/** @type {Server} */
let server;
let context, ben, ana, tabs;
before(async () => {
  if (skip === false) {
    [chromium, server] = await Promise.all([Chromium.start(), Server.start()]);
  }
});
after(() => Promise.all([chromium?.stop(), server?.stop()]));
beforeEach(async () => {
  if (skip === false) {
    [context, ben] = await Promise.all([chromium.context(), person(server.url, 'ben')]);
    tabs = [];
  }
});
afterEach(() => Promise.all([context?.close(), ben?.stop()]));

/** So many tabs of ana, who knows ben. */
async function opened(count) {
  tabs.push(await Tab.open(context, server.url));
  ana = await tabs[0].does('signUp', 'ana');
  await tabs[0].does('becomes', 'live');
  while (tabs.length < count) {
    tabs.push(await Tab.open(context, server.url));
    await tabs.at(-1).does('becomes', 'live');
  }

  await ben.people.follow(ana).done;
  await tabs[0].does('follow', ben.id);
  await until(ben.state, s => s.counts.followers === 1);
  for (const tab of tabs) {
    await tab.does('count');
  }
}

/** The tab with the connection. There is one, in the end. */
async function leader() {
  const connected = () => tabs.filter(tab => tab.connections > 0);
  const late = Date.now() + 30_000;
  while (String(connected().map(tab => tab.connections)) !== '1') {
    assert.ok(Date.now() < late, `connections: ${tabs.map(tab => tab.connections)}`);
    await tabs[0].page.waitForEvent('websocket', { timeout: 100 }).catch(() => {});
  }

  return connected()[0];
}

const say = text => ben.messages.send({ to: ana, text }).done;

async function assertWhole() {
  for (const tab of tabs) {
    assert.deepEqual(await tab.does('faults'), []);
    assert.deepEqual(tab.errors, []);
  }
}

for (const count of [2, 5]) {
  test(`${count} tabs have one connection, each sees every event once, and what each sends is sent once`, { skip },
    async () => {
      await opened(count);
      await leader();
      await say('hello');
      await Promise.all(tabs.map((tab, i) => tab.does('send', ben.id, [`${i} a`, `${i} b`])));
      await say('good bye');
      await assertWhole();
      const texts = await tabs[0].does('texts');
      assert.deepEqual([texts[0], texts.at(-1)], ['hello', 'good bye']);
      assert.deepEqual(texts.slice(1, -1).sort(), tabs.flatMap((_, i) => [`${i} a`, `${i} b`]));
      await leader();
    });
}

test('when the tab that leads is closed, another goes on, and what the closed one had not sent is sent once', { skip },
  async () => {
    await opened(3);
    const gone = await leader();
    await gone.does('queue', ben.id, ['one', 'two', 'three', 'four', 'five']);
    await gone.page.close();
    tabs = tabs.filter(tab => tab !== gone);
    await say('still there?');
    await tabs[1].does('send', ben.id, ['yes']);
    await assertWhole();
    assert.deepEqual((await tabs[0].does('texts')).filter(t => t !== 'still there?'),
      ['one', 'two', 'three', 'four', 'five', 'yes']);
    await leader();
  });

test('when the tab that leads is frozen, the others look after themselves, and it catches up later', { skip },
  async () => {
    await opened(3);
    const frozen = await leader();
    await frozen.freeze();
    tabs = tabs.filter(tab => tab !== frozen);
    await Promise.all([say('hello'), tabs[0].does('send', ben.id, ['alone'])]);
    await assertWhole();
    await frozen.thaw();
    await tabs[1].does('send', ben.id, ['together']);
    tabs.push(frozen);
    await assertWhole();
    assert.deepEqual((await tabs[0].does('texts')).sort(), ['alone', 'hello', 'together']);
    await leader();
  });
