import { simpleParser } from 'mailparser'
import { Temporal } from 'temporal-polyfill'
import { beforeAll, expect, test } from 'vitest'
import { createTranslator } from '../../shared/i18n/translator.ts'
import { defaultTheme } from '../../shared/newsletter/builtInThemes.ts'
import { contentIdSource } from '../../shared/newsletter/contentId.ts'
import { newsletterMjml } from '../../shared/newsletter/newsletterMjml.ts'
import { personalise } from '../../shared/newsletter/personalise.ts'
import type { Block } from '../../shared/post/document.ts'
import { blockShares, compileMjml, warmUp } from './compileNewsletter.ts'
import { draftMessage } from './draftMessage.ts'
import { letterOf, paragraphOf, regionFor, render } from './letterOfBlocks.ts'
import { sharesByBlock, weightAsSent } from './letterWeight.ts'

beforeAll(warmUp)

const nobody = {
  name: '',
  municipality: '',
  county: '',
  countyCode: null,
  unsubscribeMailto: `mailto:${'x'.repeat(120)}`,
}

/** The bytes between the HTML part's head and the boundary after it, in the message itself. */
async function htmlPartOf(html: string, text: string): Promise<{ bytes: number; source: Buffer }> {
  const draft = await draftMessage({
    ...{ subject: 'x', html, text, images: [], calendars: [], messageId: '<x@a.example>' },
    from: { name: '', address: 'a@a.example' },
    to: { name: '', address: 'b@a.example' },
    date: Temporal.Instant.from('2026-12-01T08:00:00Z'),
  })
  // On its way a message's lines end in CR and LF.
  const source = Buffer.from(draft.toString('latin1').replace(/\r?\n/g, '\r\n'), 'latin1')
  const head = source.indexOf('\r\n\r\n', source.indexOf('Content-Type: text/html')) + 4
  return { bytes: source.indexOf('\r\n--', head) - head, source }
}

test('a letter weighs what its HTML part weighs in a message: encoded, with its line breaks', async () => {
  const words = ['Räksmörgås på Åland. ', 'Plain words only. ', 'Пора идти домой. ']
  for (const word of words) {
    const letter = await render(letterOf([paragraphOf(word.repeat(600))]))
    const { html, text } = personalise(letter, nobody)
    const { bytes, source } = await htmlPartOf(html, text)
    expect(letter.bytes).toBe(bytes)
    expect(letter.bytes).toBeGreaterThan(Buffer.byteLength(html))
    expect((await simpleParser(source)).html).toContain(word.trim())
  }
})

test('of the blocks for single counties only those count that one reader sees', async () => {
  const long = paragraphOf('ord '.repeat(2000))
  const weight = async (...blocks: Block[]) => (await render(letterOf(blocks))).bytes
  const one = await weight(regionFor(['24'], long))
  expect(await weight(regionFor(['24'], long), regionFor(['25'], long))).toBe(one)
  expect(await weight(regionFor(['24'], long), regionFor(['24', '25'], long))).toBeGreaterThan(one + 7000)
})

const blocks: Block[] = [
  { type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text: 'Kurser' }] },
  paragraphOf('ord '.repeat(3000)),
  { type: 'paragraph' },
  { type: 'button', attrs: { label: 'Läs mer', href: 'https://a.example' } },
  regionFor(['24'], paragraphOf('ord '.repeat(1000)), { type: 'horizontalRule' }),
  { type: 'image', attrs: { asset: 'ab'.repeat(32), alt: 'x', decorative: false, width: 9, height: 9 } },
]

const whole = { ...letterOf(blocks), imageSource: contentIdSource }

test('each block is known by its share; what is left is the frame’s', async () => {
  const shares = await blockShares(whole)
  expect([...shares.keys()]).toEqual([1, 2, 4, 5, 6])
  const heaviest = [...shares].toSorted(([, one], [, other]) => other - one).map(([at]) => at)
  expect(heaviest.slice(0, 2)).toEqual([2, 5])
  const sum = [...shares.values()].reduce((whole, share) => whole + share, 0)
  expect(sum).toBeGreaterThan(0.4)
  expect(sum).toBeLessThan(1)
})

test('marked to be measured, the letter is the same but for the marks', async () => {
  const input = { ...whole, theme: defaultTheme, t: createTranslator('sv') }
  const [plain, marked] = [newsletterMjml(input).mjml, newsletterMjml(input, { marksBlocks: true }).mjml]
  // Between two sections Outlook's tables are closed and opened in one comment, or in two where a mark stands.
  const bare = (html: string) =>
    html.replace(/\ufdd6[\d/]+\ufdd7|<!--\[if mso[\s\S]*?<!\[endif\]-->/g, '').replace(/\s+/g, ' ')
  expect(bare(await compileMjml(marked)) === bare(await compileMjml(plain))).toBe(true)
})

test('an empty letter weighs something, and no block has a share of it', async () => {
  const { html } = await render(letterOf([]))
  expect(await weightAsSent(html)).toBeGreaterThan(1000)
  expect(sharesByBlock(html)).toEqual(new Map())
})
