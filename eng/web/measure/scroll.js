// Frames a second, and memory, while one scrolls through all of a long list and back.

const step = 100;
const wanted = 50;

// Runs in the page: notes when each frame began.
function record() {
  const frames = [];
  let isOn = true;
  const next = now => {
    frames.push(now);
    if (isOn) requestAnimationFrame(next);
  };
  requestAnimationFrame(next);
  Object.assign(globalThis, { endRecording: () => { isOn = false; return frames; } });
}

/** What they were: in all, in the slowest twentieth of the seconds, and how many were late. */
function figuresOf(frames) {
  const all = (frames.length - 1) / (frames.at(-1) - frames[0]) * 1000;
  const seconds = new Map();
  for (const at of frames) {
    const second = Math.floor((at - frames[0]) / 1000);
    seconds.set(second, (seconds.get(second) ?? 0) + 1);
  }
  const whole = [...seconds.values()].slice(0, -1).sort((a, b) => a - b);
  const pauses = frames.slice(1).map((at, i) => at - frames[i]).sort((a, b) => a - b);
  return {
    frames: all, 'frames, slowest 5 % of seconds': whole[Math.floor(whole.length / 20)],
    'seconds below 50 frames, %': whole.filter(n => n < wanted).length / whole.length * 100,
    'longest pause, ms': pauses.at(-1),
  };
}

/**
 * @param {any} browser @param {any} filled
 * @param {{ path: string, first: string, at: [number, number], direction: 1 | -1, count: string, all: number,
 *   box: string }} list
 */
async function measureScroll(browser, filled, list, tell) {
  const context = await browser.newContext({ storageState: await browser.logIn(filled.reader) });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Performance.enable');
  const figures = {};
  const remember = async when => {
    await session.send('HeapProfiler.collectGarbage');
    await session.send('HeapProfiler.collectGarbage');
    const { metrics } = await session.send('Performance.getMetrics');
    const of = name => metrics.find(m => m.name === name).value;
    figures[`heap ${when}, MB`] = of('JSHeapUsedSize') / 1e6;
    figures[`nodes ${when}`] = of('Nodes');
  };
  const wheel = direction => session.send('Input.dispatchMouseEvent', {
    type: 'mouseWheel', x: list.at[0], y: list.at[1], deltaX: 0, deltaY: direction * step,
  });
  const through = async (direction, isThere, marks) => {
    const parts = [];
    const left = [...marks];
    while (true) {
      await page.evaluate(record);
      let now;
      do {
        for (let i = 0; i < 10; i++) await wheel(direction);
        now = await isThere();
      } while (now < (left[0] ?? 1));
      const frames = await page.evaluate(() => globalThis.endRecording());
      parts.push(frames);
      const mark = left.shift();
      await remember(mark === undefined ? 'back' : `at ${mark * 100} %`);
      if (left.length === 0) break;
    }
    // The pauses for the collector between the parts are nobody's frames.
    let shift = 0;
    return parts.flatMap((frames, i) => {
      if (i > 0) shift += frames[0] - parts[i - 1].at(-1) - 17;
      return frames.map(at => at - shift);
    });
  };

  await page.goto(list.path);
  await page.waitForSelector(list.first);
  await page.waitForLoadState('networkidle');
  await remember('at the start');
  const began = Date.now();
  const there = await through(list.direction, () => page.evaluate(list.progress, list.all), [0.1, 0.5, 1]);
  tell(`  through it in ${((Date.now() - began) / 1000).toFixed(0)} s`);
  const back = await through(-list.direction, () => page.evaluate(list.returned), []);
  await page.close();
  await context.close();
  for (const [way, frames] of [['there', there], ['back', back]]) {
    for (const [name, value] of Object.entries(figuresOf(frames))) figures[`${way}: ${name}`] = value;
  }
  return figures;
}

export const measureFeed = (browser, filled, tell) => measureScroll(browser, filled, {
  path: '/', first: 'main article', at: [640, 400], direction: 1, all: filled.posts,
  progress: all => {
    const isAtEnd = scrollY + innerHeight > document.documentElement.scrollHeight - 50;
    const seen = [...document.querySelectorAll('[role=feed] > [data-anchor]')].length;
    return seen >= all && !isAtEnd ? 0.99 : seen / all;
  },
  returned: () => (scrollY < 2 ? 1 : 0),
}, tell);

export const measureConversation = (browser, filled, tell) => measureScroll(browser, filled, {
  path: `/messages/${filled.conversationId}`, first: '.message[data-seq]', at: [900, 400], direction: -1,
  all: filled.messages,
  progress: all => {
    const first = Number(/** @type {HTMLElement} */ (document.querySelector('.message[data-seq]')).dataset.seq);
    return first === 1 && document.querySelector('.chat-scroll').scrollTop > 2 ? 0.99 : (all - first + 1) / all;
  },
  returned: () => {
    const box = document.querySelector('.chat-scroll');
    return box.scrollHeight - box.scrollTop - box.clientHeight < 5 && !document.querySelector('.chat-down') ? 1 : 0;
  },
}, tell);
