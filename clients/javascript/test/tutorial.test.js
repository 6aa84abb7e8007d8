import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { Server } from './server.js';

const library = join(dirname(fileURLToPath(import.meta.url)), '..');
const password = 'correct horse battery staple';
/** @type {Server} */
let server;
let directory;
before(async () => {
  server = await Server.start();
  directory = await mkdtemp(join(tmpdir(), 'hubbub-tutorial-'));
  const page = await readFile(join(library, '../../docs/tutorials/chat-in-30-lines.md'), 'utf8');
  const [, code] = /^```js\n(.*?)^```/ms.exec(page);
  assert.ok(code.trimEnd().split('\n').length <= 30, 'thirty lines');
  await writeFile(join(directory, 'chat.mjs'), code);
  await mkdir(join(directory, 'node_modules'));
  await symlink(library, join(directory, 'node_modules/hubbub-client'));
});
after(async () => {
  await server.stop();
  await rm(directory, { recursive: true, force: true });
});

/** The program of the tutorial, as someone runs it. */
class Chat {
  #process;
  #waiting = new Set();
  printed = '';

  constructor(...args) {
    this.#process = spawn('node', ['chat.mjs', ...args, server.url], { cwd: directory, stdio: ['pipe', 'pipe', 'pipe'] });
    for (const stream of [this.#process.stdout, this.#process.stderr]) {
      stream.on('data', text => {
        this.printed += text;
        this.#waiting.forEach(look => look());
      });
    }
  }

  write(text) {
    this.#process.stdin.write(`${text}\n`);
  }

  /** Waits until it has printed this so many times. */
  prints(text, times = 1) {
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error(`Without "${text}":\n${this.printed}`)), 120_000);
      const look = () => {
        if (this.printed.split(text).length > times) {
          clearTimeout(timer);
          this.#waiting.delete(look);
          resolve(undefined);
        }
      };
      this.#waiting.add(look);
      look();
    });
  }

  end() {
    this.#process.kill();
  }
}

test('the chat of the tutorial goes on through a restart of the server, and shows everything once', async t => {
  for (const username of ['nora', 'emil']) {
    const answer = await fetch(`${server.url}/api/v1/auth/register`, {
      method: 'POST', headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ username, email: `${username}@example.test`, password }),
    });
    assert.equal(answer.status, 201);
  }

  const [nora, emil] = [new Chat('nora', password, 'emil'), new Chat('emil', password, 'nora')];
  t.after(() => [nora, emil].forEach(chat => chat.end()));
  await Promise.all([nora.prints('(live)'), emil.prints('(live)')]);
  nora.write('Are you there?');
  await emil.prints('nora: Are you there?');
  emil.write('Yes');
  await Promise.all([nora.prints('emil: Yes'), emil.prints('you: Yes')]);
  await server.kill();
  await nora.prints('(offline)');
  nora.write('Does this arrive?');
  await server.restart();
  await emil.prints('nora: Does this arrive?');
  await nora.prints('you: Does this arrive?');
  assert.deepEqual(
    emil.printed.split('\n').filter(line => /^(nora|you):/.test(line)),
    ['nora: Are you there?', 'you: Yes', 'nora: Does this arrive?']);
});
