import { html } from '../ui/html.js';
import { Head } from '../shell/head.js';
import Nowhere from '../shell/nowhere.js';
import { t } from '../i18n.js';
import { AccountPage, People } from './people.js';
import { Analytics } from './analytics.js';
import { Announce } from './announce.js';
import { Server } from './server.js';
import { Trends } from './trends.js';

const tabs = {
  '': ['/admin', Server], people: ['/admin/people', People],
  analytics: ['/admin/analytics', Analytics],
  announce: ['/admin/announce', Announce], trends: ['/admin/trends', Trends],
};

// Here rather than in the page, which nearly nobody needs it for.
await Promise.all(['/vendor/uplot@1.6.32/uPlot.min.css', '/styles/admin.css'].map(
  href => new Promise((resolve, reject) => {
    const sheet = document.createElement('link');
    document.head.append(Object.assign(sheet, { rel: 'stylesheet', href, onload: resolve, onerror: reject }));
  })));

/** One of the pages, by tabs. */
export function AdminPages({ params }) {
  const tab = Object.hasOwn(tabs, params.page ?? '') && tabs[params.page ?? ''];
  if (!tab) return html`<${Nowhere} />`;
  if (params.username) return html`<${AccountPage} username=${params.username} />`;
  const [, Page] = tab;
  return html`
    <${Head} title=${t('admin.title')} />
    <nav class="tabs" aria-label=${t('admin.title')}>${Object.entries(tabs).map(([name, [href]]) => html`
      <a key=${name} href=${href} aria-current=${name === (params.page ?? '') ? 'page' : undefined}>
        ${t(`admin.${name || 'server'}`)}</a>`)}</nav>
    <${Page} />`;
}
