// Every screen at a glance, to look at: sheets of pictures, full, with long words, empty, and in Arabic.
// dotnet run --project src/Web -- --demo, and beside it npm run looks --prefix eng/web -- URL FOLDER
import { chromium } from 'playwright-core';
import { mkdirSync } from 'node:fs';

const [base = 'http://localhost:3000', folder = 'looks', only] = process.argv.slice(2);
const devices = /** @type {const} */ ({
  phone: { width: 390, height: 800 }, desktop: { width: 1280, height: 800 },
});
const word = 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerk'.slice(0, 40);
const closed = [
  '/', '/explore', '/search?q=bread', '/notifications', '/messages', '/saved', '/scheduled', '/requests', '/settings',
  '/settings/profile', '/settings/privacy', '/settings/notifications', '/settings/circles', '/settings/look',
  '/settings/sessions', '/settings/account',
];
const open = ['/login', '/signup', '/reset'];

mkdirSync(folder, { recursive: true });
const { items } = await (await fetch(`${base}/demo/people`)).json();
const mia = items.find(p => p.username === 'mia');
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
const full = await enter(page => logIn(page, mia.username, mia.password));
const password = 'a long pass phrase';
const long = await enter(async page => {
  await signUp(page, `w${'x'.repeat(28)}${Date.now() % 10}`);
  await page.goto('/settings/profile');
  await page.fill('input[name=displayName]', `${word} Müller-Lüdenscheidt`.slice(0, 50));
  await page.fill('textarea[name=bio]', `${word}${word} #${word.toLowerCase()} https://example.org/${word}/${word}`);
  await page.click('form button[type=submit]');
  await page.waitForSelector('.toast');
  await page.goto('/');
  await page.click('.compose-line');
  const ending = `#${word.toLowerCase()} https://e.org/${word}`;
  await page.fill('.composer-text', `${word}${word} ${'and so on '.repeat(30)}\n${ending}`);
  await page.click('.composer-foot .button.primary');
  await page.waitForSelector('article');
  await page.goto(`/messages/new/@${mia.username}`);
  await page.fill('.write textarea', `${word}${word}${word} is one word`);
  await page.press('.write textarea', 'Enter');
  await page.waitForSelector('.message[data-seq]');
});
const empty = await enter(page => signUp(page, `empty_${Date.now() % 1_000_000}`));

const variants = [
  ['full', full, 'en', 'light', 'phone'], ['full', full, 'en', 'dark', 'desktop'],
  ['full', full, 'en', 'light', 'desktop'],
  ['long', long, 'de', 'light', 'phone'], ['long', long, 'de', 'light', 'desktop'],
  ['empty', empty, 'en', 'dark', 'phone'],
  ['arabic', full, 'ar', 'light', 'phone'], ['arabic', full, 'ar', 'dark', 'desktop'],
];
for (const [name, person, locale, colorScheme, device] of variants) {
  const called = `${name}-${device}-${colorScheme}`;
  if (only && !called.includes(only)) continue;
  const context = await browser.newContext({
    baseURL: base, storageState: person, colorScheme: /** @type {'light'} */ (colorScheme), locale,
    viewport: devices[device], reducedMotion: 'reduce', isMobile: device === 'phone',
  });
  const page = await context.newPage();
  const pictures = [];
  const look = async label => {
    await page.waitForSelector('.skeleton', { state: 'detached', timeout: 10_000 }).catch(() => {});
    await page.waitForLoadState('networkidle').catch(() => {});
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    if (wide > 0) console.log(`${called} ${label}: ${wide}px too wide`);
    pictures.push([label, (await page.screenshot()).toString('base64')]);
  };
  for (const path of closed) {
    await page.goto(path);
    await page.waitForSelector('h1');
    await look(path);
  }
  await page.goto('/');
  await page.waitForSelector('article .post-when a, .empty');
  if (await page.locator('article .post-when a').count() > 0) {
    await page.locator('article .post-when a').first().click();
    await page.waitForSelector('.post.is-open');
    await look('post');
    await page.locator('.post.is-open .post-who a').first().click();
    await page.waitForSelector('.profile');
    await look('profile');
    for (const tab of ['replies', 'media']) {
      await page.click(`.tabs a[href*="tab=${tab}"]`);
      await look(`profile ${tab}`);
    }
  }
  await page.goto('/messages');
  await page.waitForSelector('.chat-row .row-link, .chat-list .empty');
  if (await page.locator('.chat-row .row-link').count() > 0) {
    await page.locator('.chat-row .row-link').first().click();
    await page.waitForSelector('.message');
    await look('conversation');
  }
  await page.goto('/');
  await page.click('.compose-line');
  await page.waitForSelector('.composer-text');
  await look('composer');
  await context.close();
  if (name === 'full') await visit(colorScheme, locale, device, pictures);
  await sheet(called, device, pictures);
}
await browser.close();

async function visit(colorScheme, locale, device, pictures) {
  const context = await browser.newContext({ baseURL: base, colorScheme, locale, viewport: devices[device] });
  const page = await context.newPage();
  for (const path of open) {
    await page.goto(path);
    await page.waitForSelector('h1');
    await page.waitForLoadState('networkidle').catch(() => {});
    pictures.push([path, (await page.screenshot()).toString('base64')]);
  }
  await context.close();
}

// Two sheets at most of half their size, so that one sees all of them.
async function sheet(name, device, pictures) {
  const columns = device === 'phone' ? 6 : 3;
  const width = device === 'phone' ? 300 : 640;
  const rows = device === 'phone' ? 2 : 3;
  const page = await browser.newPage({ viewport: { width: columns * (width + 8), height: 100 } });
  for (let part = 0; part * columns * rows < pictures.length; part++) {
    const some = pictures.slice(part * columns * rows, (part + 1) * columns * rows);
    await page.setContent(`<body style="margin:0;display:flex;flex-wrap:wrap;gap:8px;font:12px sans-serif">${some.map(
      ([label, data]) => `<div>${label}<br><img width="${width}" src="data:image/png;base64,${data}"></div>`).join('')}`);
    await page.screenshot({ path: `${folder}/${name}-${part + 1}.png`, fullPage: true });
  }
  await page.close();
}

async function enter(act) {
  const context = await browser.newContext({ baseURL: base, reducedMotion: 'reduce' });
  const page = await context.newPage();
  await act(page);
  const state = await context.storageState({ indexedDB: true });
  await context.close();
  return state;
}

async function logIn(page, username, secret) {
  await page.goto('/login');
  await page.fill('input[name=login]', username);
  await page.fill('input[name=password]', secret);
  await page.click('button[type=submit]');
  await page.waitForSelector('article');
}

async function signUp(page, username) {
  await page.goto('/signup');
  await page.fill('input[name=username]', username);
  await page.fill('input[name=email]', `${username}@example.test`);
  await page.fill('input[name=password]', password);
  await page.click('button[type=submit]');
  await page.waitForSelector('.page-head');
}
