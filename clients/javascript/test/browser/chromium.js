// Chromium, for tests that run in pages, and for tests in Node that drive several of them.
import { createServer } from 'node:http';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { once } from 'node:events';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { Proxy } from '../proxy.js';
import { Server } from '../server.js';

const library = fileURLToPath(new URL('../..', import.meta.url));
const types = { '.html': 'text/html', '.js': 'text/javascript' };
const executablePath = ['/usr/bin/chromium', '/usr/bin/chromium-browser'].find(path => existsSync(path));

/** Why tests in a browser are left out, or false. */
export const skip = executablePath === undefined && 'Chromium is not installed.';

/** The library's files on localhost, which browsers trust with locks, and a browser. */
export class Chromium {
  static async start() {
    const it = new Chromium();
    it.files = createServer(serve).listen(0, '127.0.0.1');
    await once(it.files, 'listening');
    it.url = `http://localhost:${it.files.address().port}`;
    it.browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
    return it;
  }

  /** A browser of its own, with nothing stored. Its pages can make servers and networks in Node. */
  async context() {
    const context = await this.browser.newContext({ baseURL: this.url });
    await context.exposeFunction('inNode', inNode);
    await context.addInitScript(settings => (globalThis.settings = settings), {
      HUBBUB_CLIENT_ACTS: process.env.HUBBUB_CLIENT_ACTS, HUBBUB_TEST_SEED: process.env.HUBBUB_TEST_SEED,
    });
    return context;
  }

  async stop() {
    await this.browser.close();
    // A page that failed has stopped nothing.
    await Promise.all([...made.values()].map(object => object.stop()));
    made.clear();
    this.files.close();
    this.files.closeAllConnections();
  }
}

async function serve({ url }, answer) {
  const path = normalize(join(library, new URL(url, 'http://localhost').pathname));
  try {
    const body = await readFile(path.startsWith(library) ? path : '');
    answer.writeHead(200, { 'content-type': types[extname(path)] ?? 'application/octet-stream' }).end(body);
  } catch {
    answer.writeHead(404).end();
  }
}

const classes = { Proxy, Server };
const made = new Map();
let last = 0;

/** Makes an object that a page asked for, or calls it. */
async function inNode({ name, make, id, method, args }) {
  if (make === undefined) {
    const object = made.get(id);
    if (method === 'stop') {
      made.delete(id);
    }

    return object[method](...args);
  }

  const object = await classes[name][make](...args);
  made.set(++last, object);
  return { id: last, url: object.url, port: object.port };
}
