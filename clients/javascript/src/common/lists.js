// Lists that are never changed in place: what did not change keeps its identity, so that only changed rows render.

/**
 * Ids are numbers of up to 64 bits, which `Number` cannot hold.
 * @param {string} a
 * @param {string} b
 */
export const compareIds = (a, b) => a.length - b.length || (a < b ? -1 : a > b ? 1 : 0);

/**
 * Inserts the row, or replaces the one with its key, in the order of `compare`.
 * @template T
 * @param {T[]} list
 * @param {T} row
 * @param {(row: T) => string} keyOf
 * @param {(a: T, b: T) => number} compare
 */
export function put(list, row, keyOf, compare) {
  const key = keyOf(row);
  const rest = list.filter(r => keyOf(r) !== key);
  let at = rest.length;
  while (at > 0 && compare(rest[at - 1], row) > 0) {
    at--;
  }

  rest.splice(at, 0, row);
  return rest;
}

/**
 * @template T
 * @param {T[]} list
 * @param {(row: T) => boolean} isGone
 */
export function without(list, isGone) {
  return list.some(isGone) ? list.filter(r => !isGone(r)) : list;
}

/**
 * Like `map`, but the same list if nothing changed.
 * @template T
 * @param {T[]} list
 * @param {(row: T) => T} change
 */
export function changed(list, change) {
  let isSame = true;
  const next = list.map(row => {
    const after = change(row);
    isSame &&= Object.is(after, row);
    return after;
  });
  return isSame ? list : next;
}

/**
 * A copy with the member set, or removed if there is no value.
 * @template {object} T
 * @template {keyof T} K
 * @param {T} row
 * @param {K} member
 * @param {T[K] | undefined} value
 * @returns {T}
 */
export function setOrRemove(row, member, value) {
  if (value !== undefined) {
    return { ...row, [member]: value };
  }

  return member in row ? drop(row, [member]) : row;
}

/**
 * A copy without these members.
 * @template {object} T
 * @param {T} row
 * @param {PropertyKey[]} members
 * @returns {T}
 */
export function drop(row, members) {
  return /** @type {T} */ (Object.fromEntries(Object.entries(row).filter(([name]) => !members.includes(name))));
}
