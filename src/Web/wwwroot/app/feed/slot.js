import { html, useLayoutEffect, useRef, useState } from '../ui/html.js';

// Two or three screens each way.
const margin = '2000px';
// What is not on the screen yet is drawn so many at a time, so that no frame is late for it.
const inOneFrame = 2;
const guess = 240;
/** @type {WeakMap<Element, (entry: IntersectionObserverEntry) => void>} */
const watched = new WeakMap();
const observer = new IntersectionObserver(
  seen => seen.forEach(entry => watched.get(entry.target)?.(entry)), { rootMargin: margin });

/** @type {Map<Element, () => void>} */
const waiting = new Map();

function drawSome() {
  for (const [row, draw] of [...waiting].slice(0, inOneFrame)) {
    waiting.delete(row);
    draw();
  }
  if (waiting.size > 0) requestAnimationFrame(drawSome);
}

function later(row, draw) {
  if (waiting.size === 0) requestAnimationFrame(drawSome);
  waiting.set(row, draw);
}

const isOnScreen = ({ boundingClientRect: at }) => at.bottom > 0 && at.top < innerHeight;

/**
 * A row of a long list: far from the screen it is only as high as it was, so that thousands cost no more than a few.
 * @param {{ id: string, heights: Map<string, number>, isFirst: boolean, render: () => any }} props `heights` belong to
 *   the list; what `isFirst` is drawn at once
 */
export function Slot({ id, heights, isFirst, render }) {
  const ref = useRef(null);
  const [isNear, setNear] = useState(isFirst && !heights.has(id));
  useLayoutEffect(() => {
    const row = ref.current;
    watched.set(row, entry => {
      waiting.delete(row);
      if (entry.isIntersecting) {
        if (isOnScreen(entry)) setNear(true);
        else later(row, () => setNear(true));
        return;
      }
      // Where the focus is, a row stays.
      if (row.contains(document.activeElement)) return;
      if (row.firstElementChild) heights.set(id, row.getBoundingClientRect().height);
      setNear(false);
    });
    observer.observe(row);
    return () => {
      waiting.delete(row);
      observer.unobserve(row);
    };
  }, []);
  return html`<div ref=${ref} data-anchor=${id} style=${isNear ? undefined : { height: `${heights.get(id) ?? guess}px` }}>
    ${isNear && render()}</div>`;
}
