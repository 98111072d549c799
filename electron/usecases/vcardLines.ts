/** The lines between BEGIN:VCARD and END:VCARD, unfolded. */
export interface VcardText {
  readonly lines: readonly string[]
  /** false where the file, or the next card, came before the card's end. */
  readonly ended: boolean
}

export interface VcardLine {
  /** "EMAIL", without its group. */
  readonly name: string
  /** Escaped as the version says. */
  readonly value: string
  /** What the value is to be read as: 2.1 has been made into 3.0. */
  readonly version: '3.0' | '4.0'
  /** 1 to 100; 101 where nothing is said. */
  readonly preference: number
}

/** What a contact is made of; pictures, keys and sounds are not even looked at. */
const wanted = ['FN', 'N', 'EMAIL', 'ORG', 'TITLE', 'ROLE', 'ADR', 'NOTE', 'CATEGORIES']

/** The cards of a file in their order. A card within a card (AGENT in 2.1) belongs to nobody and is left out. */
export function splitVcards(text: string): VcardText[] {
  const cards: VcardText[] = []
  let open: string[] | null = null
  let inner = 0
  for (const line of unfolded(text)) {
    const isBegin = /^BEGIN:VCARD\s*$/i.test(line)
    if (open === null) {
      if (isBegin) open = []
    } else if (isBegin && /^(?:[^:;]+\.)?AGENT[^:]*:\s*$/i.test(open.at(-1) ?? '')) {
      inner += 1
    } else if (isBegin && inner === 0) {
      cards.push({ lines: open, ended: false })
      open = []
    } else if (/^END:VCARD\s*$/i.test(line)) {
      if (inner > 0) {
        inner -= 1
      } else {
        cards.push({ lines: open, ended: true })
        open = null
      }
    } else if (inner === 0) {
      open.push(line)
    }
  }
  return open === null ? cards : [...cards, { lines: open, ended: false }]
}

/**
 * The lines of a card that a contact is made of.
 *
 * @throws Error for a card without an end, or with such a line that has no value
 */
export function vcardLines({ lines, ended }: VcardText): VcardLine[] {
  if (!ended) throw new Error('the card has no end')
  const version = lines.some((line) => /^VERSION:\s*4\.0\s*$/i.test(line)) ? '4.0' : '3.0'
  const isOld = lines.some((line) => /^VERSION:\s*2\.1\s*$/i.test(line))
  return lines.flatMap((line) => {
    const [, name = ''] = /^(?:[\w-]+\.)?([\w-]+)/.exec(line) ?? []
    if (!wanted.includes(name.toUpperCase())) return []
    const colon = outsideQuotes(line, ':')[0]
    if (colon === undefined) throw new Error(`${name} has no value`)
    const parameters = splitAt(line.slice(0, colon), outsideQuotes(line.slice(0, colon), ';')).slice(1)
    const raw = line.slice(colon + 1)
    const isQuoted = parameters.some((one) => /^(?:ENCODING=)?QUOTED-PRINTABLE$/i.test(one))
    const text = isQuoted ? fromQuotedPrintable(raw, parameters) : raw
    const value = asVersion3(text, name.toUpperCase(), isOld)
    return [{ name: name.toUpperCase(), value, version, preference: preferenceOf(parameters) }]
  })
}

/** Values whose semicolons part components; in any other, many programs escape them all the same. */
const structured = ['N', 'ORG', 'ADR']

/** A comma parts nothing in 2.1 but categories, and its line breaks stand there themselves. */
function asVersion3(value: string, name: string, isOld: boolean): string {
  const commas = isOld && name !== 'CATEGORIES' ? value.replace(/(?<!\\),/g, '\\,') : value
  const text = structured.includes(name)
    ? commas
    : commas.replace(/\\(.)/g, (escaped, letter) => (letter === ';' ? ';' : escaped))
  return text.replace(/\r\n?|\n/g, '\\n')
}

/** RFC 6350, 3.2: a line goes on where the next begins with white space; in quoted-printable, where it ends with "=". */
function unfolded(text: string): string[] {
  const lines: string[] = []
  let isSoft = false
  for (const line of text.split(/\r\n?|\n/)) {
    const last = lines.length - 1
    if (isSoft) lines[last] = `${lines[last]?.slice(0, -1)}${line}`
    else if (/^[ \t]/.test(line) && last >= 0) lines[last] = `${lines[last]}${line.slice(1)}`
    else lines.push(line)
    const now = lines.at(-1) ?? ''
    isSoft = now.endsWith('=') && /^[^:]*QUOTED-PRINTABLE[^:]*:/i.test(now)
  }
  return lines
}

/** RFC 2045, 6.7, in the character set that the line names; without one UTF-8, or else Windows-1252. */
function fromQuotedPrintable(value: string, parameters: readonly string[]): string {
  const latin1 = Buffer.from(value, 'utf8')
    .toString('latin1')
    .replace(/=([\dA-F]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
  const bytes = Buffer.from(latin1, 'latin1')
  const named = parameters
    .map((one) => /^CHARSET="?([^"]+)"?$/i.exec(one)?.[1])
    .find((charset) => charset !== undefined)
  try {
    return new TextDecoder(named ?? 'utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}

function preferenceOf(parameters: readonly string[]): number {
  for (const parameter of parameters) {
    const [, stated] = /^PREF="?(\d{1,3})"?$/i.exec(parameter) ?? []
    if (stated !== undefined) return Number(stated)
    if (/^(?:TYPE=.*\b)?PREF\b/i.test(parameter)) return 1
  }
  return 101
}

function outsideQuotes(text: string, sign: string): number[] {
  const found: number[] = []
  let isQuoted = false
  for (let index = 0; index < text.length; index += 1) {
    const letter = text[index]
    if (letter === '"') isQuoted = !isQuoted
    else if (letter === sign && !isQuoted) found.push(index)
  }
  return found
}

function splitAt(text: string, places: readonly number[]): string[] {
  return [...places, text.length].map((place, index) =>
    text.slice(index === 0 ? 0 : (places[index - 1] ?? 0) + 1, place),
  )
}
