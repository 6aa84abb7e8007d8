import { useEffect, useLayoutEffect, useRef } from '../ui/html.js';

const endPixels = 100;

/**
 * Keeps the place in a box of rows while they change: at the end it stays there, elsewhere the first visible row stays
 * where it is. Browsers' own anchoring does not at the very top, and not everywhere.
 * @param {{ onScroll: (box: HTMLElement) => void }} told
 */
export function usePlace({ onScroll }) {
  const box = useRef(/** @type {HTMLElement} */ (null));
  const rows = useRef(/** @type {HTMLElement} */ (null));
  const place = useRef({ isAtEnd: true, anchor: /** @type {any} */ (null), target: /** @type {any} */ (null) });
  const latest = useRef(onScroll);
  latest.current = onScroll;

  const note = () => {
    const view = box.current;
    place.current.anchor = null;
    if (!view || place.current.isAtEnd) return;
    const top = view.getBoundingClientRect().top;
    for (const row of rows.current.children) {
      const at = row.getBoundingClientRect();
      // A line that names the day moves up when older messages of it come.
      if (at.bottom > top && row.classList.contains('message')) {
        place.current.anchor = { row: /** @type {HTMLElement} */ (row).dataset.row, top: at.top - top };
        return;
      }
    }
  };
  /** @returns {HTMLElement | null} */
  const find = row => rows.current.querySelector(`[data-row="${CSS.escape(row)}"]`);
  const restore = () => {
    const view = box.current;
    const { target, anchor, isAtEnd } = place.current;
    if (!view) return;
    if (target && find(target.row)) {
      const row = find(target.row);
      place.current.target = null;
      const middle = (view.clientHeight - row.offsetHeight) / 2;
      view.scrollTop += row.getBoundingClientRect().top - view.getBoundingClientRect().top - (target.isTop ? 48
        : Math.max(0, middle));
      place.current.isAtEnd = isEnd(view);
      target.then?.(row);
    } else if (isAtEnd) {
      view.scrollTop = view.scrollHeight;
    } else if (anchor && find(anchor.row)) {
      const moved = find(anchor.row).getBoundingClientRect().top - view.getBoundingClientRect().top - anchor.top;
      if (Math.abs(moved) >= 1) view.scrollTop += moved;
    }
    note();
  };

  note();
  useLayoutEffect(restore);
  useEffect(() => {
    const observer = new ResizeObserver(restore);
    observer.observe(rows.current);
    observer.observe(box.current);
    return () => observer.disconnect();
  }, []);
  return {
    box, rows, place: place.current,
    onScroll: () => {
      place.current.isAtEnd = isEnd(box.current);
      note();
      latest.current(box.current);
    },
    /** Puts a row into the middle, or near the top, once it is there. */
    goTo(row, how = {}) { Object.assign(place.current, { target: { row, ...how }, isAtEnd: false }); },
    toEnd() { Object.assign(place.current, { isAtEnd: true, target: null }); restore(); },
  };
}

const isEnd = view => view.scrollHeight - view.scrollTop - view.clientHeight < endPixels;
