import { html, render } from './ui/html.js';
import { hubbub, status } from './client.js';
import { loadHome } from './feed/home.js';
import { use } from './i18n.js';
import { startWorker } from './push.js';
import { followLinks, here } from './router.js';
import { Shell } from './shell/shell.js';

// What is needed first is asked for at once, each without waiting for the others.
const end = hubbub.auth.session.subscribe(session => {
  end();
  if (session && here.value.path === '/') loadHome();
});
hubbub.start().catch(error => {
  if (status.value !== 'signedOut') console.warn('start:', error);
});
await use(document.documentElement.lang);
followLinks();
render(html`<${Shell} />`, document.getElementById('app'));
startWorker();
