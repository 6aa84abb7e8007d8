import { html, useState } from '../ui/html.js';
import { Button, Select, Switch } from '../ui/basic.js';
import { choose, language, languages, t } from '../i18n.js';
import { areKeysOn, showKeys } from '../shell/keys.js';

const themes = ['system', 'light', 'dark'];

/** How the app looks and behaves in this browser. */
export function Look() {
  const page = document.documentElement;
  const [theme, setTheme] = useState(page.dataset.theme ?? 'system');
  const [isCompact, setCompact] = useState(page.dataset.density === 'compact');
  const [keys, setKeys] = useState(areKeysOn());
  const pickTheme = value => {
    if (value === 'system') { delete page.dataset.theme; localStorage.removeItem('hubbub.theme'); }
    else { page.dataset.theme = value; localStorage.setItem('hubbub.theme', value); }
    setTheme(value);
  };
  const pickDensity = value => {
    if (value) page.dataset.density = 'compact'; else delete page.dataset.density;
    localStorage.setItem('hubbub.density', value ? 'compact' : 'cosy');
    setCompact(value);
  };
  const pickKeys = value => { localStorage.setItem('hubbub.keys', value ? 'on' : 'off'); setKeys(value); };
  return html`
    <section>
      <${Select} label=${t('settings.language')} value=${language.value} onChange=${e => choose(e.target.value)}
        options=${Object.entries(languages)} />
      <${Select} label=${t('look.theme')} value=${theme} onChange=${e => pickTheme(e.target.value)}
        options=${themes.map(v => [v, t(`look.${v}`)])} />
      <${Switch} label=${t('look.compact')} hint=${t('look.compact_hint')} checked=${isCompact} onChange=${pickDensity}
        />
      <${Switch} label=${t('look.keys')} hint=${t('look.keys_hint')} checked=${keys} onChange=${pickKeys} />
      <${Button} icon="keyboard" onClick=${showKeys}>${t('keys.title')}</${Button}>
    </section>`;
}
