// How the simulation prints.

/** What was printed. */
export const lines = [];

/** Adds a line. */
export const print = (line = '') => lines.push(line.trimEnd());
export const grouped = new Intl.NumberFormat('en-US', { maximumFractionDigits: 0 });

/** Three digits are all that assumptions carry. */
export function short(n) {
  if (!Number.isFinite(n)) {
    return '-';
  }

  for (const [unit, size] of [[' T', 1e12], [' G', 1e9], [' M', 1e6], [' k', 1e4]]) {
    if (Math.abs(n) >= size) {
      const scaled = n / (unit === ' k' ? 1e3 : size);
      return scaled.toFixed(scaled < 10 ? 2 : scaled < 100 ? 1 : 0) + unit;
    }
  }

  return Math.abs(n) >= 100 ? grouped.format(n) : n === 0 ? '0' : n.toFixed(n < 1 ? 3 : n < 10 ? 2 : 1);
}

export const percent = (n) => `${(100 * n).toFixed(n > 0 && n < 0.1 ? 1 : 0)} %`;

/** The first column and those without a heading are texts, the others numbers. */
export function table(title, head, rows) {
  const width = head.map((h, c) => Math.max(h.length, ...rows.map((r) => String(r[c]).length)));
  const isText = (c) => c === 0 || head[c] === '';
  const cell = (v, c) => (isText(c) ? String(v).padEnd(width[c]) : String(v).padStart(width[c]));
  const line = (r) => r.map(cell).join('  ');
  print(title);
  print(line(head));
  print(width.map((w) => '-'.repeat(w)).join('  '));
  rows.forEach((r) => print(line(r)));
  print();
}

/** One time zone; shares of the day for each hour, assumed. */
export const day = [20, 12, 7, 5, 5, 8, 18, 32, 42, 46, 48, 50, 55, 54, 50, 50, 52, 56, 60, 66, 72, 75, 68, 49];
