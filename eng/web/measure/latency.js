// From Enter in one browser to the message in the other, both in one Chromium, so that they have the same clock.

const messages = 50;
const pause = 200;

/** @param {any} browser @param {any} filled */
export async function measureLatency(browser, filled) {
  const open = async username => {
    const context = await browser.newContext({ storageState: await browser.logIn(username) });
    const page = await context.newPage();
    await page.goto(`/messages/${filled.conversationId}`);
    await page.waitForSelector('.message[data-seq]');
    await page.waitForLoadState('networkidle');
    return page;
  };
  const writer = await open(filled.writer);
  const reader = await open(filled.reader);
  const now = () => performance.timeOrigin + performance.now();
  await writer.evaluate(() => document.addEventListener('keydown', e => {
    if (e.key === 'Enter') Object.assign(globalThis, { pressedAt: performance.timeOrigin + performance.now() });
  }, true));
  const there = [];
  const own = [];
  for (let i = 0; i < messages; i++) {
    const text = `measured ${i} of ${Math.round(now())}`;
    const seen = page => page.evaluate(wanted => new Promise(resolve => {
      const look = () => [...document.querySelectorAll('.message .bubble')].slice(-3)
        .some(b => b.textContent.includes(wanted));
      const observer = new MutationObserver(() => {
        if (!look()) return;
        observer.disconnect();
        // When it was painted.
        requestAnimationFrame(() => setTimeout(() => resolve(performance.timeOrigin + performance.now())));
      });
      observer.observe(document.querySelector('.messages'), { childList: true, subtree: true, characterData: true });
    }), text);
    await writer.fill('.write textarea', text);
    const [atReader, atWriter] = [seen(reader), seen(writer)];
    await writer.waitForTimeout(pause);
    await writer.press('.write textarea', 'Enter');
    const [read, written] = await Promise.all([atReader, atWriter]);
    const pressed = await writer.evaluate(() => globalThis.pressedAt);
    there.push(read - pressed);
    own.push(written - pressed);
  }
  await writer.context().close();
  await reader.context().close();
  const at = (times, share) => times.sort((a, b) => a - b)[Math.ceil(times.length * share) - 1];
  return {
    'there p50': at(there, 0.5), 'there p95': at(there, 0.95), 'own p50': at(own, 0.5), 'own p95': at(own, 0.95),
  };
}
