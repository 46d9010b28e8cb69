/** One measurement: what, how much, beside what, and how they compare. */
export type Line = { what: string; measured: string; beside?: string; ratio?: number; wanted?: string };

/** Writes a table of measurements, columns aligned. */
export function writeTable(title: string, lines: readonly Line[]): string {
  const rows = lines.map(({ what, measured, beside = '', ratio, wanted = '' }) =>
    [what, measured, beside, ratio === undefined ? '' : ratio.toFixed(2), wanted]);
  const all = [['', 'measured', 'beside', 'ratio', 'wanted'], ...rows];
  const widths = [0, 1, 2, 3, 4].map((column) => Math.max(...all.map((row) => (row[column] ?? '').length)));
  const written = all.map((row) => row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ').trimEnd());
  return [`\n${title}`, ...written].join('\n');
}

export function perSecond(number: number): string {
  return `${Math.round(number).toLocaleString('en')}/s`;
}

export function milliseconds(number: number): string {
  return `${number.toFixed(number < 10 ? 2 : 1)} ms`;
}

export function kilobytes(bytes: number): string {
  return `${(bytes / 1024).toFixed(1)} KB`;
}
