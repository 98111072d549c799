import { parseSync, Visitor } from 'vite'

/** A text that somebody would read, in the code instead of in a catalogue. */
export interface Untranslated {
  readonly line: number
  readonly text: string
}

/** Attributes whose value is read or heard. */
const shownAttributes =
  /^(label|placeholder|title|alt|description|error|legend|caption|heading|hint|message|text|summary|nothingFoundMessage|emptyMeans|aria-(label|description|valuetext|roledescription|placeholder))$|(Label|Text|Message|Title|Placeholder|Hint)$/

/** Properties whose strings nobody is shown: words that something is also found by. */
const unshownProperties = /^(keywords|className|styles|viewBox|transform)$/

/** What is said to whoever mends the program, and not to whoever uses it. */
const forProgrammers = /^(Error|TypeError|RangeError)$/

/** What is the same in every language: names, units, keys of a keyboard. */
const everywhere =
  /^(Rundbrev|Bluesky|Mastodon|Facebook|LinkedIn|Instagram|Threads|X|Gmail|Outlook|Apple Mail|Yahoo|Microsoft 365|Amazon SES|listmonk|[kMG]?B|px|Ctrl|Cmd|Alt|Shift|Enter|Esc|Tab|F\d+)$/

/** Addresses, files and keys of the catalogues ("common.nav.posts"): no words. */
const address = /^(https?:\/\/\S*|[@.]?[\w-]+(\.[\w-]+)+)$/

/** What a database is asked, and what a mail server is told. */
const command =
  /^(SELECT|INSERT|UPDATE|DELETE|CREATE|DROP|WITH|WHERE|SAVEPOINT|ROLLBACK|RELEASE|BEGIN|VACUUM|CASE|AND|OR|FROM)\b/

/**
 * The texts of a source file that have not come from a catalogue: words between tags, in attributes that are shown, and sentences in
 * strings. A string is taken for a sentence where it has a letter of Swedish, or words with spaces between them that begin with a capital.
 *
 * @param fileName says by its ending whether there are tags in it
 */
export function untranslatedIn(fileName: string, source: string): Untranslated[] {
  const { program, errors } = parseSync(fileName, source, { sourceType: 'module' })
  const [fault] = errors
  if (fault !== undefined) throw new Error(`${fileName}: ${fault.message}`)
  const found = new Map<number, string>()
  const passed = new Set<number>()
  const note = (text: string, start: number) => {
    const words = text.replace(/\s+/g, ' ').trim()
    const isWords = /\p{L}/u.test(words) && ![everywhere, address, command].some((form) => form.test(words))
    if (isWords) found.set(start, words)
  }
  /** Everything within is somebody else's matter. */
  const pass = (node: unknown) => forStrings(node, (_, start) => passed.add(start))

  new Visitor({
    JSXText({ value, start }) {
      note(value, start)
    },
    JSXExpressionContainer({ expression }) {
      forShown(expression, note)
    },
    JSXAttribute({ name, value }) {
      const called = name.type === 'JSXIdentifier' ? name.name : ''
      if (value === null) return
      if (shownAttributes.test(called)) {
        forShown(value.type === 'JSXExpressionContainer' ? value.expression : value, note)
      } else pass(value)
    },
    Property({ key, value }) {
      const called = key.type === 'Identifier' ? key.name : key.type === 'Literal' ? String(key.value) : ''
      if (unshownProperties.test(called)) pass(value)
      else if (shownAttributes.test(called)) forShown(value, note)
    },
    NewExpression({ callee, arguments: told }) {
      if (callee.type === 'Identifier' && forProgrammers.test(callee.name)) for (const one of told) pass(one)
    },
    VariableDeclarator({ id, init }) {
      if (id.type === 'Identifier' && id.name === 'keywords') pass(init)
    },
    ImportDeclaration: pass,
    Literal({ value, start }) {
      if (typeof value === 'string' && isSentence(value)) note(value, start)
    },
    TemplateLiteral({ quasis, start }) {
      const text = quasis.map(({ value }) => value.cooked ?? '').join('…')
      if (isSentence(text)) note(text, start)
    },
  }).visit(program)

  return [...found]
    .filter(([start]) => !passed.has(start))
    .map(([start, text]) => ({ line: source.slice(0, start).split('\n').length, text }))
    .toSorted((one, other) => one.line - other.line)
}

function isSentence(text: string): boolean {
  return /[åäöÅÄÖ]/.test(text) || /^\p{Lu}[\p{L}'’]*,? +\p{L}/u.test(text)
}

type Take = (text: string, start: number) => void

/** The strings that an expression can come to by itself: "a", on ? "a" : "b", on && "a", `a${b}`. */
function forShown(expression: unknown, take: Take): void {
  if (typeof expression !== 'object' || expression === null) return
  const node = expression as Record<string, unknown> & { type: string; start: number }
  switch (node.type) {
    case 'Literal':
      if (typeof node.value === 'string') take(node.value, node.start)
      return
    case 'TemplateLiteral':
      for (const quasi of node.quasis as { value: { cooked: string } }[]) take(quasi.value.cooked, node.start)
      return
    case 'ConditionalExpression':
      forShown(node.consequent, take)
      forShown(node.alternate, take)
      return
    case 'LogicalExpression':
      forShown(node.right, take)
      return
    case 'ParenthesizedExpression':
      forShown(node.expression, take)
      return
  }
}

/** Every string in a part of the program. */
function forStrings(node: unknown, take: Take): void {
  if (Array.isArray(node)) {
    for (const one of node) forStrings(one, take)
    return
  }
  if (typeof node !== 'object' || node === null) return
  const { type, value, start } = node as { type?: string; value?: unknown; start?: number }
  if ((type === 'Literal' && typeof value === 'string') || type === 'TemplateLiteral') take('', start ?? 0)
  for (const part of Object.values(node)) if (typeof part === 'object') forStrings(part, take)
}
