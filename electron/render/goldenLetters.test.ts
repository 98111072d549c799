import { parseDocument } from 'htmlparser2'
import { beforeAll, describe, expect, test } from 'vitest'
import { personalise, personaliseMarkup } from '../../shared/newsletter/personalise.ts'
import { clientFaults } from './clientFaults.ts'
import { warmUp } from './compileNewsletter.ts'
import { goldenLetters, goldenRecipient } from './goldenLetters.ts'
import { htmlFaults } from './htmlFaults.ts'
import { elementsOf, render } from './letterOfBlocks.ts'

// `vitest run electron/render/goldenLetters.test.ts -u` writes the files anew: look at what changed in them before it is kept.

beforeAll(warmUp)

describe.each(Object.entries(goldenLetters))('%s', (name, letter) => {
  async function made() {
    const rendering = await render(letter)
    return {
      ...personalise(rendering, goldenRecipient),
      mjml: personaliseMarkup(rendering.mjml, goldenRecipient),
    }
  }

  test('is the letter that it was: MJML, HTML and text', async () => {
    const { mjml, html, text } = await made()
    await expect(mjml).toMatchFileSnapshot(`golden/${name}.mjml`)
    await expect(html).toMatchFileSnapshot(`golden/${name}.html`)
    await expect(text).toMatchFileSnapshot(`golden/${name}.txt`)
  })

  test('is HTML that html-validate has nothing to say about', async () => {
    expect(await htmlFaults((await made()).html)).toEqual([])
  })

  test('can be read aloud: language, headings in order, tables that are tables, images with a text', async () => {
    const elements = elementsOf(parseDocument((await made()).html))
    const html = elements.find((element) => element.name === 'html')
    expect(html?.attribs).toMatchObject({ lang: letter.content.language, dir: 'ltr' })
    const ranks = elements.flatMap((element) =>
      /^h[1-6]$/.test(element.name) ? Number(element.name[1]) : [],
    )
    for (const [index, rank] of ranks.entries()) expect(rank).toBeLessThanOrEqual((ranks[index - 1] ?? 0) + 1)
    expect(ranks.filter((rank) => rank === 1)).toHaveLength(letter.content.title === '' ? 0 : 1)
    for (const element of elements.filter(({ name }) => name === 'table')) {
      const holdsData = elementsOf(element).some(
        (inner) => inner.name === 'th' && closestTable(inner) === element,
      )
      expect(element.attribs.role).toBe(holdsData ? undefined : 'presentation')
    }
    for (const { attribs } of elements.filter(({ name }) => name === 'img')) {
      expect(attribs.alt).toBeDefined()
      expect(Number(attribs.width)).toBeGreaterThan(0)
      expect(Number(attribs.height)).toBeGreaterThan(0)
    }
  })

  test('is shown as it is meant in every mail program, but for an address that is too long for a line', async () => {
    const faults = await clientFaults((await made()).html)
    expect(faults.map(({ rule }) => rule)).toEqual(name === 'text' ? ['long-word'] : [])
  })

  test('fetches nothing when it is opened', async () => {
    const { html } = await made()
    for (const { name, attribs } of elementsOf(parseDocument(html))) {
      expect(['script', 'link', 'iframe', 'object', 'embed', 'form', 'base']).not.toContain(name)
      for (const address of [attribs.src, attribs.background, attribs.srcset, attribs.poster]) {
        if (address !== undefined) expect(address).toMatch(/^cid:[0-9a-f]{64}@rundbrev$/)
      }
      expect(attribs.style ?? '').not.toMatch(/url\(|@import/)
    }
  })
})

test('the December letter is under 60 KB', async () => {
  const { december } = goldenLetters
  if (december === undefined) throw new Error('no December letter')
  expect((await render(december)).bytes).toBeLessThan(60_000)
})

function closestTable(element: { parent: unknown }): unknown {
  for (let at = element.parent; isElement(at); at = at.parent) if (at.name === 'table') return at
  return undefined
}

function isElement(node: unknown): node is { name: string; parent: unknown } {
  return typeof node === 'object' && node !== null && 'name' in node
}
