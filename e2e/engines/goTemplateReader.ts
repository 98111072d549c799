// A reader of the little of Go's templates that Rundbrev writes for listmonk, written from the language's own pages
// (pkg.go.dev/text/template, pkg.go.dev/html/template, go.dev/ref/spec#String_literals) and listmonk.app/docs/templating, apart
// from the code that writes them. What it does not know it refuses: a template that is more than that is a fault.

export interface Rendered {
  /** By html/template: values are escaped for markup, and comments outside of actions are taken out. */
  readonly html: boolean
  readonly attribs: Readonly<Record<string, unknown>>
  readonly unsubscribeUrl: string
}

/** @throws Error where the template is none, or knows something that is not known here */
export function renderGoTemplate(source: string, options: Rendered): string {
  const reader = { source: withShorthands(source), at: 0 }
  const { text, end } = block(reader, options, undefined)
  if (end !== 'eof') throw new Error(`unexpected {{ ${end} }}`)
  return text
}

/** What listmonk rewrites before it parses (listmonk.app/docs/templating, "Functions"). */
function withShorthands(source: string): string {
  return source
    .replace(/\{\{\s*TrackLink\s+"([^"]+)"\s*\}\}/g, '{{ TrackLink "$1" . }}')
    .replace(/(https?:\/\/[\p{L}\p{N}_\-.~!#$&'()*+,/:;=?@[\]]*)@TrackLink/gu, '{{ TrackLink "$1" . }}')
    .replace(/\{\{\s*(TrackView|UnsubscribeURL|OptinURL|MessageURL)\s*\}\}/g, '{{ $1 . }}')
}

type Reader = { readonly source: string; at: number }

function block(
  reader: Reader,
  options: Rendered,
  dot: string | undefined,
): { text: string; end: 'eof' | 'else' | 'end' } {
  let text = ''
  for (;;) {
    const open = reader.source.indexOf('{{', reader.at)
    const literal = reader.source.slice(reader.at, open < 0 ? undefined : open)
    text += options.html ? literal.replace(/<!--.*?-->/gs, '') : literal
    if (open < 0) {
      reader.at = reader.source.length
      return { text, end: 'eof' }
    }
    reader.at = open + 2
    const tokens = actionTokens(reader)
    const [first, ...rest] = tokens
    if (first === 'end' || first === 'else') return { text, end: first }
    if (first === 'with') {
      const value = wordOf(rest, options, dot)
      const yes = block(reader, options, value)
      const no = yes.end === 'else' ? block(reader, options, dot) : { text: '', end: yes.end }
      if (no.end !== 'end') throw new Error('with without end')
      text += value === '' ? no.text : yes.text
      continue
    }
    text += first === 'Safe' ? wordOf(rest, options, dot) : escaped(wordOf(tokens, options, dot), options)
  }
}

/** Tokens up to }}; strings as JSON behind a quote, so that no word can be taken for one. */
function actionTokens(reader: Reader): string[] {
  const tokens: string[] = []
  for (;;) {
    const left = reader.source.slice(reader.at)
    const blank = /^[ \t]+/.exec(left)?.[0]
    if (blank !== undefined) reader.at += blank.length
    else if (left.startsWith('}}')) {
      reader.at += 2
      return tokens
    } else if (left.startsWith('`')) {
      const close = left.indexOf('`', 1)
      if (close < 0) throw new Error('raw string without end')
      tokens.push(`"${left.slice(1, close).replaceAll('\r', '')}`)
      reader.at += close + 1
    } else {
      const token = /^(?:"(?:[^"\\\n]|\\u[0-9a-f]{4})*"|[.\w]+)/.exec(left)?.[0]
      if (token === undefined) throw new Error(`unexpected ${JSON.stringify(left.slice(0, 20))} in an action`)
      tokens.push(token.startsWith('"') ? `"${JSON.parse(token)}` : token)
      reader.at += token.length
    }
  }
}

function wordOf(
  tokens: readonly string[],
  { attribs, unsubscribeUrl }: Rendered,
  dot: string | undefined,
): string {
  const [one, two] = tokens
  if (one === 'UnsubscribeURL' && two === '.') return unsubscribeUrl
  if (tokens.length !== 1 || one === undefined) throw new Error(`not known here: ${tokens.join(' ')}`)
  if (one.startsWith('"')) return one.slice(1)
  if (one === '.' && dot !== undefined) return dot
  const name = /^\.Subscriber\.Attribs\.(\w+)$/.exec(one)?.[1]
  if (name === undefined) throw new Error(`not known here: ${one}`)
  return String(attribs[name] ?? '')
}

/** html/template, in text: the five characters. */
function escaped(text: string, { html }: Rendered): string {
  const names: Readonly<Record<string, string>> = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&#34;',
    "'": '&#39;',
  }
  return html ? text.replace(/[&<>"']/g, (character) => names[character] ?? character) : text
}
