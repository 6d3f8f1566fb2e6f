/** A line of a worked solution: words before it, then the formula as TeX; null where it is prose. */
export interface FormulaLine {
  readonly words: string
  readonly tex: string | null
}

type Token = { readonly kind: 'value' | 'word' | 'sign'; readonly text: string }

const pattern =
  /\s*(?:(-?\$?\d[\d,]*(?:\.\d+)?%?)(?![A-Za-z])|([A-Za-z0-9][A-Za-z0-9'-]*(?: [A-Za-z][A-Za-z0-9'-]*)*)|([()+×/√²=-]))/y

function tokensOf(text: string): Token[] | null {
  const tokens: Token[] = []
  pattern.lastIndex = 0
  while (pattern.lastIndex < text.trimEnd().length) {
    const found = pattern.exec(text)
    if (!found) return null
    const [, value, word, sign] = found
    // A minus that follows an operand subtracts; elsewhere it belongs to the number.
    const last = tokens.at(-1)
    if (value?.startsWith('-') && last && (last.kind !== 'sign' || last.text === ')' || last.text === '²'))
      tokens.push({ kind: 'sign', text: '-' }, { kind: 'value', text: value.slice(1) })
    else if (value !== undefined) tokens.push({ kind: 'value', text: value })
    else if (word !== undefined) tokens.push({ kind: 'word', text: word })
    else tokens.push({ kind: 'sign', text: sign! })
  }
  return tokens
}

const escaped = (text: string) => text.replace(/[$%#&_]/g, '\\$&').replaceAll(',', '{,}')

/** Reads sums, products, fractions, roots and squares; throws on anything else. */
function parse(tokens: readonly Token[]): string {
  let at = 0
  const take = (text: string) => tokens[at]?.kind === 'sign' && tokens[at]?.text === text && ++at > 0
  const bare = (tex: string) => tex.replace(/^\\left\((.*)\\right\)$/s, '$1')

  function operand(): string {
    if (take('√')) return `\\sqrt{${bare(operand())}}`
    if (take('-')) return `-${operand()}`
    let tex: string
    if (take('(')) {
      tex = `\\left(${sum()}\\right)`
      if (!take(')')) throw new Error('a bracket stays open')
    } else {
      const token = tokens[at++]
      if (!token || token.kind === 'sign') throw new Error('an operand is missing')
      tex = token.kind === 'value' ? escaped(token.text) : `\\text{${escaped(token.text).replaceAll('{,}', ',')}}`
    }
    return take('²') ? `${tex}^2` : tex
  }
  function product(): string {
    let tex = operand()
    for (;;) {
      if (take('×')) tex += ` \\times ${operand()}`
      else if (take('/')) tex = `\\frac{${bare(tex)}}{${bare(operand())}}`
      else return tex
    }
  }
  function sum(): string {
    let tex = product()
    for (;;) {
      if (take('+')) tex += ` + ${product()}`
      else if (take('-')) tex += ` - ${product()}`
      else return tex
    }
  }
  let tex = sum()
  while (take('=')) tex += ` = ${sum()}`
  if (at < tokens.length) throw new Error('something follows the formula')
  return tex
}

/**
 * Turns a line such as "Flagged: TP / (TP + FP) = 40 / 50 = 80%" into its words and TeX. Lines without an equation, and
 * those that cannot be read as one, stay words.
 */
export function formulaLine(line: string): FormulaLine {
  const prose: FormulaLine = { words: line, tex: null }
  const [, label = '', formula = ''] = /^([^=]*: )?(.*)$/.exec(line)!
  if (!formula.includes('=') || /[;.,] |[.;]$/.test(formula)) return prose
  const tokens = tokensOf(formula)
  if (!tokens) return prose
  try {
    return { words: label.trim(), tex: parse(tokens) }
  } catch {
    return prose
  }
}
