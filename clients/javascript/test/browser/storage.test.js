// The browser's own storage: full, or deleted by someone while it is used.
import assert from 'node:assert/strict';
import { after, afterEach, before, beforeEach, test } from 'node:test';
import { person, until } from '../people.js';
import { Proxy } from '../proxy.js';
import { Server } from '../server.js';
import { Chromium, skip } from './chromium.js';
import { Tab } from './tab.js';

/** @type {Chromium} */
let chromium;
/** @type {Server} */
let server;
let context, proxy, ana, ben, tab;
before(async () => {
  if (skip === false) {
    [chromium, server] = await Promise.all([Chromium.start(), Server.start()]);
  }
});
after(() => Promise.all([chromium?.stop(), server?.stop()]));
beforeEach(async () => {
  if (skip === false) {
    [context, ben, proxy] = await Promise.all([
      chromium.context(), person(server.url, 'ben'), Proxy.to(server.port),
    ]);
  }
});
afterEach(() => Promise.all([context?.close(), ben?.stop(), proxy?.stop()]));

/** Signs ana up, and counts what she sees from here on. */
async function signUp() {
  tab = await Tab.open(context, proxy.url, server.url);
  ana = await tab.does('signUp', 'ana');
  await tab.does('becomes', 'live');
  await ben.people.follow(ana).done;
  await tab.does('follow', ben.id);
  await until(ben.state, s => s.counts.followers === 1);
  await tab.does('count');
}

const say = text => ben.messages.send({ to: ana, text }).done;

/** The next page of the same browser. */
async function again() {
  await tab.page.close();
  tab = await Tab.open(context, proxy.url, server.url);
}

test('while the storage is full, everything goes on, and once it is not, the next page has it', { skip }, async () => {
  // Before anything is stored: Chromium trusts for half a minute what it knows of the space that is left.
  const devtools = await context.newCDPSession(await context.newPage());
  await devtools.send('Storage.overrideQuotaForOrigin', { origin: chromium.url, quotaSize: 2_000_000 });
  await signUp();
  await tab.does('fill');
  await say('x'.repeat(2000));
  await tab.does('send', ben.id, ['one', 'two']);
  await say('bye');
  assert.deepEqual(await tab.does('faults'), []);
  assert.ok((await tab.does('stored')).seq < await tab.does('cursor'), 'nothing could be stored');
  await tab.does('makeSpace');
  await again();
  await tab.does('becomes', 'live');
  await tab.does('count');
  await tab.does('send', ben.id, ['three']);
  assert.deepEqual(await tab.does('faults'), []);
  await tab.does('isKept');
  await proxy.down();
  await again();
  assert.equal(await tab.does('shown'), 'three', 'without a network');
  await proxy.up();
  await tab.does('becomes', 'live');
  assert.deepEqual(await tab.does('texts'), ['x'.repeat(2000), 'one', 'two', 'bye', 'three']);
});

test('a database that is deleted under a page is written anew, and what waits is sent once', { skip }, async () => {
  await signUp();
  await proxy.down();
  await tab.does('becomes', 'offline');
  await tab.does('queue', ben.id, ['one', 'two']);
  await tab.does('deleteStored');
  await tab.does('queue', ben.id, ['three']);
  await proxy.up();
  await tab.does('becomes', 'live');
  await tab.does('send', ben.id, ['four']);
  assert.deepEqual(await tab.does('faults'), []);
  await tab.does('isKept');
  await again();
  await proxy.down();
  assert.equal(await tab.does('shown'), 'four', 'without a network');
  await proxy.up();
  await tab.does('becomes', 'live');
  await tab.does('count');
  assert.deepEqual(await tab.does('faults'), []);
  assert.deepEqual(await tab.does('texts'), ['one', 'two', 'three', 'four']);
});

test('an hour offline with fifty acts, through a page that dies: each is done once, in order', { skip }, async () => {
  await signUp();
  await proxy.down();
  await tab.does('becomes', 'offline');
  const texts = Array.from({ length: 50 }, (_, i) => `message ${i}`);
  await tab.does('queue', ben.id, texts.slice(0, 30));
  await again();
  await tab.does('clockJumps', 3_600_000);
  await tab.does('queue', ben.id, texts.slice(30));
  await say('meanwhile');
  await proxy.up();
  await tab.does('becomes', 'live');
  await tab.does('send', ben.id, ['at last']);
  await tab.does('isSent');
  assert.deepEqual((await tab.does('texts')).filter(t => t !== 'meanwhile'), [...texts, 'at last']);
});
