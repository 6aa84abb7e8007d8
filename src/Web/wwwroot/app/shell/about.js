import { html, useEffect, useState } from '../ui/html.js';
import { shownAbout } from '../post/menu.js';

/** The dialogs about a post, once one is asked for: their code comes then. */
export function AboutHost() {
  const [About, setAbout] = useState(null);
  const isWanted = shownAbout.value !== null;
  useEffect(() => {
    if (isWanted && !About) import('../post/about.js').then(module => setAbout(() => module.AboutPost));
  }, [isWanted]);
  return isWanted && About && html`<${About} />`;
}
