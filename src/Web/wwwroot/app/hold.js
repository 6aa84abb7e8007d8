// So many frames in which nothing moved end it: half a second.
const stillFrames = 30;

/** Aborted once one moves the page by hand; aborting it ends the listening. */
export function untilMoved() {
  const hand = new AbortController();
  const { signal } = hand;
  for (const type of ['wheel', 'touchmove', 'pointerdown', 'keydown']) {
    addEventListener(type, () => hand.abort(), { signal });
  }
  return hand;
}

/**
 * Shows a place until it stays: rows take their heights as they are drawn, a few in each frame, and those above move
 * what is below them.
 * @param {() => void} show scrolls to it @param {AbortController} hand of `untilMoved`
 */
export function hold(show, hand, still = 0) {
  requestAnimationFrame(() => {
    if (hand.signal.aborted) return;
    const before = scrollY;
    show();
    if (still === stillFrames) hand.abort();
    else hold(show, hand, scrollY === before ? still + 1 : 0);
  });
}
