import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import { CountyCode } from '../../shared/contract/scalars.ts'
import { personalise, personaliseMarkup } from '../../shared/newsletter/personalise.ts'
import type { Block } from '../../shared/post/document.ts'
import { warmUp } from './compileNewsletter.ts'
import { eventOf, letterOf, paragraphOf, regionFor, render, shownIn } from './letterOfBlocks.ts'

beforeAll(warmUp)

const someone = { name: '', municipality: '', county: '', unsubscribeMailto: 'mailto:a@a.example' }
test('a recipient sees the blocks for their county and no others, in the HTML and in the text', async () => {
  const counties = ['24', '25', '23'].map((code) => CountyCode.parse(code))
  const regions = fc.array(
    fc.record({ counties: fc.subarray(counties), before: fc.boolean(), event: fc.boolean() }),
    { maxLength: 4 },
  )
  const county = fc.option(fc.constantFrom(...counties, CountyCode.parse('01')))
  await fc.assert(
    fc.asyncProperty(regions, county, async (made, countyCode) => {
      const blocks = made.flatMap(({ counties, before, event }, index): Block[] => [
        ...(before ? [paragraphOf(`mellan-${index}.`)] : []),
        regionFor(counties, paragraphOf(`region-${index}.`), ...(event ? [eventOf(`fest-${index}.`)] : []), {
          type: 'heading',
          attrs: { level: 3 },
          content: [{ type: 'text', text: `rubrik-${index}.` }],
        }),
      ])
      const rendering = await render(letterOf([...blocks, paragraphOf('sist.')]))
      const { html, text } = personalise(rendering, { ...someone, countyCode })
      const shown = made.flatMap(({ counties, before, event }, index) => {
        const sees = countyCode !== null && counties.includes(countyCode)
        const inside = [`region-${index}.`, ...(event ? [`fest-${index}.`] : []), `rubrik-${index}.`]
        return [...(before ? [`mellan-${index}.`] : []), ...(sees ? inside : [])]
      })
      const mjml = personaliseMarkup(rendering.mjml, { ...someone, countyCode })
      for (const part of [shownIn(html), text, mjml]) {
        expect(part.match(/(mellan|region|fest|rubrik|sist)[-\d]*\./g)).toEqual([...shown, 'sist.'])
      }
      for (const part of [html, text, mjml]) expect(part).not.toMatch(/[\ufdd0-\ufdef]/)
      // What is left is the text that would have been written without what is gone.
      const without = await render(letterOf(visibleTo(countyCode, [...blocks, paragraphOf('sist.')])))
      expect(text).toBe(personalise(without, { ...someone, countyCode }).text)
      expect(balanced(html)).toBe(true)
    }),
    { numRuns: 40 },
  )
})

test('nothing typed can end a region, or begin one', async () => {
  const forged = '\ufdd5 mitt i \ufdd324\ufdd4 inte dolt'
  const { html, text } = personalise(
    await render(letterOf([regionFor(['25'], paragraphOf(`dolt ${forged}`)), paragraphOf(forged)])),
    { ...someone, countyCode: CountyCode.parse('24') },
  )
  for (const part of [shownIn(html), text]) {
    expect(part).not.toMatch(/dolt 24|dolt\s+mitt/)
    expect(part).toContain('mitt i 24 inte dolt')
  }
})

/** Every element is closed: those that all programs see, and those that Outlook alone does. */
function balanced(html: string): boolean {
  const outlook = /<!--\[if mso \| IE\]>([\s\S]*?)<!\[endif\]-->/g
  const forOutlook = [...html.matchAll(outlook)].map(([, inner]) => inner).join('')
  const count = (markup: string, pattern: string) => markup.match(new RegExp(pattern, 'g'))?.length ?? 0
  return [forOutlook, html.replace(outlook, '')].every((markup) =>
    ['table', 'tr', 'td', 'div', 'p'].every(
      (name) => count(markup, `<${name}[\\s>]`) === count(markup, `</${name}>`),
    ),
  )
}

/** The regions that a county sees, each still a region: of a letter for that county alone. */
function visibleTo(county: CountyCode | null, blocks: Block[]): Block[] {
  return blocks.filter(
    (block) => block.type !== 'countyOnly' || (county !== null && block.attrs.counties.includes(county)),
  )
}
