import { useState } from '../ui/html.js';
import { errorText } from '../ui/basic.js';
import { say, toast } from '../ui/overlay.js';
import { call, me } from '../client.js';
import { t } from '../i18n.js';

/** @type {Map<string, { wanted?: () => Promise<void> }>} */
const running = new Map();

/**
 * Saves a setting: one save runs, one waits, and the last that was asked for wins.
 * @param {string} key of the setting @param {() => Promise<void>} run
 */
export async function latest(key, run) {
  const busy = running.get(key);
  if (busy) { busy.wanted = run; return; }
  const mine = { wanted: /** @type {any} */ (run) };
  running.set(key, mine);
  try {
    while (mine.wanted) {
      const next = mine.wanted;
      mine.wanted = undefined;
      await next();
    }
  } finally {
    running.delete(key);
  }
}

/**
 * Settings that are shown as chosen at once, saved, and taken back if they are refused.
 * @returns {[Record<string, any>, (part: Record<string, any>) => void]}
 */
export function useProfileSettings() {
  const [chosen, setChosen] = useState(/** @type {Record<string, any>} */ ({}));
  const put = part => {
    setChosen(old => ({ ...old, ...part }));
    latest(`setting:${Object.keys(part)[0]}`, async () => {
      try {
        await call('updateProfile', { body: part });
        say(t('settings.saved'));
      } catch (e) {
        setChosen(old => Object.fromEntries(Object.entries(old).filter(([name]) => !(name in part))));
        toast(errorText(e));
      }
    });
  };
  return [{ ...me.value, ...chosen }, put];
}
