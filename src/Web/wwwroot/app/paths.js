/**
 * Finds the route of a path, and the values of its `:names`.
 * @template {{ path: string }} T
 * @param {T[]} routes the first that fits counts
 * @returns {(path: string) => { route: T, params: Record<string, string> } | undefined}
 */
export function finder(routes) {
  const patterns = routes.map(route => ({
    route, match: new RegExp(`^${route.path.replace(/:(\w+)/g, '(?<$1>[^/]+)')}/?$`),
  }));
  return path => {
    for (const { route, match } of patterns) {
      const found = match.exec(path);
      if (!found) continue;
      const params = Object.entries(found.groups ?? {}).map(([name, value]) => [name, decode(value)]);
      return { route, params: Object.fromEntries(params) };
    }
    return undefined;
  };
}

function decode(text) {
  try { return decodeURIComponent(text); } catch { return text; }
}
