import { RundbrevError } from '../errors/rundbrevError.ts'

export interface RuleToken {
  /** quoted: a value and never a keyword; end: after the last one. */
  readonly kind: 'word' | 'quoted' | 'sign' | 'end'
  /** A quoted text without its quotation marks. */
  readonly text: string
  /** 1-based, in characters, for people. */
  readonly position: number
  /** How many characters it takes, quotation marks included. */
  readonly length: number
}

const pattern = /\s+|"((?:[^"]|"")*)"|[”“]([^”“]*)[”“]|(!=|<=|>=|[(),=<>])|([^\s"”“(),=!<>]+)/uy

/**
 * Cuts a rule into words, quoted texts and signs. Word processors' quotation marks (”…”) are taken as plain ones.
 *
 * @throws RundbrevError `rule-quote-open`, `rule-sign-unknown`
 */
export function readRuleTokens(text: string): RuleToken[] {
  const tokens: RuleToken[] = []
  pattern.lastIndex = 0
  while (pattern.lastIndex < text.length) {
    const at = pattern.lastIndex
    const position = at + 1
    const found = pattern.exec(text)
    if (found === null) {
      const sign = text[at] ?? ''
      const code = /["”“]/.test(sign) ? 'rule-quote-open' : 'rule-sign-unknown'
      throw new RundbrevError(code, { field: 'rule' }, { position, sign })
    }
    const [{ length }, plainQuoted, curlyQuoted, sign, word] = found
    const quoted = plainQuoted?.replaceAll('""', '"') ?? curlyQuoted
    if (quoted !== undefined) tokens.push({ kind: 'quoted', text: quoted, position, length })
    else if (sign !== undefined) tokens.push({ kind: 'sign', text: sign, position, length })
    else if (word !== undefined) tokens.push({ kind: 'word', text: word, position, length })
  }
  return [...tokens, { kind: 'end', text: '', position: text.length + 1, length: 0 }]
}
