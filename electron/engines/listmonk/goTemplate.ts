import { type PlaceholderName, splitPlaceholders } from '../../../shared/newsletter/mergePlaceholder.ts'

/** What a rendering becomes: markup, plain text, or one line (a subject). */
export type TemplatePart = 'html' | 'text' | 'line'

/**
 * A frozen rendering as a template of listmonk (Go's html/template and text/template, listmonk.app/docs/templating). Everything
 * that a person wrote goes in as a raw string constant, which no template engine reads: neither `{{ … }}` that stands in a letter nor
 * listmonk's own shorthands (…@TrackLink) come alive, and html/template takes out none of the comments that Outlook lives by. Only
 * our own placeholders become actions, on the subscriber's attributes (`attributeNames`), each with the words that stand in its place
 * where the value is empty.
 *
 * @param rendering as one group of counties sees it, its regions resolved
 */
export function goTemplate(rendering: string, part: TemplatePart): string {
  const { slots, rest } = splitPlaceholders(rendering)
  const filled = slots.map(
    ({ before, name, fallback }) => constant(before, part) + action(name, fallback, part),
  )
  return filled.join('') + constant(rest, part)
}

/** Under which names a subscriber's own values are kept, beside whatever attributes an organisation has of its own. */
export const attributeNames = {
  'contact.name': 'rundbrev_name',
  'contact.municipality': 'rundbrev_municipality',
  'contact.county': 'rundbrev_county',
  // Go's urlquery writes a blank as "+", which a mail program shows as it is: addresses get theirs encoded beforehand.
  'contact.name.address': 'rundbrev_name_address',
  'contact.municipality.address': 'rundbrev_municipality_address',
  'contact.county.address': 'rundbrev_county_address',
} as const satisfies Record<Exclude<PlaceholderName, 'unsubscribe'>, string>

function action(name: PlaceholderName, fallback: string, part: TemplatePart): string {
  // listmonk's own page: whoever gets off the list there is not written to by it again, and comes back to us.
  if (name === 'unsubscribe') return '{{ UnsubscribeURL }}'
  const value = part === 'text' ? '{{ Safe . }}' : '{{ . }}'
  return `{{ with .Subscriber.Attribs.${attributeNames[name]} }}${value}{{ else }}${constant(fallback, part)}{{ end }}`
}

/**
 * Text that a template gives back as it is. html/template would escape a string and mind where in the markup it stands; `Safe` makes it
 * markup of its own (and so does it in the plain-text part, which listmonk renders by html/template too).
 */
function constant(text: string, part: TemplatePart): string {
  if (text === '') return ''
  const whole = part === 'line' ? '' : 'Safe '
  return text
    .replaceAll('\r\n', '\n')
    .split(breaks)
    .filter((piece) => piece !== '')
    .map((piece) => `{{ ${whole}${literal(piece)} }}`)
    .join('')
}

/** A raw string holds everything but its own mark and a carriage return (which Go would drop). */
function literal(piece: string): string {
  return piece === '`' || piece === '\r'
    ? `"\\u${piece.charCodeAt(0).toString(16).padStart(4, '0')}"`
    : `\`${piece}\``
}

/**
 * Where a constant is cut in two: at what a raw string cannot hold, and inside everything that listmonk rewrites before it reads
 * a template (its shorthands are found by pattern, also inside a string).
 */
const breaks = /(?<=[`\r])|(?=[`\r])|(?<=\{)(?=\{)|(?<=\})(?=\})|(?<=@)(?=TrackLink)|(?<=<a)(?=\s)/i
