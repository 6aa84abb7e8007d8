import { html } from './html.js';
import { Icon } from './basic.js';

// The server finds tags and mentions in the same way; a sign inside a word or an address starts none.
const pattern = /(https?:\/\/[^\s<>"']+[^\s<>"'.,;:!?)\]}…])|(?<![\p{L}\p{N}_/&])[#＃]((?=[\p{N}_·]*[\p{L}\p{M}\p{Extended_Pictographic}])[\p{L}\p{M}\p{N}_·\p{Extended_Pictographic}]+)|(?<![\p{L}\p{N}_/])[@＠]([A-Za-z0-9_.]{2,29}[A-Za-z0-9_])/gu;

/** What people wrote: links, tags and mentions can be opened, everything else is text. */
export function Text({ text }) {
  const pieces = [];
  let end = 0;
  for (const match of text.matchAll(pattern)) {
    if (match.index > end) pieces.push(text.slice(end, match.index));
    const [whole, link, tag, mention] = match;
    pieces.push(link ? html`<${OutLink} href=${link}>${shortLink(link)}</${OutLink}>`
      : tag ? html`<a class="tag" href="/tags/${encodeURIComponent(tag)}">${whole}</a>`
        : html`<a class="mention" href="/@${mention}">${whole}</a>`);
    end = match.index + whole.length;
  }
  if (end < text.length) pieces.push(text.slice(end));
  return pieces;
}

/** A link out of the app, which learns nothing of where it was. */
export const OutLink = ({ href, children }) => html`
  <a class="out" href=${href} target="_blank" rel="noopener noreferrer nofollow ugc" dir="ltr">${children}</a>`;

/** A link of a profile or a post with its icon. */
export const LinkLine = ({ href }) => html`<${Icon} name="link" size="16" /><${OutLink} href=${href}>${shortLink(href)}</${OutLink}>`;

const shortLink = link => {
  const short = link.replace(/^https?:\/\/(www\.)?/, '').replace(/\/$/, '');
  return short.length > 48 ? `${short.slice(0, 47)}…` : short;
};
