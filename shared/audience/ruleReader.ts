import { RundbrevError } from '../errors/rundbrevError.ts'
import type { ErrorCode } from '../i18n/catalogue.ts'
import { type RuleToken, readRuleTokens } from './ruleTokens.ts'
import type { RuleWorld } from './ruleValues.ts'
import { keywordOf, type MailedWord, mailedWordOf, type RuleWord } from './ruleWords.ts'
import type { RuleField } from './segmentRule.ts'

/** A value that was read, and where it stands. */
export interface ReadValue {
  readonly field: RuleField
  readonly value: string
  readonly token: RuleToken
}

/** Where the reading of a rule stands. */
export class RuleReader {
  readonly world: RuleWorld
  /** Every value so far, in the order of the text. */
  readonly values: ReadValue[] = []
  private readonly tokens: readonly RuleToken[]
  private index = 0

  /** @throws RundbrevError as `readRuleTokens` */
  constructor(text: string, world: RuleWorld) {
    this.tokens = readRuleTokens(text)
    this.world = world
  }

  peek(ahead = 0): RuleToken {
    return this.tokens[this.index + ahead] ?? { kind: 'end', text: '', position: 0, length: 0 }
  }

  take(): RuleToken {
    const token = this.peek()
    this.index += 1
    return token
  }

  takeSign(sign: string): boolean {
    return this.takeIf(this.peek().kind === 'sign' && this.peek().text === sign)
  }

  takeWord(word: RuleWord): boolean {
    return this.takeIf(this.peek().kind === 'word' && keywordOf(this.peek().text) === word)
  }

  takeMailedWord(word: MailedWord): boolean {
    return this.takeIf(this.peek().kind === 'word' && mailedWordOf(this.peek().text) === word)
  }

  takeIf(isWanted: boolean): boolean {
    if (isWanted) this.index += 1
    return isWanted
  }

  /** That what stands here is not what must. */
  unexpected(code: ErrorCode): RundbrevError {
    const { kind, text, position } = this.peek()
    if (kind === 'end') return new RundbrevError('rule-unfinished', { field: 'rule' }, { position })
    return new RundbrevError(code, { field: 'rule' }, { position, found: text })
  }
}
