// What the app's modules find in a browser and Node does not have.
import { readFileSync } from 'node:fs';
import { register } from 'node:module';

const root = new URL('../../../src/Web/wwwroot/', import.meta.url);
register('./resolve.js', import.meta.url);

const kept = new Map();
const events = new EventTarget();
Object.assign(globalThis, {
  self: globalThis,
  addEventListener: events.addEventListener.bind(events),
  removeEventListener: events.removeEventListener.bind(events),
  dispatchEvent: events.dispatchEvent.bind(events),
  location: new URL('http://localhost/'),
  document: Object.assign(new EventTarget(), {
    documentElement: { lang: 'en', dir: 'ltr', dataset: {} }, hidden: false,
  }),
  fetch: async path => new Response(readFileSync(new URL(`.${path}`, root))),
});
Object.defineProperty(globalThis, 'localStorage', {
  value: {
    getItem: name => kept.get(name) ?? null,
    setItem: (name, value) => { kept.set(name, String(value)); },
    removeItem: name => { kept.delete(name); },
  },
});

/** A module of the app. @param {string} path */
export const app = path => import(new URL(`app/${path}`, root).href);

/** The texts of a language. @param {string} name */
export const locale = name => JSON.parse(readFileSync(new URL(`locales/${name}.json`, root), 'utf8'));
