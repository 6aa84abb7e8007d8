import { batch, html, signal, useEffect } from './html.js';
import { Skeleton, Trouble, useNear } from './basic.js';

/**
 * A list that is loaded page by page, each item once.
 * @template T
 * @typedef {{ items: import('@preact/signals').Signal<T[]>, state: import('@preact/signals').Signal<string>,
 *   error: import('@preact/signals').Signal<any>, heights: Map<string, number>, isStarted: boolean, isAtEnd: boolean,
 *   more(): Promise<void>, again(): Promise<void>, remove(id: string): void, put(item: T): void }} Paged
 */

/**
 * @template T
 * @param {(cursor: string | undefined) => Promise<{ items: any[], nextCursor: string | null }>} load
 * @param {{ idOf?: (item: T) => string, read?: (item: any) => T }} [how] `read` keeps what a page brings elsewhere
 * @returns {Paged<T>}
 */
export function paged(load, { idOf = item => /** @type {any} */ (item).id, read = item => item } = {}) {
  let cursor;
  let turn = 0;
  const items = signal(/** @type {T[]} */ ([]));
  const state = signal('idle');
  const error = signal(null);
  const list = {
    items, state, error, heights: new Map(), isStarted: false, isAtEnd: false,
    async more() {
      if (state.value === 'loading' || list.isAtEnd) return;
      const mine = turn;
      list.isStarted = true;
      state.value = 'loading';
      try {
        const page = await load(cursor);
        if (mine !== turn) return;
        cursor = page.nextCursor ?? undefined;
        list.isAtEnd = cursor === undefined;
        const known = new Set(items.value.map(idOf));
        batch(() => {
          items.value = [...items.value, ...page.items.map(read).filter(i => !known.has(idOf(i)))];
          state.value = 'idle';
        });
      } catch (e) {
        if (mine !== turn) return;
        error.value = e;
        state.value = 'failed';
      }
    },
    async again() {
      turn++;
      cursor = undefined;
      batch(() => { items.value = []; state.value = 'idle'; });
      list.isAtEnd = false;
      await list.more();
    },
    remove(id) { items.value = items.value.filter(i => idOf(i) !== id); },
    put(item) { items.value = [item, ...items.value.filter(i => idOf(i) !== idOf(item))]; },
  };
  return list;
}

/** The end of a list: loads the next page when it comes near, shows that it loads, or why it does not. */
export function PagedEnd({ list, kind = 'row' }) {
  const near = useNear(() => { if (list.state.value === 'idle') list.more(); });
  useEffect(() => { if (!list.isStarted) list.more(); }, [list]);
  const state = list.state.value;
  void list.items.value;
  return html`
    ${state === 'failed' && html`<${Trouble} error=${list.error.value} retry=${() => list.more()} />`}
    ${(state === 'loading' || !list.isStarted) && html`<${Skeleton} kind=${kind} rows=${list.items.value.length ? 1 : 4}
      />`}
    ${!list.isAtEnd && state === 'idle' && html`<div ref=${near}></div>`}`;
}

/** Whether a list is loaded and has nothing. */
export function isEmpty(list) {
  // Both are read in any case, so that who asks is drawn again.
  const hasNone = list.items.value.length === 0;
  const isIdle = list.state.value === 'idle';
  return hasNone && isIdle && list.isStarted && list.isAtEnd;
}
