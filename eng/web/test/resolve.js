// Imports by name lead where the page's import map leads; files of the app are modules.
import { readFileSync } from 'node:fs';

const root = new URL('../../../src/Web/wwwroot/', import.meta.url);
const page = readFileSync(new URL('index.html', root), 'utf8');
const { imports } = JSON.parse(/<script type="importmap">(.*?)<\/script>/s.exec(page)[1]);
const library = new URL('../../../clients/javascript/src/', import.meta.url);

export async function resolve(specifier, context, next) {
  const to = imports[specifier];
  const url = to?.startsWith('/hubbub/') ? new URL(to.slice('/hubbub/'.length), library) : to && new URL(`.${to}`, root);
  const found = await next(url?.href ?? specifier, context);
  return found.url.startsWith(root.href) ? { ...found, format: 'module' } : found;
}
