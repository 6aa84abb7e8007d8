// What people write, taken apart.

// The server finds tags and mentions in the same way; a sign inside a word or an address starts none.
const link = /(https?:\/\/[^\s<>"']+[^\s<>"'.,;:!?)\]}…])/;
const tag = new RegExp('(?<![\\p{L}\\p{N}_/&])[#＃]((?=[\\p{N}_·]*[\\p{L}\\p{M}\\p{Extended_Pictographic}])'
  + '[\\p{L}\\p{M}\\p{N}_·\\p{Extended_Pictographic}]+)', 'u');
const mention = /(?<![\p{L}\p{N}_/])[@＠]([A-Za-z0-9_.]{2,29}[A-Za-z0-9_])/u;
const pattern = new RegExp([link, tag, mention].map(p => p.source).join('|'), 'gu');

/**
 * The pieces of a text in their order. `value` of a tag or a mention is without its sign.
 * @param {string} text @returns {{ kind: 'text' | 'link' | 'tag' | 'mention', text: string, value: string }[]}
 */
export function tokens(text) {
  /** @type {ReturnType<typeof tokens>} */
  const pieces = [];
  let end = 0;
  const plain = piece => { if (piece) pieces.push({ kind: 'text', text: piece, value: piece }); };
  for (const match of text.matchAll(pattern)) {
    plain(text.slice(end, match.index));
    const kind = match[1] ? 'link' : match[2] ? 'tag' : 'mention';
    pieces.push({ kind, text: match[0], value: match[1] ?? match[2] ?? match[3] });
    end = match.index + match[0].length;
  }
  plain(text.slice(end));
  return pieces;
}

/** A link without what it does not need to be known by. @param {string} address */
export function shortLink(address) {
  const short = address.replace(/^https?:\/\/(www\.)?/, '').replace(/\/$/, '');
  return short.length > 48 ? `${short.slice(0, 47)}…` : short;
}

const picture = '\\p{Extended_Pictographic}(?:[\\u{1F3FB}-\\u{1F3FF}]|\\uFE0F)?';
const emoji = new RegExp(`^(?:${picture}(?:\\u200D${picture})*\\s?){1,3}$`, 'u');

/** Whether a text is up to three emoji and nothing else. @param {string} text */
export const isOnlyEmoji = text => emoji.test(text);
