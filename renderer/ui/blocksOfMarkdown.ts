import { lexer, type Token } from 'marked'

/** What stands at the top of a text, in order. */
export function blocksOfMarkdown(markdown: string): readonly Token[] {
  return lexer(markdown).filter(({ type }) => type !== 'space')
}
