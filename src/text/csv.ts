const formula = /^[=+\-@\t\r]/
const number = /^[+-]\d+(\.\d+)?$/

/** A table as CSV (RFC 4180). A cell a spreadsheet would run as a formula gets an apostrophe in front. */
export function csv(rows: (string | number | boolean)[][]): string {
  const cell = (value: string | number | boolean) => {
    const text = typeof value === 'string' && formula.test(value) && !number.test(value) ? `'${value}` : String(value)
    return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
  }
  return rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('')
}
