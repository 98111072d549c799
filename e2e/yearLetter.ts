import type { Block, PostDocument } from '../shared/post/document.ts'

/** A letter of the year's end, in the parts that somebody would type it in. */
export type LetterPart =
  | { readonly kind: 'heading'; readonly level: 2 | 3; readonly text: string }
  | { readonly kind: 'paragraph' | 'quote'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] }

const counties = ['Norrbotten', 'Västerbotten', 'Västernorrland', 'Jämtland']
const subjects = [
  'kompetensförsörjningen',
  'distansutbildningen',
  'bredbandet på landsbygden',
  'samverkan mellan lärcentrum',
  'de nya yrkesutbildningarna',
  'ungas flyttmönster',
  'klimatanpassningen',
  'bibliotekens roll',
]
const openings = [
  (s: string, c: string) => `Under året har ${s} stått högst upp på dagordningen i ${c}.`,
  (s: string, c: string) =>
    `När vi började arbetet med ${s} i ${c} var det få som trodde att det skulle gå så fort.`,
  (s: string, c: string) => `Frågan om ${s} har engagerat både politiker och tjänstemän i ${c}.`,
  (s: string, c: string) => `I ${c} möttes kommunerna fyra gånger för att tala om ${s}.`,
]
const middles = [
  'Det har gett oss en gemensam bild av vad som behövs och av vad som kan vänta.',
  'Många av er har bidragit med kloka synpunkter, och flera av dem har redan lett till förändringar.',
  'Vi har lyssnat på dem som arbetar närmast deltagarna, och deras erfarenheter har fått styra.',
  'Resultatet blev en plan som alla kommuner kan ställa sig bakom och som går att följa upp.',
  'Det är inte alltid de stora satsningarna som gör skillnad, utan att någon har tid att svara i telefon.',
  'Samtidigt ska vi vara ärliga med att det återstår mycket att göra innan vi är framme.',
  'Fler sökte sig till utbildningarna än året före, och nästan alla som började är kvar.',
  'De små kommunerna har visat vägen, kanske för att besluten där aldrig är långt borta.',
]
const endings = [
  'Nästa år fortsätter vi där vi slutade, med samma envishet och lite mer sömn.',
  'Tack till alla som har ställt upp med lokaler, kaffe och kunskap.',
  'Vi återkommer med datum för vårens träffar så snart de är bestämda.',
  'Läs gärna rapporten i sin helhet, den är kortare än den ser ut.',
]
const quotes = [
  'Det bästa med året är att vi slutade fråga vems ansvar det var och började göra det tillsammans.',
  'För oss är avståndet ingen ursäkt, det är själva anledningen till att vi finns.',
]
const items = [
  'fler platser på distans redan till hösten',
  'en gemensam kalender för alla lärcentrum',
  'stöd till den som vill pröva ett nytt yrke',
  'öppna möten där vem som helst kan ställa frågor',
  'en enklare väg in för den som är ny i länet',
]

/** The parts of a letter of about so many words, the same every time. */
export function yearLetterParts(words: number): LetterPart[] {
  const parts: LetterPart[] = []
  let written = 0
  const add = (part: LetterPart) => {
    parts.push(part)
    written += countIn(part)
  }
  for (let section = 0; written < words; section += 1) {
    add({ kind: 'heading', level: 2, text: `Del ${section + 1}: ${pick(subjects, section)}` })
    for (let paragraph = 0; paragraph < 3; paragraph += 1) add(paragraphOf(section, paragraph))
    add({ kind: 'heading', level: 3, text: `Så går det vidare i ${pick(counties, section)}` })
    add({ kind: 'list', items: [0, 1, 2].map((offset) => pick(items, section + offset)) })
    add(paragraphOf(section, 3))
    if (section % 2 === 0) add({ kind: 'quote', text: pick(quotes, section / 2) })
  }
  return parts
}

/** The same letter as a post's body. */
export function yearLetter(words: number): PostDocument {
  return { type: 'doc', content: yearLetterParts(words).map(blockOf) }
}

function paragraphOf(section: number, paragraph: number): LetterPart {
  const seed = section * 4 + paragraph
  const opening = pick(openings, seed)(pick(subjects, seed + section), pick(counties, seed))
  const middle = [0, 1, 2].map((offset) => pick(middles, seed + offset * 3))
  return { kind: 'paragraph', text: [opening, ...middle, pick(endings, seed)].join(' ') }
}

function blockOf(part: LetterPart): Block {
  switch (part.kind) {
    case 'heading':
      return { type: 'heading', attrs: { level: part.level }, content: textOf(part.text) }
    case 'paragraph':
      return paragraph(part.text)
    case 'quote':
      return { type: 'blockquote', content: [paragraph(part.text)] }
    case 'list': {
      const content = part.items.map((item) => ({ type: 'listItem' as const, content: [paragraph(item)] }))
      return { type: 'bulletList', content }
    }
  }
}

const textOf = (text: string) => [{ type: 'text' as const, text }]
const paragraph = (text: string) => ({ type: 'paragraph' as const, content: textOf(text) })

function countIn(part: LetterPart): number {
  const text = part.kind === 'list' ? part.items.join(' ') : part.text
  return text.split(' ').length
}

function pick<T>(from: readonly T[], index: number): T {
  const picked = from[index % from.length]
  if (picked === undefined) throw new RangeError('nothing to pick from')
  return picked
}
