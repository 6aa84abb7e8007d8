import { html, signal, useEffect, useState } from '../ui/html.js';

/** @typedef {{ quoted?: any, edited?: any, planned?: any, text?: string }} What */

/** What is being written: nothing, a new post, a quote, or an edit of a post or of a planned one. */
export const composing = signal(/** @type {What | null} */ (null));

/** Opens the composer. @param {What} [what] */
export function openComposer(what = {}) {
  composing.value = what;
}

/** The composer, once it is asked for: its code comes then. */
export function ComposerHost() {
  const [Composer, setComposer] = useState(null);
  const what = composing.value;
  useEffect(() => {
    if (what && !Composer) import('./composer.js').then(module => setComposer(() => module.Composer));
  }, [what]);
  return what && Composer && html`<${Composer} what=${what} onClose=${() => { composing.value = null; }} />`;
}
