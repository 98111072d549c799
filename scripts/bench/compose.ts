import { yearLetter } from '../../e2e/yearLetter.ts'
import { renderNewsletter } from '../../electron/render/compileNewsletter.ts'
import { CountyCode } from '../../shared/contract/scalars.ts'
import { contentIdSource } from '../../shared/newsletter/contentId.ts'
import { fillPlaceholders } from '../../shared/newsletter/mergePlaceholder.ts'
import { personaliser, type Recipient } from '../../shared/newsletter/personalise.ts'
import type { Block } from '../../shared/post/document.ts'
import { PostContent } from '../../shared/post/post.ts'
import { defaultSettings } from '../../shared/workspace/settings.ts'
import { type BenchSize, timed } from './benchmark.ts'
import { type Row, rowOf } from './row.ts'

const counties = ['22', '23', '24', '25'].map((code) => CountyCode.parse(code))

/**
 * Makes a letter of about 60 KB personal, HTML and text, for recipients in four counties of which two have a block of their own; beside it the
 * least that anybody could do: a loop that replaces words in one compiled HTML.
 */
export async function composed(size: BenchSize): Promise<Row> {
  const messages = size === 'full' ? 10_000 : 200
  const content = letterContent()
  const rendered = await renderNewsletter({
    ...{ content, figures: new Map(), imageSource: contentIdSource },
    organisation: { ...defaultSettings.organisation, name: 'Kansliet', email: 'kansli@kommun.example' },
  })
  const people = Array.from({ length: messages }, (_, at) => personOf(at))
  const template = fillPlaceholders(rendered.html, (name) => `{{${name}}}`)
  const perSecond = (work: () => number) => messages / (timed(work) / 1000)
  const rounds = Array.from({ length: 5 }, () => ({
    ours: perSecond(() => {
      const fill = personaliser(rendered)
      return people.reduce((sum, person) => {
        const { html, text } = fill(person)
        return sum + weightOf(html) + weightOf(text)
      }, 0)
    }),
    floor: perSecond(() => people.reduce((sum, person) => sum + weightOf(replaceIn(template, person)), 0)),
  }))
  return rowOf({
    name: `${messages.toLocaleString('en')} personal messages of ${Math.round(Buffer.byteLength(rendered.html) / 1000)} kB composed`,
    what: 'HTML and text for recipients in four counties, two of which have a block of their own, every word escaped for its place.',
    ours: rounds.map(({ ours }) => ours),
    floor: rounds.map(({ floor }) => floor),
    floorName: 'a plain loop that replaces words in one HTML',
    ...{ unit: 'a second', better: 'more', counts: 'best', goal: { kind: 'ratio', ratio: 0.8 } },
  })
}

function replaceIn(template: string, { name, municipality, county, unsubscribeMailto }: Recipient): string {
  return template
    .replaceAll('{{contact.name}}', () => name)
    .replaceAll('{{contact.municipality}}', () => municipality)
    .replaceAll('{{contact.county}}', () => county)
    .replaceAll('{{unsubscribe}}', () => unsubscribeMailto)
}

/** As bytes, since that is what a message is: a string that was only strung together has not been made yet. */
function weightOf(part: string): number {
  return Buffer.from(part).length
}

function personOf(at: number): Recipient {
  const unsubscribeMailto = `mailto:kansli@kommun.example?subject=Avsluta%20${at}`
  const countyCode = counties[at % counties.length] ?? null
  return {
    name: `Rektor ${at}`,
    municipality: 'Lycksele',
    county: 'Västerbotten',
    countyCode,
    unsubscribeMailto,
  }
}

/** A letter of some 60 KB, with the reader's own words in it and blocks for two counties. */
export function letterContent(): PostContent {
  const field = (name: 'contact.name' | 'contact.municipality' | 'contact.county') =>
    ({ type: 'mergeField', attrs: { field: name } }) as const
  const greeting: Block = {
    type: 'paragraph',
    content: [
      ...[{ type: 'text', text: 'Hej ' } as const, field('contact.name')],
      ...[{ type: 'text', text: ' i ' } as const, field('contact.municipality')],
      ...[{ type: 'text', text: ', ' } as const, field('contact.county')],
    ],
  }
  const forSome = counties.slice(0, 2).map(
    (county): Block => ({
      type: 'countyOnly',
      attrs: { counties: [county] },
      content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Bara för er i länet.' }] }],
    }),
  )
  const letter = yearLetter(3000).content
  const body = { type: 'doc', content: [greeting, ...forSome, ...letter] } as const
  return PostContent.parse({
    ...{ title: 'Årsbrev', lede: 'Ett år till handlingarna.', body, tags: [], link: null, language: 'sv' },
    ...{ subject: null, preheader: null },
  })
}
