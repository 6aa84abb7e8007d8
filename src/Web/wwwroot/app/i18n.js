import { signal } from './ui/html.js';

/** The languages of the app, each by its own name. */
export const languages = { en: 'English', de: 'Deutsch', ar: 'العربية' };

/** The language in use; what reads it is drawn again when it changes. */
export const language = signal(document.documentElement.lang);

/** @type {Record<string, string | Record<string, string>>} */
let texts = {};

/** Loads a language and uses it. @param {string} name a key of `languages` */
export async function use(name) {
  const answer = await fetch(`/locales/${name}.json`);
  if (!answer.ok) throw new Error(`locales/${name}.json: ${answer.status}`);
  texts = await answer.json();
  document.documentElement.lang = name;
  document.documentElement.dir = name === 'ar' ? 'rtl' : 'ltr';
  language.value = name;
}

/** Remembers a choice of language and uses it. @param {string} name */
export function choose(name) {
  localStorage.setItem('hubbub.language', name);
  return use(name);
}

/** Whether there is a text of this key. @param {string} key */
export const has = key => key in texts;

/**
 * The text of a key in the language in use. `n` chooses the plural form and is shown as a number; other values replace
 * the placeholders of their names.
 * @param {string} key @param {Record<string, string | number>} [values]
 */
export const t = (key, values) => parts(key, values).join('');

/**
 * As `t`, for values that are elements: the pieces of the text in their order.
 * @param {string} key @param {Record<string, any>} [values] @returns {any[]}
 */
export function parts(key, values = {}) {
  void language.value;
  const found = texts[key] ?? key;
  const text = typeof found === 'string' ? found
    : found[format(Intl.PluralRules, {}).select(Number(values.n))] ?? found.other;
  return text.split(/\{(\w+)\}/).map((piece, i) =>
    i % 2 === 0 ? piece : piece === 'n' && typeof values.n === 'number' ? number(values.n) : values[piece]);
}

/** @param {number} value */
export const number = value => format(Intl.NumberFormat, {}).format(value);

/** @param {number} value a share of 1 */
export const percent = value => format(Intl.NumberFormat, { style: 'percent' }).format(value);

/** A short count: 1.2K. @param {number} value */
export const count = value => format(Intl.NumberFormat, { notation: 'compact',
  maximumFractionDigits: 1 }).format(value);

/** @param {string | number | Date} at @param {Intl.DateTimeFormatOptions} options */
export const date = (at, options) => format(Intl.DateTimeFormat, options).format(new Date(at));

/** Names as a list: "Mia, Omar and Liv". @param {string[]} names */
export const list = names => format(Intl.ListFormat, { type: 'conjunction' }).format(names);

/** Bytes in the unit that fits. @param {number} value */
export function bytes(value) {
  const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte'];
  const power = value < 1 ? 0 : Math.min(units.length - 1, Math.floor(Math.log10(value) / 3));
  return format(Intl.NumberFormat, { style: 'unit', unit: units[power], maximumFractionDigits: power > 1 ? 1 : 0 })
    .format(value / 1000 ** power);
}

/** How long ago: "3 min". After a week, the date. @param {string} at @param {number} now milliseconds */
export function ago(at, now) {
  const seconds = Math.round((now - Date.parse(at)) / 1000);
  if (seconds < 45) return t('time.now');
  for (const [unit, size, below] of /** @type {const} */ ([['minute', 60, 60], ['hour', 3600, 24],
    ['day', 86400, 7]])) {
    const value = Math.round(seconds / size);
    if (value < below) {
      return format(Intl.NumberFormat, { style: 'unit', unit, unitDisplay: 'narrow' }).format(Math.max(1, value));
    }
  }
  const sameYear = new Date(at).getFullYear() === new Date(now).getFullYear();
  return date(at, { day: 'numeric', month: 'short', ...(sameYear ? {} : { year: 'numeric' }) });
}

const formats = new Map();

// Making one costs more than a hundred uses.
function format(Kind, options) {
  const key = Kind.name + language.value + JSON.stringify(options);
  if (!formats.has(key)) formats.set(key, new Kind(language.value, options));
  return formats.get(key);
}
