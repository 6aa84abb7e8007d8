import { writable } from './common/readable.js';

const SAVE_MS = 300;

/**
 * What is being written: kept apart from everything that the server sends, by what it is for.
 * @param {import('./runtime.js').Runtime} runtime
 * @returns {import('../types/index.js').Hubbub['drafts']}
 */
export function drafts(runtime) {
  /** @type {Map<string, import('../types/index.js').Draft & { end: () => void }>} */
  const opened = new Map();
  runtime.drafts = {
    begin(rows) {
      for (const [key, row] of rows) {
        if (key.startsWith('d:')) {
          open(key.slice(2), row);
        }
      }
    },
    flush: () => Promise.all([...opened.values()].map(draft => draft.flush())).then(() => {}),
    end() {
      opened.forEach(draft => draft.end());
      opened.clear();
    },
  };

  /** @param {string} scope @param {import('../types/index.js').DraftContent} [kept] */
  function open(scope, kept) {
    const known = opened.get(scope);
    if (known !== undefined) {
      // It was opened before what is stored was read.
      if (kept !== undefined && Object.keys(known.content.get()).length === 0) {
        known.set(kept);
      }

      return known;
    }

    const content = writable(kept ?? {}, e => runtime.log('error', 'a subscriber failed', e));
    /** @type {ReturnType<typeof setTimeout> | undefined} */
    let saving;
    let hasEnded = false;
    const save = async () => {
      clearTimeout(saving);
      saving = undefined;
      // What is stored now may be somebody else's.
      if (hasEnded) {
        return;
      }

      const value = content.get();
      const isEmpty = Object.keys(value).length === 0;
      try {
        await runtime.store?.commit(
          isEmpty ? { puts: [], deletes: [`d:${scope}`] } : { puts: [[`d:${scope}`, value]], deletes: [] });
      } catch (e) {
        runtime.log('warn', 'A draft could not be stored; it lasts as long as this page.', e);
      }
    };
    const draft = {
      scope,
      content: { get: content.get, subscribe: content.subscribe },
      /** @param {import('../types/index.js').DraftContent} changes */
      set(changes) {
        content.set({ ...content.get(), ...changes });
        saving ??= setTimeout(save, SAVE_MS);
      },
      flush: () => saving === undefined ? Promise.resolve() : save(),
      clear() {
        content.set({});
        return save();
      },
      end() {
        hasEnded = true;
        clearTimeout(saving);
      },
    };
    opened.set(scope, draft);
    return draft;
  }

  return { open };
}
