import { html, render } from './ui/html.js';
import { hubbub, status } from './client.js';
import { use } from './i18n.js';
import { followLinks } from './router.js';
import { Shell } from './shell/shell.js';

// Text becomes markup nowhere; the only addresses of scripts are the app's own.
globalThis.trustedTypes?.createPolicy('hubbub', {
  createScriptURL: url => {
    if (url !== '/sw.js') throw new TypeError(`Not a script of the app: ${url}`);
    return url;
  },
});

await use(document.documentElement.lang);
followLinks();
render(html`<${Shell} />`, document.getElementById('app'));
hubbub.start().catch(error => {
  if (status.value !== 'signedOut') console.warn('start:', error);
});
