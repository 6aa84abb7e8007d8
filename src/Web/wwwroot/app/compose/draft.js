// What is written and not sent yet, kept in this browser: per person, and apart for each quote.
import { me } from '../client.js';

const pause = 300;

/** @typedef {{ text: string, audience: string, circleId?: string, media: any[], poll?: any,
 * publishAt?: string, commentPolicy: string }} Draft */

/** @returns {Draft} */
export const emptyDraft = () => ({ text: '', audience: lastAudience(), media: [], commentPolicy: 'everyone' });

/** Audiences from the widest to the narrowest. */
export const audiences = ['public', 'followers', 'friends', 'circle', 'private'];

const nameOf = scope => `hubbub.draft.${me.value?.id}.${scope}`;

/** The draft of a scope, or undefined. @param {string} scope @returns {Draft | undefined} */
export function readDraft(scope) {
  try {
    return JSON.parse(localStorage.getItem(nameOf(scope)) ?? 'null') ?? undefined;
  } catch {
    return undefined;
  }
}

/** Removes one's drafts from this browser. */
export function forgetDrafts() {
  Object.keys(localStorage).filter(name => name.startsWith(nameOf(''))).forEach(name => localStorage.removeItem(name));
}

/** Keeps drafts of a scope shortly after each change, and at once when the page goes. @param {string} scope */
export function draftKeeper(scope) {
  const name = nameOf(scope);
  let latest;
  let timer;
  const flush = () => {
    clearTimeout(timer);
    if (latest === undefined) return;
    if (latest.text || latest.media.length || latest.poll) localStorage.setItem(name, JSON.stringify(latest));
    else localStorage.removeItem(name);
    latest = undefined;
  };
  addEventListener('pagehide', flush);
  return {
    set(draft) { latest = draft; clearTimeout(timer); timer = setTimeout(flush, pause); },
    clear() { latest = undefined; clearTimeout(timer); localStorage.removeItem(name); },
    end() { flush(); removeEventListener('pagehide', flush); },
  };
}

export const lastAudience = () => localStorage.getItem('hubbub.audience') ?? 'public';

/** @param {string} audience */
export const rememberAudience = audience => localStorage.setItem('hubbub.audience', audience === 'circle' ? 'followers'
  : audience);
