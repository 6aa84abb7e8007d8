/**
 * A class whose objects live in Node, where test/browser/chromium.js keeps them. Its methods can be called from here.
 * @param {string} name of the class
 * @param {string} make its static method that makes one
 * @param {string[]} methods
 */
export function remote(name, make, methods) {
  class Remote {
    static async [make](...args) {
      return Object.assign(new Remote(), await globalThis.inNode({ name, make, args }));
    }
  }

  for (const method of methods) {
    Remote.prototype[method] = function (...args) {
      return globalThis.inNode({ id: this.id, method, args });
    };
  }

  return Remote;
}
