import assert from 'node:assert/strict';
import { readdir } from 'node:fs/promises';
import { after, before, test } from 'node:test';
import { Chromium, skip } from './chromium.js';

// The tutorial is a program for Node.
const all = (await readdir(new URL('..', import.meta.url)))
  .filter(name => name.endsWith('.test.js') && name !== 'tutorial.test.js');
// HUBBUB_CLIENT_BROWSER is `all`, or names of files.
const asked = process.env.HUBBUB_CLIENT_BROWSER ?? 'outbox.test.js,state.test.js,store.test.js';
const files = asked === 'all' ? all : asked.split(',');

/** @type {Chromium} */
let chromium;
before(async () => (chromium = skip === false ? await Chromium.start() : undefined));
after(() => chromium?.stop());

for (const file of files) {
  test(`${file} in a page`, { skip }, async t => {
    const context = await chromium.context();
    t.after(() => context.close());
    const page = await context.newPage();
    const [results, errors] = [[], []];
    page.on('pageerror', e => errors.push(e.message));
    await page.exposeFunction('report', result => void results.push(result));
    page.on('console', said => t.diagnostic(said.text()));
    await page.goto('/test/browser/page/index.html');
    await page.evaluate(async path => {
      await import(path);
      const { run } = await import('node:test');
      await run(globalThis.report);
    }, `/test/${file}`);
    assert.ok(all.includes(file) && results.length > 0, 'there are tests');
    for (const { name, ms, error } of results) {
      await t.test(`${name} (${Math.round(ms)} ms)`, () => {
        if (error !== undefined) {
          throw new Error(error);
        }
      });
    }

    assert.deepEqual(errors, [], 'what nobody caught');
  });
}
