import { html } from './html.js';
import { Icon } from './basic.js';
import { shortLink, tokens } from './tokens.js';

/** What people wrote: links, tags and mentions can be opened, everything else is text. */
export const Text = ({ text }) => tokens(text).map(({ kind, text: shown, value }) =>
  (kind === 'link' ? html`<${OutLink} href=${value}>${shortLink(value)}</${OutLink}>`
    : kind === 'tag' ? html`<a class="tag" href="/tags/${encodeURIComponent(value)}">${shown}</a>`
      : kind === 'mention' ? html`<a class="mention" href="/@${value}">${shown}</a>` : shown));

/** A link out of the app, which learns nothing of where it was. */
export const OutLink = ({ href, children }) => html`
  <a class="out" href=${href} target="_blank" rel="noopener noreferrer nofollow ugc" dir="ltr">${children}</a>`;

/** A link of a profile or a post with its icon. */
export const LinkLine = ({ href }) => html`<${Icon} name="link" size="16" /><${OutLink} href=${href}>${shortLink(href)}
  </${OutLink}>`;
