// How much of each page moves by itself while it and its pictures load, and while one scrolls down.

const late = 400;

// Runs in the page before its scripts.
function watch() {
  const shifts = Object.assign(globalThis, { measuredShifts: [] }).measuredShifts;
  new PerformanceObserver(list => {
    for (const entry of /** @type {any[]} */ (list.getEntries())) {
      if (entry.hadRecentInput) continue;
      shifts.push({ value: entry.value, sources: entry.sources.map(s => {
        const element = s.node instanceof Element ? s.node : s.node?.parentElement;
        const name = element ? `${element.tagName.toLowerCase()}.${element.className}` : '?';
        return `${name} ${Math.round(s.previousRect.y)}→${Math.round(s.currentRect.y)}`;
      }) });
    }
  }).observe({ type: 'layout-shift', buffered: true });
}

/** @param {any} browser @param {any} filled @param {(line: string) => void} tell */
export async function measureShifts(browser, filled, tell) {
  const storageState = await browser.logIn(filled.reader);
  const pages = {
    feed: '/', post: `/post/${filled.postId}`, profile: `/@${filled.writer}`,
    conversation: `/messages/${filled.conversationId}`, notifications: '/notifications',
  };
  const figures = {};
  for (const [device, viewport] of [['desktop', undefined], ['phone', browser.phone]]) {
    const context = await browser.newContext({ storageState, ...(viewport ? { viewport } : {}) });
    await context.route('**/media/**', async route => {
      await new Promise(resolve => { setTimeout(resolve, late); });
      await route.continue().catch(() => {});
    });
    for (const [name, path] of Object.entries(pages)) {
      const page = await context.newPage();
      await page.addInitScript(watch);
      await page.goto(path);
      await page.waitForSelector('main article:visible, .message:visible, main li:visible');
      await page.waitForLoadState('networkidle');
      await page.waitForTimeout(late * 2);
      await page.mouse.move(viewport ? 200 : 640, 400);
      for (let i = 0; i < 40; i++) {
        await page.mouse.wheel(0, name === 'conversation' ? -120 : 120);
        await page.waitForTimeout(50);
      }
      await page.waitForTimeout(late * 2);
      const shifts = await page.evaluate(() => globalThis.measuredShifts);
      figures[`${name}, ${device}`] = shifts.reduce((sum, s) => sum + s.value, 0);
      for (const shift of shifts.filter(s => s.value > 0.002)) {
        tell(`  ${name}, ${device}: ${shift.value.toFixed(4)} ${shift.sources.join('; ')}`);
      }
      await page.close();
    }
    await context.close();
  }
  return figures;
}
