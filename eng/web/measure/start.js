// How long the first load of the feed takes on a slow processor, until its first post answers a click.

const slowdown = 4;

/**
 * @typedef {{ post: number, answered: number }} Start milliseconds after the navigation began: the first post was
 *   painted; its menu, clicked at that moment, was painted
 */

// Runs in the page before its scripts.
function watch() {
  const painted = then => requestAnimationFrame(() => setTimeout(then));
  const observer = new MutationObserver(() => {
    const post = document.querySelector('main article');
    if (!post) return;
    observer.disconnect();
    painted(() => {
      const start = { post: performance.now(), answered: 0 };
      const button = /** @type {HTMLElement} */ (post.querySelector('.post-head [aria-haspopup=menu]'));
      const menu = document.getElementById(button.getAttribute('popovertarget'));
      menu.addEventListener('toggle', () => painted(() => {
        start.answered = performance.now();
        Object.assign(globalThis, { measuredStart: start });
      }), { once: true });
      button.click();
    });
  });
  observer.observe(document, { childList: true, subtree: true });
}

/**
 * Cold: nothing is cached, and nothing but the session is stored. Warm: the same browser opens the page again.
 * @param {any} browser @param {any} filled @param {string} [trace] a file for the processor's profile of the cold load
 */
export async function measureStart(browser, filled) {
  const context = await browser.newContext({ storageState: await browser.logIn(filled.reader) });
  const load = async () => {
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
    await page.addInitScript(watch);
    await page.goto('/');
    await page.waitForFunction(() => 'measuredStart' in globalThis);
    await page.waitForLoadState('networkidle');
    const start = await page.evaluate(() => globalThis.measuredStart);
    await page.evaluate(async () => { await navigator.serviceWorker.ready; });
    await page.waitForTimeout(1_000);
    await page.close();
    return start;
  };
  const cold = await load();
  const warm = await load();
  await context.close();
  return {
    'cold, post': cold.post, 'cold, answered': cold.answered, 'warm, post': warm.post, 'warm, answered': warm.answered,
  };
}
