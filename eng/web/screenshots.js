// Takes the pictures of the README from a demo server: dotnet run --project src/Web -- --demo, and beside it
// npm run screenshots --prefix eng/web [-- http://localhost:3000]. It needs Chromium.
import { chromium } from 'playwright-core';
import { fileURLToPath } from 'node:url';

const base = process.argv[2] ?? 'http://localhost:3000';
const folder = fileURLToPath(new URL('../../docs/images/', import.meta.url));
const { items } = await (await fetch(`${base}/demo/people`)).json();
const { username, password } = items.find(p => p.username === 'mia');

const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
// Once, because log-ins are limited.
const entered = await browser.newContext({ baseURL: base });
const entry = await entered.newPage();
await entry.goto('/login');
await entry.fill('input[name=login]', username);
await entry.fill('input[name=password]', password);
await entry.click('button[type=submit]');
await entry.waitForSelector('article');
const storageState = await entered.storageState({ indexedDB: true });
await entered.close();
for (const colorScheme of /** @type {const} */ (['light', 'dark'])) {
  for (const [device, viewport] of /** @type {const} */ ([
    ['desktop', { width: 1280, height: 800 }], ['phone', { width: 390, height: 800 }]])) {
    const context = await browser.newContext({
      baseURL: base, storageState, colorScheme, viewport, locale: 'en', reducedMotion: 'reduce',
      isMobile: device === 'phone',
    });
    const page = await context.newPage();
    await page.goto('/');
    await page.waitForSelector('article');
    await picture(page, `feed-${device}-${colorScheme}`);
    await page.goto('/messages');
    await page.click('.chat-row:has-text("Omar") .row-link');
    await page.waitForSelector('.message');
    await picture(page, `messages-${device}-${colorScheme}`);
    await context.close();
  }
}
await browser.close();

/** @param {import('playwright-core').Page} page @param {string} name */
async function picture(page, name) {
  await page.waitForSelector('.skeleton', { state: 'detached' });
  await page.waitForLoadState('networkidle');
  await page.screenshot({ path: `${folder}${name}.jpg`, type: 'jpeg', quality: 80 });
}
