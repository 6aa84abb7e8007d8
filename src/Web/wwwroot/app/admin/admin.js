import { html, useEffect, useState } from '../ui/html.js';
import { Skeleton } from '../ui/basic.js';
import Nowhere from '../shell/nowhere.js';
import { state } from '../client.js';

/** The pages of administrators, whose code comes with the role. For everyone else there is nothing here. */
export default function Admin(props) {
  const isAdmin = Boolean(state.value.account?.isAdmin);
  const [Pages, setPages] = useState(null);
  useEffect(() => {
    if (isAdmin && !Pages) import('./pages.js').then(module => setPages(() => module.AdminPages));
  }, [isAdmin]);
  if (!isAdmin) return html`<${Nowhere} />`;
  return Pages ? html`<${Pages} ...${props} />` : html`<${Skeleton} />`;
}
