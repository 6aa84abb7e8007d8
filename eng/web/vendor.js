// Copies what the web app uses out of the packages of the lock file, unchanged, and writes vendor.json.
// Run it after changing a version or an icon: npm ci --prefix eng/web && npm run vendor --prefix eng/web
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';

const root = new URL('../../src/Web/wwwroot/vendor/', import.meta.url);
const read = path => readFileSync(new URL(path, import.meta.url));
const lock = JSON.parse(read('package-lock.json').toString()).packages;

const files = {
  preact: ['dist/preact.mjs', 'hooks/dist/hooks.mjs'],
  htm: ['dist/htm.mjs'],
  '@preact/signals-core': ['dist/signals-core.mjs'],
  '@preact/signals': ['dist/signals.mjs'],
  '@microsoft/signalr': ['dist/browser/signalr.min.js'],
  'fast-blurhash': ['index.js'],
  uplot: ['dist/uPlot.esm.js', 'dist/uPlot.min.css'],
};

const icons = read('icons.txt').toString().split('\n').filter(Boolean);

const packages = [];
rmSync(root, { recursive: true, force: true });
for (const [name, paths] of Object.entries(files)) {
  write(name, paths.map(path => [path.split('/').at(-1), read(`node_modules/${name}/${path}`)]));
}
write('lucide-static', [['icons.svg', Buffer.from(sprite())]]);
writeFileSync(new URL('vendor.json', root), JSON.stringify({ packages }, null, 2) + '\n');

/** @param {string} name @param {[string, Buffer][]} contents */
function write(name, contents) {
  const { version, license, integrity } = lock[`node_modules/${name}`];
  const folder = `${name.replace('@', '').replace('/', '-')}@${version}`;
  mkdirSync(new URL(`${folder}/`, root), { recursive: true });
  packages.push({
    name, version, licence: license, tarball: integrity,
    files: contents.map(([file, bytes]) => {
      writeFileSync(new URL(`${folder}/${file}`, root), bytes);
      return { path: `${folder}/${file}`, sha384: createHash('sha384').update(bytes).digest('base64') };
    }),
  });
}

/** One file for all icons: a page requests it once, and shows each by its name. */
function sprite() {
  const symbols = icons.map(icon => {
    const svg = read(`node_modules/lucide-static/icons/${icon}.svg`).toString();
    const body = svg.slice(svg.indexOf('>', svg.indexOf('<svg')) + 1, svg.lastIndexOf('</svg>')).trim();
    return `<symbol id="${icon}" viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="2"\n`
      + `  stroke-linecap="round" stroke-linejoin="round">\n  ${body}\n</symbol>`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg">\n${symbols.join('\n')}\n</svg>\n`;
}
