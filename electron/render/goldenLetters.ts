import { readFileSync } from 'node:fs'
import { CountyCode, FigureId } from '../../shared/contract/scalars.ts'
import { builtInThemes } from '../../shared/newsletter/builtInThemes.ts'
import type { Theme } from '../../shared/newsletter/theme.ts'
import type { Block, Inline, InnerBlock, Portrait } from '../../shared/post/document.ts'
import { type Figure, FigureContent, PostContent } from '../../shared/post/post.ts'
import { defaultSettings } from '../../shared/workspace/settings.ts'
import { attacks, type HostileLetter } from './hostileContent.ts'
import { eventOf, letterOf, paragraphOf, regionFor } from './letterOfBlocks.ts'

// For tests only: the letters whose every byte, and whose looks, are kept.

export const goldenImage = 'a1'.repeat(32)
export const goldenPortrait = 'b2'.repeat(32)
export const goldenLogo = { light: 'c3'.repeat(32), dark: 'd4'.repeat(32) } as const

const words = (text: string, ...marks: NonNullable<Extract<Inline, { type: 'text' }>['marks']>): Inline => ({
  type: 'text',
  text,
  ...(marks.length === 0 ? {} : { marks }),
})
const paragraph = (...content: Inline[]): InnerBlock => ({ type: 'paragraph', content })
const heading = (level: 2 | 3, text: string): InnerBlock => ({
  type: 'heading',
  attrs: { level },
  content: [words(text)],
})
const item = (text: string, ...inside: InnerBlock[]) => ({
  type: 'listItem' as const,
  content: [{ type: 'paragraph' as const, content: [words(text)] }, ...inside] as never,
})
const bullets = (...texts: string[]): InnerBlock => ({
  type: 'bulletList',
  content: texts.map((text) => item(text)),
})
const image = (alt: string | null, width = 1200, height = 640): InnerBlock => ({
  type: 'image',
  attrs: { asset: goldenImage, alt, decorative: alt === null, width, height },
})
const portrait = (height: number): Portrait => ({
  ...{ asset: goldenPortrait, alt: 'Rektorn ler mot kameran', decorative: false, width: 300, height },
})
const quote = (text: string, name: string, role: string, face: Portrait | null = null): InnerBlock => ({
  type: 'blockquote',
  ...(name === '' && face === null ? {} : { attrs: { name, role, portrait: face } }),
  content: [{ type: 'paragraph', content: [words(text)] }],
})
const button = (label: string, href = 'https://larcentrum-inland.example/kurser'): InnerBlock => ({
  ...{ type: 'button', attrs: { label, href } },
})
const signature: InnerBlock = {
  type: 'signature',
  attrs: { name: 'Kommunikationsansvarig', role: 'Kansliet', organisation: 'Lärcentrum Inland' },
}
const cell = (type: 'tableCell' | 'tableHeader', text: string) => ({
  ...{ type, content: [{ type: 'paragraph' as const, content: text === '' ? [] : [words(text)] }] },
})
const table = (...[head, ...rows]: string[][]): InnerBlock => ({
  type: 'table',
  content: [
    { type: 'tableRow', content: (head ?? []).map((text) => cell('tableHeader', text)) },
    ...rows.map((row) => ({
      type: 'tableRow' as const,
      content: row.map((text, column) => cell(column === 0 ? 'tableHeader' : 'tableCell', text)),
    })),
  ],
})

const sample = (fileName: string): string =>
  readFileSync(new URL(`../../resources/sample/${fileName}`, import.meta.url), 'utf8')

const sampleFigures: ReadonlyMap<string, Figure> = new Map(
  Object.entries(JSON.parse(sample('figures.json'))).map(([key, figure], index) => [
    key,
    { ...FigureContent.parse(figure), id: FigureId.parse(index + 1) },
  ]),
)
const fourth: Figure = {
  ...{ id: FigureId.parse(4), name: 'studerande per lärcentrum', value: 12.5, unit: '', form: 'number' },
  ...{ precision: 'about', period: 'höstterminen 2020', source: 'Lärcentrums egen räkning', query: null },
}
const figures = new Map([...sampleFigures.values(), fourth].map((figure) => [figure.id, figure]))
const figureRow = (count: number): InnerBlock => ({
  ...{ type: 'figureRow', attrs: { figures: [...figures.keys()].slice(0, count) } },
})

const organisation: HostileLetter['organisation'] = {
  ...defaultSettings.organisation,
  name: 'Lärcentrum Inland',
  postalAddress: 'Storgatan 1, 921 31 Lycksele',
  organisationNumber: '222000-0000',
  website: 'https://larcentrum-inland.example',
  email: 'kansli@larcentrum-inland.example',
}

function letter(
  title: string,
  lede: string,
  blocks: Block[],
  changes: Partial<PostContent> = {},
): HostileLetter {
  return { ...letterOf(blocks, { title, lede, ...changes }), figures, organisation }
}

/** The letter of the sample workspace, whole. */
function decemberLetter(): HostileLetter {
  const content = JSON.parse(sample('letter.json'), (key, value) => {
    if (key === 'figures') return value.map((name: string) => sampleFigures.get(name)?.id)
    const isImage = key === 'attrs' && typeof value.asset === 'string'
    return isImage ? { ...value, asset: goldenImage, width: 1200, height: 640 } : value
  })
  return { ...letterOf([]), content: PostContent.parse(content), figures, organisation }
}

/** A theme of one's own: the association's, with a pale header for a logo that has a form for the dark. */
function themeWithLogo(): Theme {
  const { association } = builtInThemes
  const form = (asset: string) => ({ asset, width: 200, height: 200 })
  return {
    ...association,
    light: { ...association.light, header: '#dfece7', headerText: '#174b41' },
    logo: { light: form(goldenLogo.light), dark: form(goldenLogo.dark), alt: 'Lärcentrum Inland', width: 56 },
    footer: {
      ...association.footer,
      links: [
        { label: 'Kurser', href: 'https://larcentrum-inland.example/kurser' },
        { label: 'Så behandlar vi personuppgifter', href: 'https://larcentrum-inland.example/dataskydd' },
      ],
      why: 'Du får brevet för att du arbetar med vuxnas lärande i en av våra kommuner.',
    },
  }
}

/** The attacks a few at a time, each where it can do most. */
const hostileText = (from: number): string => attacks.slice(from, from + 4).join(' ')

export const goldenLetters: Readonly<Record<string, HostileLetter>> = {
  december: decemberLetter(),

  empty: {
    ...letterOf([{ type: 'paragraph' }], { title: '', lede: '' }),
    organisation: defaultSettings.organisation,
  },

  text: letter('Text, rubriker och länkar', 'Det som de flesta brev består av.', [
    paragraph(words('Hej '), { type: 'mergeField', attrs: { field: 'contact.name' } }, words('!')),
    paragraph(
      words('Vi skriver med '),
      words('fet', { type: 'bold' }),
      words(', '),
      words('kursiv', { type: 'italic' }),
      words(' och '),
      words('båda', { type: 'bold' }, { type: 'italic' }),
      words(', med '),
      words('en länk', {
        type: 'link',
        attrs: { href: 'https://larcentrum-inland.example/', title: 'Vår sida' },
      }),
      { type: 'hardBreak' },
      words('och med '),
      words('buorre beaivi', { type: 'language', attrs: { lang: 'se' } }),
      words('.'),
    ),
    heading(2, 'En rubrik i brevet'),
    paragraphOf('Ett stycke under den.'),
    heading(3, 'En rubrik under den'),
    paragraphOf(
      'https://larcentrum-inland.example/en/mycket/lang/adress/som/inte/far/plats/pa/en/telefons/skarm',
    ),
    { type: 'horizontalRule' },
    signature,
  ]),

  lists: letter('Listor', 'Punkter, nummer och listor i listor.', [
    bullets('fler platser på distans redan till hösten', 'en gemensam kalender', 'öppna möten'),
    {
      type: 'orderedList',
      attrs: { start: 3 },
      content: [item('Anmäl dig', bullets('på webben', 'eller i telefon')), item('Kom hit')],
    },
  ]),

  images: letter('Bilder', 'En bred, en liten och en som bara pryder.', [
    image('Tre personer vid ett bord i Lycksele'),
    paragraphOf('Den breda fyller spalten.'),
    image('Ett märke', 160, 120),
    paragraphOf('Den lilla förstoras inte.'),
    image(null),
  ]),

  buttons: letter('Knappar', 'En kort, en lång och en utan adress.', [
    button('Anmäl dig'),
    button('Läs hela årsberättelsen om distansutbildningen i de tretton kommunerna'),
    button('Utan adress', ''),
  ]),

  quotes: letter('Citat', 'Med och utan den som säger det.', [
    quote('Det är i kommunerna det händer.', '', ''),
    quote('Avståndet är ingen ursäkt.', 'Rektorn', 'Lärcentrum i Lycksele'),
    quote('Det är själva anledningen till att vi finns.', 'Rektorn', 'Lärcentrum i Åsele', portrait(400)),
    quote('Bara ett ansikte.', '', '', portrait(300)),
  ]),

  figures: letter('Siffror', 'En, två, tre och fyra i rad.', [
    ...[1, 2, 3, 4].map(figureRow),
    paragraph(words('I texten: '), { type: 'figureChip', attrs: { figure: FigureId.parse(1) } }, words('.')),
  ]),

  events: letter('Händelser', 'Det som går att lägga in i kalendern.', [
    eventOf('Öppet hus på lärcentrum'),
    {
      type: 'event',
      attrs: {
        ...{ title: 'Studieresa', starts: '2027-02-03T08:00', ends: '2027-02-05T16:30' },
        ...{ zone: 'Europe/Stockholm', place: 'Östersund', href: '' },
      },
    },
    {
      type: 'event',
      attrs: { title: 'Datum kommer', starts: '', ends: '', zone: '', place: '', href: '' },
    },
  ]),

  tables: letter('Tabeller', 'Smala och breda, från två till sex spalter.', [
    table(['Kommun', 'Studerande'], ['Åsele', '26'], ['Lycksele', '140']),
    table(
      ['Kommun', 'Vårterminen', 'Höstterminen', 'Distansutbildningar', 'Anmärkning'],
      ['Örnsköldsvik', '120', '132', '14', 'En av dem ges tillsammans med Sollefteå'],
      ['Arvidsjaur', '31', '40', '3', ''],
    ),
    table(['Kommun', 'Sökande', 'Antagna'], ['Vilhelmina', '1 204', '26'], ['Malå', '98', '7,5 %']),
    table(
      ['Utbildning', 'Ort', 'Start', 'Platser'],
      ['Undersköterska', 'Kramfors', '18 januari', '24'],
      ['Barnskötare', 'Sollefteå', 'Mars', '30'],
    ),
    table(
      ['Län', 'Yrkesutbildningar', 'Distansutbildningar', 'Vägledningssamtal', 'Studerande', 'Examinerade'],
      ['Västernorrland', '12', '4', '310', '1 250', '402'],
      ['Jämtland', '8', '2', '', '640', '198'],
    ),
  ]),

  counties: letter('Bara för några', 'Västerbotten ser det ena, Norrbotten det andra.', [
    paragraphOf('Alla ser det här.'),
    regionFor(
      ['24'],
      heading(3, 'I Västerbotten'),
      paragraphOf('Välkomna till Lycksele.'),
      button('Hitta hit'),
    ),
    regionFor(['25'], heading(2, 'I Norrbotten'), paragraphOf('Välkomna till Pajala.'), eventOf('Träff')),
    regionFor(['24', '25'], bullets('båda länen', 'ser listan'), table(['Ort', 'Tid'], ['Umeå', '9.00'])),
    paragraphOf('Alla ser det här också.'),
  ]),

  english: letter(
    'Autumn at the learning centres',
    'Three courses open, one of them entirely online.',
    [
      paragraph(words('Dear '), { type: 'mergeField', attrs: { field: 'contact.name' } }, words(',')),
      paragraph(
        words('The county is called '),
        words('Västerbotten', { type: 'language', attrs: { lang: 'sv' } }),
        words(' and has fifteen municipalities.'),
      ),
      figureRow(2),
      eventOf('Open house'),
      quote('Distance is no excuse.', 'The principal', 'Lycksele'),
      button('See the courses'),
      signature,
    ],
    { language: 'en', subject: 'Autumn: three new courses', preheader: 'Apply by 15 October' },
  ),

  logo: {
    ...letter('Ett tema med egen logotyp', 'Den byts ut där läsarens skärm är mörk.', [
      paragraph(
        words('Loggan står bredvid namnet, och sidfoten har '),
        words('egna länkar', { type: 'link', attrs: { href: 'https://larcentrum-inland.example/kurser' } }),
        words('.'),
      ),
      button('Se våra kurser'),
    ]),
    theme: themeWithLogo(),
  },

  plain: {
    ...letter('Ett brev utan ram', 'Så ser temat Brev ut, med något av varje.', [
      paragraph(words('Hej '), { type: 'mergeField', attrs: { field: 'contact.name' } }, words('!')),
      paragraph(
        words('I höst öppnar vi '),
        words('tre nya kurser', {
          type: 'link',
          attrs: { href: 'https://larcentrum-inland.example/kurser' },
        }),
        words(', en av dem helt på distans. '),
        words('Sök senast den 15 oktober.', { type: 'bold' }),
      ),
      heading(2, 'Året i siffror'),
      figureRow(2),
      heading(3, 'Vad som väntar'),
      bullets('fler platser på distans', 'en gemensam kalender'),
      quote('Avståndet är ingen ursäkt.', 'Rektorn', 'Lärcentrum i Lycksele', portrait(300)),
      eventOf('Öppet hus på lärcentrum'),
      table(['Kommun', 'Studerande'], ['Åsele', '26'], ['Lycksele', '140']),
      image('En röd stuga under norrsken'),
      button('Läs mer om kurserna'),
      { type: 'horizontalRule' },
      signature,
    ]),
    theme: builtInThemes.letter,
  },

  hostile: {
    ...letter(hostileText(0), hostileText(4), [
      paragraphOf(hostileText(8)),
      paragraph(
        words(
          hostileText(12),
          { type: 'bold' },
          { type: 'link', attrs: { href: 'https://ond.example/"><script>', title: hostileText(16) } },
        ),
      ),
      heading(2, hostileText(20)),
      bullets(hostileText(0)),
      quote(hostileText(4), hostileText(8), hostileText(12), { ...portrait(400), alt: hostileText(16) }),
      image(hostileText(20)),
      button(hostileText(0), 'https://ond.example/"onclick="alert(1)'),
      table([hostileText(4), 'a'], ['b', hostileText(8)]),
      {
        type: 'event',
        attrs: {
          ...{ title: hostileText(12), starts: '2026-12-18T09:00', ends: '', zone: 'Europe/Stockholm' },
          ...{ place: hostileText(16), href: 'https://ond.example/--><script>' },
        },
      },
      {
        type: 'signature',
        attrs: { name: hostileText(20), role: hostileText(0), organisation: hostileText(4) },
      },
    ]),
    organisation: {
      ...organisation,
      name: hostileText(8),
      postalAddress: hostileText(12),
      email: 'ond"@ond.example',
    },
  },
}

/** Whom they are made out to. */
export const goldenRecipient = {
  name: 'Rektorn',
  municipality: 'Lycksele',
  county: 'Västerbotten',
  countyCode: CountyCode.parse('24'),
  unsubscribeMailto: 'mailto:kansli@larcentrum-inland.example?subject=Avsluta',
}
