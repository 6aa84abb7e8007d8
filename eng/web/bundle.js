// Bundles the web app for its first load: wwwroot/bundle gets its modules in few files, its styles in one, the page
// that names them, and files.json, which says what they were made from and what the worker keeps. With --check it
// writes nothing and fails if that was not done after the last change.
import { build } from 'esbuild';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';

const repository = fileURLToPath(new URL('../../', import.meta.url));
const root = `${repository}src/Web/wwwroot`;
const page = readFileSync(`${root}/index.html`, 'utf8');
const { imports } = JSON.parse(/<script type="importmap">(.*?)<\/script>/s.exec(page)[1]);
const styles = [...page.matchAll(/<link rel="stylesheet" href="(.*?)">\n/g)].map(s => s[1]);

/** The import map of the page, and the library from where the server's build takes it. */
const addresses = {
  name: 'addresses',
  setup: b => b.onResolve({ filter: /^[^./]/ }, ({ path }) => {
    const to = imports[path];
    // SignalR's build for browsers is a script that sets a global: it stays the file that was published.
    if (!to || path === 'signalr') return { path: to ?? path, external: true };
    const library = `${repository}clients/javascript/src`;
    return { path: to.startsWith('/hubbub/') ? to.replace('/hubbub', library) : root + to };
  }),
};

const shared = {
  absWorkingDir: repository, outdir: `${root}/bundle`, bundle: true, minify: true, target: 'es2022',
  write: false, metafile: true,
};
const scripts = await build({
  ...shared, entryPoints: [`${root}/app/main.js`], format: 'esm', splitting: true, plugins: [addresses],
  entryNames: '[name]-[hash]', chunkNames: '[name]-[hash]',
});
const style = await build({
  ...shared, entryNames: 'styles-[hash]',
  stdin: { contents: styles.map(s => `@import '.${s}';`).join('\n'), loader: 'css', resolveDir: root },
});

const digest = bytes => createHash('sha256').update(bytes).digest('hex');
const outputs = new Map([...scripts.outputFiles, ...style.outputFiles]
  .map(f => [basename(f.path), Buffer.from(f.contents)]));
const named = start => `/bundle/${[...outputs.keys()].find(name => name.startsWith(start))}`;
const main = named('main-');
const atOnce = Object.entries(scripts.metafile.outputs).find(([path]) => basename(path) === basename(main))[1].imports
  .filter(i => i.kind === 'import-statement' && !i.external).map(i => `/bundle/${basename(i.path)}`);
const vendored = JSON.parse(readFileSync(`${root}/vendor/vendor.json`, 'utf8')).packages
  .flatMap(p => p.files.map(f => `/vendor/${f.path}`)).filter(f => f === imports.signalr || f.endsWith('.svg'));
const kept = [...[...outputs.keys()].map(name => `/bundle/${name}`), ...vendored,
  '/app/before.js', '/icon.svg', '/manifest.webmanifest'];

const inputs = [scripts, style].flatMap(b => Object.keys(b.metafile.inputs))
  .filter(path => existsSync(repository + path));
const others = ['index.html', 'app/before.js', 'icon.svg', 'manifest.webmanifest', 'sw.js', 'vendor/vendor.json']
  .map(path => `src/Web/wwwroot/${path}`);
const sources = Object.fromEntries([...inputs, ...others].sort()
  .map(path => [path, digest(readFileSync(repository + path))]));
const version = digest(JSON.stringify(sources)).slice(0, 12);

outputs.set('index.html', Buffer.from(page
  .replace(/<script type="importmap">.*?<\/script>\n/s, '')
  .replace(/(<link rel="stylesheet" href=".*?">\n)+/, `<link rel="stylesheet" href="${named('styles-')}">\n`)
  .replace('<html ', `<html data-version="${version}" `)
  .replace('<link rel="modulepreload" href="/app/main.js">', [main, ...atOnce, imports.signalr]
    .map(file => `<link rel="modulepreload" href="${file}">`).join('\n'))
  .replace('src="/app/main.js"', `src="${main}"`)));
outputs.set('files.json', Buffer.from(`${JSON.stringify({ version, files: kept.sort(), sources }, null, 1)}\n`));

const target = new URL('../../src/Web/wwwroot/bundle/', import.meta.url);
const old = existsSync(target) ? readdirSync(target) : [];
if (process.argv.includes('--check')) {
  const stale = [...new Set([...old, ...outputs.keys()])].filter(name =>
    !old.includes(name) || !outputs.get(name)?.equals(readFileSync(new URL(name, target))));
  if (stale.length > 0) {
    console.error(`The app was changed after it was bundled (npm run bundle --prefix eng/web): ${stale.join(', ')}`);
    process.exit(1);
  }
} else {
  rmSync(target, { recursive: true, force: true });
  mkdirSync(target);
  for (const [name, contents] of outputs) writeFileSync(new URL(name, target), contents);
}
