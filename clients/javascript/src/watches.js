/** Posts that are watched live, on whichever connection there is. */
export class Watches {
  /** @type {Map<string, number>} */
  #counts = new Map();
  #invoke;
  #say;

  /**
   * @param {(method: 'watch' | 'unwatch', postId: string) => Promise<unknown>} invoke
   * @param {(postId: string) => void} say asks the tab that has the connection
   */
  constructor(invoke, say) {
    this.#invoke = invoke;
    this.#say = say;
  }

  /** @param {string} postId @returns {() => void} how to end it */
  watch(postId) {
    this.#counts.set(postId, (this.#counts.get(postId) ?? 0) + 1);
    this.ask(postId);
    this.#say(postId);
    let isOn = true;
    return () => {
      if (isOn) {
        isOn = false;
        const rest = (this.#counts.get(postId) ?? 1) - 1;
        if (rest > 0) {
          this.#counts.set(postId, rest);
        } else {
          this.#counts.delete(postId);
          this.#invoke('unwatch', postId).catch(() => {});
        }
      }
    };
  }

  /** @param {string} postId */
  ask(postId) {
    this.#invoke('watch', postId).catch(() => {}); // again on the next connect
  }

  /** After a connect: a watch ends with its connection. */
  again() {
    for (const postId of this.#counts.keys()) {
      this.ask(postId);
      this.#say(postId);
    }
  }
}
