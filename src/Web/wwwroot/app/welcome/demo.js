import { html, useEffect, useState } from '../ui/html.js';
import { Avatar, Name } from '../ui/basic.js';
import { hubbub } from '../client.js';
import { t } from '../i18n.js';

/** The people of a demo server, each of whom one can be by a click; nothing on any other server. */
export function DemoPeople({ onTrouble }) {
  const [people, setPeople] = useState([]);
  const [chosen, choose] = useState('');
  useEffect(() => {
    let isWanted = true;
    listPeople().then(found => isWanted && setPeople(found));
    return () => { isWanted = false; };
  }, []);
  const enter = async person => {
    choose(person.username);
    onTrouble(null);
    try {
      await hubbub.auth.login(person.username, person.password);
      await hubbub.start();
    } catch (e) {
      onTrouble(e);
      choose('');
    }
  };
  return people.length > 0 && html`
    <section class="demo-people" aria-labelledby="demo-people">
      <h2 id="demo-people">${t('login.demo')}</h2>
      <ul>${people.map(person => html`
        <li key=${person.username}>
          <button type="button" class="row-link" disabled=${chosen !== ''}
            aria-busy=${chosen === person.username ? 'true' : undefined} onClick=${() => enter(person)}>
            ${person.picture ? html`<span class="avatar avatar-40" aria-hidden="true">
              <img src=${person.picture} alt="" width="40" height="40" loading="lazy" /></span>`
              : html`<${Avatar} user=${{ ...person, id: person.username }} />`}
            <span class="row-text"><${Name} user=${person} /><bdi class="soft small-text">${person.bio}</bdi></span>
          </button></li>`)}</ul>
    </section>`;
}

async function listPeople() {
  if (!document.querySelector('meta[name=demo]')) return [];
  const answer = await fetch('/demo/people').catch(() => undefined);
  return answer?.ok ? (await answer.json()).items : [];
}
