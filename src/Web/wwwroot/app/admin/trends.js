import { html, useEffect, useState } from '../ui/html.js';
import { Button, Empty, errorText, Field, Icon, Select, Skeleton, Trouble } from '../ui/basic.js';
import { Menu, toast } from '../ui/overlay.js';
import { call } from '../client.js';
import { t } from '../i18n.js';

const states = ['featured', 'normal', 'hidden'];
const icons = { featured: 'pin', normal: 'hash', hidden: 'eye-off' };

/** What is shown among the trends, and what is not. */
export function Trends() {
  const [trends, setTrends] = useState(/** @type {any[] | null} */ (null));
  const [error, setError] = useState(null);
  const load = () => {
    setError(null);
    call('listTrends', { query: { period: 'week' } }).then(setTrends, setError);
  };
  useEffect(load, []);
  const decide = (tag, state) => call('setTrendState', { path: { tag }, body: { state } }).then(() => {
    toast(t(`admin.trend_${state}_done`, { tag }));
    load();
  });
  const choices = trend => states.filter(state => state !== (trend.isFeatured ? 'featured' : 'normal')).map(state => ({
    icon: icons[state], text: t(`admin.trend_${state}`), danger: state === 'hidden',
    onClick: () => decide(trend.tag, state).catch(e => toast(errorText(e))),
  }));
  return html`
    ${error ? html`<${Trouble} error=${error} retry=${load} />` : !trends ? html`<${Skeleton} />` : html`
      <ul class="rows">${trends.map(trend => html`
        <li key=${trend.tag} class="row"><${Icon} name="hash" size="24" />
          <a class="row-text" href="/tags/${encodeURIComponent(trend.tag)}"><bdi class="strong">${trend.tag}</bdi>
            <span class="soft small-text">${t('trends.people', { n: trend.authors })}</span></a>
          ${trend.isFeatured && html`<span class="chip-note">${t('admin.is_featured')}</span>`}
          <${Menu} label=${t('admin.trend_of', { tag: trend.tag })} items=${choices(trend)} /></li>`)}</ul>
      ${trends.length === 0 && html`<${Empty} icon="hash" text=${t('admin.no_trends')} />`}`}
    <${ByName} decide=${decide} />`;
}

// A hidden tag is in no list.
function ByName({ decide }) {
  const [tag, setTag] = useState('');
  const [state, setState] = useState('normal');
  const [error, setError] = useState('');
  const name = tag.trim().replace(/^#/, '');
  const send = event => {
    event.preventDefault();
    decide(name, state).then(() => setTag(''), e => setError(e.fields?.tag?.[0] ?? errorText(e)));
  };
  return html`
    <form class="admin-form" onSubmit=${send}>
      <h2>${t('admin.trend_by_name')}</h2>
      <p class="soft">${t('admin.trend_text')}</p>
      <${Field} label=${t('admin.tag')} name="tag" value=${tag} error=${error} maxlength="100" autocapitalize="none"
        spellcheck="false" onInput=${e => { setTag(e.target.value); setError(''); }} />
      <${Select} label=${t('admin.trend_state')} value=${state} options=${states.map(s => [s, t(`admin.trend_${s}`)])}
        onChange=${e => setState(e.target.value)} />
      <${Button} type="submit" variant="primary" disabled=${!name}>${t('act.save')}</${Button}>
    </form>`;
}
