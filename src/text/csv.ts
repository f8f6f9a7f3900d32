type Cell = string | number | boolean | null | undefined;

/** A table as CSV (RFC 4180), with a header; null and undefined leave a cell empty. */
export function toCsv(header: readonly string[], rows: readonly (readonly Cell[])[]): string {
  return [header, ...rows]
    .map((row) => row.map(csvCell).join(','))
    .join('\r\n')
    .concat('\r\n');
}

function csvCell(value: Cell): string {
  const text = value === null || value === undefined ? '' : String(value);
  // A spreadsheet would run a name that begins as a formula does.
  const safe = typeof value === 'string' && /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
