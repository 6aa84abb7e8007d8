import { html, useLayoutEffect, useRef, useState } from '../ui/html.js';

// Two or three screens each way.
const margin = '2000px';
/** @type {WeakMap<Element, (isNear: boolean) => void>} */
const watched = new WeakMap();
const observer = new IntersectionObserver(
  seen => seen.forEach(entry => watched.get(entry.target)?.(entry.isIntersecting)), { rootMargin: margin });

/**
 * A row of a long list: far from the screen it is only as high as it was, so that thousands cost no more than a few.
 * @param {{ id: string, heights: Map<string, number>, render: () => any }} props `heights` belong to the list
 */
export function Slot({ id, heights, render }) {
  const ref = useRef(null);
  const [isNear, setNear] = useState(!heights.has(id));
  useLayoutEffect(() => {
    const row = ref.current;
    watched.set(row, near => {
      // Where the focus is, a row stays.
      if (!near && row.contains(document.activeElement)) return;
      if (!near && row.firstElementChild) heights.set(id, row.getBoundingClientRect().height);
      setNear(near);
    });
    observer.observe(row);
    return () => observer.unobserve(row);
  }, []);
  return html`<div ref=${ref} data-anchor=${id} style=${isNear ? undefined : { height: `${heights.get(id) ?? 0}px` }}>
    ${isNear && render()}</div>`;
}
