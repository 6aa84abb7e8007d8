import { html, useEffect, useState } from '../ui/html.js';
import { Avatar, Field, Icon, IconButton, Name } from '../ui/basic.js';
import { call, me } from '../client.js';
import { t } from '../i18n.js';

/**
 * Chooses people by name; at first those one follows.
 * @param {{ chosen: any[], onChange: (people: any[]) => void, without?: Set<string> }} props
 */
export function PeoplePicker({ chosen, onChange, without = new Set() }) {
  const [words, setWords] = useState('');
  const [found, setFound] = useState(/** @type {any[]} */ ([]));
  useEffect(() => {
    let isWanted = true;
    const timer = setTimeout(() => {
      const page = words.trim().length > 1 ? call('searchProfiles', { query: { q: words.trim(), limit: 20 } })
        : call('listFollowing', { path: { userId: me.value.id }, query: { limit: 50 } });
      page.then(p => { if (isWanted) setFound(p.items); }, () => {});
    }, words ? 250 : 0);
    return () => { isWanted = false; clearTimeout(timer); };
  }, [words]);
  const isChosen = user => chosen.some(u => u.id === user.id);
  const turn = user => onChange(isChosen(user) ? chosen.filter(u => u.id !== user.id) : [...chosen, user]);
  const offered = found.filter(u => u.isAvailable && u.id !== me.value.id && !without.has(u.id));
  return html`
    <div class="picker">
      <${Field} label=${t('chat.add_people')} type="search" value=${words} onInput=${e => setWords(e.target.value)} />
      ${chosen.length > 0 && html`<ul class="picked">${chosen.map(u => html`
        <li key=${u.id}><${Avatar} user=${u} size="24" /><${Name} user=${u} />
          <${IconButton} icon="x" size="16" label=${t('chat.leave_out', { name: u.displayName })}
            onClick=${() => turn(u)} /></li>`)}</ul>`}
      <ul class="picker-list">${offered.map(u => html`
        <li key=${u.id}><button type="button" class="row-link row" role="checkbox"
          aria-checked=${isChosen(u) ? 'true' : 'false'} onClick=${() => turn(u)}>
          <${Avatar} user=${u} size="32" /><span class="row-text"><${Name} user=${u} /><span class="soft small-text">
            <bdi>@${u.username}</bdi></span></span>
          ${isChosen(u) && html`<${Icon} name="check" size="18" />`}</button></li>`)}</ul>
    </div>`;
}
