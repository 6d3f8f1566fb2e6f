const signs: Readonly<Record<string, string>> = {
  times: '×',
  cdot: '·',
  sum: 'Σ',
  int: '∫',
  mu: 'μ',
  sigma: 'σ',
  dots: '…',
  lvert: '|',
  rvert: '|',
}

/** A formula in one line of plain characters: `\frac{TP}{TP + FN}` is "TP / (TP + FN)". */
function plainFormula(tex: string): string {
  const bracketed = (part: string) => (/[\s+−-]/.test(part.trim()) ? `(${part.trim()})` : part.trim())
  let text = tex
    .replaceAll('{,}', ',')
    .replace(/\\text\{([^{}]*)\}/g, '$1')
    .replace(/\\hat\{?(\w)\}?/g, '$1\u0302')
    .replace(/\\bar\{?(\w)\}?/g, '$1\u0304')
    .replace(/\^\{?([23])\}?/g, (_, power) => (power === '2' ? '²' : '³'))
    .replace(/_(\w)|_\{([^{}]*)\}/g, '$1$2')
    .replace(/\\sqrt\{([^{}]*)\}/g, '√($1)')
  const fraction = /\\frac\{([^{}]*)\}\{([^{}]*)\}/
  while (fraction.test(text))
    text = text.replace(fraction, (_, over: string, under: string) => `${bracketed(over)} / ${bracketed(under)}`)
  return text
    .replace(/\\[,;]/g, ' ')
    .replace(/\\(?:left|right)\b/g, '')
    .replace(/\\([a-z]+)/gi, (_, name: string) => signs[name] ?? name)
    .replace(/[{}\\^]/g, '')
    .normalize('NFC')
}

/** `$…$` or `$$…$$`; an amount of dollars is none: a space comes before its next sign, or a digit after. */
const FORMULA = /\$\$(.+?)\$\$|(?<!\\)\$(?!\s)((?:\\.|[^$\\])+?)(?<!\s)\$(?!\d)/gs

/** Markdown in one line without its marks, for search: its words, its formulas readable. */
export const plainText = (markdown: string): string =>
  markdown
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/^\s*\|?[-:| ]+\|\s*$/gm, ' ')
    .replace(/^\s*(?:[-*]|\d+\.) /gm, ' ')
    .replace(
      /^\s*\|(.*)\|\s*$/gm,
      (_, row: string) =>
        `${row
          .split('|')
          .map((c) => c.trim())
          .filter(Boolean)
          .join(' · ')};`,
    )
    .replace(FORMULA, (_, own?: string, within?: string) => plainFormula(own ?? within!))
    .replace(/\\([$*_|\\])/g, '$1')
    .replace(/[*`#]+/g, '')
    .replace(/\s+/g, ' ')
    .replace(/ ?;$/, '')
    .trim()

/** The words of a template: what stands for a drawn number is left out, with the signs around it. */
export const withoutPlaceholders = (text: string): string => text.replace(/[+-]?\$?-?\{[a-z][\w.]*\}%?/gi, ' ')
