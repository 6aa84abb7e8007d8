import { html, render } from './ui/html.js';
import { hubbub, status } from './client.js';
import { use } from './i18n.js';
import { startWorker } from './push.js';
import { followLinks } from './router.js';
import { Shell } from './shell/shell.js';

await use(document.documentElement.lang);
followLinks();
render(html`<${Shell} />`, document.getElementById('app'));
hubbub.start().catch(error => {
  if (status.value !== 'signedOut') console.warn('start:', error);
});
startWorker();
