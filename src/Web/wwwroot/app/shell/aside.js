import { html, useEffect, useState } from '../ui/html.js';
import { t } from '../i18n.js';
import { call } from '../client.js';

/** Beside the page, where there is room: what people write about today. */
export function Aside() {
  const [trends, setTrends] = useState(null);
  useEffect(() => {
    if (!matchMedia('(min-width: 1100px)').matches) return;
    call('listTrends', { query: { period: 'week' } }).then(setTrends, () => setTrends([]));
  }, []);
  return html`
    <aside class="aside" aria-label=${t('trends.title')}>
      ${trends?.length > 0 && html`
        <section class="card"><h2>${t('trends.title')}</h2><ul>
          ${trends.slice(0, 6).map(trend => html`
            <li key=${trend.tag}><a class="trend" href="/tags/${encodeURIComponent(trend.tag)}">
              <bdi class="strong cut">#${trend.tag}</bdi>
              <span class="soft small-text">${t('trends.people', { n: trend.authors })}</span></a></li>`)}
        </ul></section>`}
      <p class="soft small-text aside-foot"><a class="link" href="/about" target="_blank">${t('aside.server')}</a></p>
    </aside>`;
}

