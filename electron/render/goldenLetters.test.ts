import type { Element } from 'domhandler'
import { DomUtils, parseDocument } from 'htmlparser2'
import { beforeAll, describe, expect, test } from 'vitest'
import { createTranslator } from '../../shared/i18n/translator.ts'
import { personalise, personaliseMarkup } from '../../shared/newsletter/personalise.ts'
import { characters } from '../../shared/text/wrapText.ts'
import { clientFaults } from './clientFaults.ts'
import { warmUp } from './compileNewsletter.ts'
import { goldenLetters, goldenRecipient } from './goldenLetters.ts'
import { htmlFaults } from './htmlFaults.ts'
import { elementsOf, oneSpaced, render, shownIn } from './letterOfBlocks.ts'

// `vitest run electron/render/goldenLetters.test.ts -u` writes the files anew: look at what changed in them before it is kept.

beforeAll(warmUp)

describe.each(Object.entries(goldenLetters))('%s', (name, letter) => {
  let rendered: ReturnType<typeof render> | undefined
  async function made() {
    rendered ??= render(letter)
    const rendering = await rendered
    return {
      subject: rendering.subject,
      preheader: rendering.preheader,
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
    const letterItself = elements.find(({ attribs }) => attribs.role === 'article')
    for (const element of [html, letterItself]) {
      expect(element?.attribs).toMatchObject({ lang: letter.content.language, dir: 'ltr' })
    }
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
    for (const { attribs } of elements.filter(({ name }) => name === 'th')) {
      expect(['row', 'col', 'rowgroup']).toContain(attribs.scope)
    }
    for (const { attribs } of elements.filter(({ name }) => name === 'img')) {
      expect(attribs.alt).toBeDefined()
      expect(Number(attribs.width)).toBeGreaterThan(0)
      expect(Number(attribs.height)).toBeGreaterThan(0)
    }
  })

  test('is called what it is called, and nothing in another language', async () => {
    const { html, subject } = await made()
    const elements = elementsOf(parseDocument(html))
    const title = elements.find((element) => element.name === 'title')
    const called = title === undefined ? '' : DomUtils.textContent(title)
    if (subject !== '') expect(oneSpaced(called)).toBe(oneSpaced(subject))
    const spoken = ['aria-label', 'aria-description', 'aria-roledescription', 'summary', 'placeholder']
    const words = elements.flatMap(({ attribs }) => spoken.flatMap((attribute) => attribs[attribute] ?? []))
    expect(words).toEqual([called])
  })

  test('begins in an inbox with its preview line, and with nothing of the letter after it', async () => {
    const { html, preheader } = await made()
    const hidden = elementsOf(parseDocument(html)).find(({ attribs }) => attribs['aria-hidden'] === 'true')
    const first = hidden === undefined ? '' : DomUtils.textContent(hidden)
    expect(oneSpaced(first).startsWith(oneSpaced(preheader))).toBe(true)
    if (preheader !== '') expect(characters(first)).toBeGreaterThanOrEqual(140)
  })

  test('says who sent it, why it came and how it is made to stop, in HTML and in text', async () => {
    const { html, text } = await made()
    const { organisation, theme, content } = letter
    const { name: sender, postalAddress, organisationNumber, website, email } = organisation
    const t = createTranslator(content.language)
    const told = [
      ...[sender, postalAddress, organisationNumber, website?.replace('https://', '') ?? '', email],
      ...theme.footer.links.map(({ label }) => label),
      ...[theme.footer.why ?? '', t('newsletter.footer.unsubscribe'), goldenRecipient.unsubscribeMailto],
    ]
    const links = elementsOf(parseDocument(html)).flatMap(({ attribs }) => attribs.href ?? [])
    for (const part of [`${shownIn(html)} ${links.join(' ')}`, text]) {
      for (const words of told) expect(oneSpaced(part)).toContain(oneSpaced(words))
    }
    for (const { href } of theme.footer.links) {
      expect(links).toContain(href)
      expect(text).toContain(href)
    }
  })

  test('has buttons that stand in Outlook too', async () => {
    const { light } = letter.theme
    for (const { cell, label } of buttonsIn((await made()).html)) {
      // The ground as an attribute, and room for the cell: Word gives a link neither.
      expect(cell.attribs).toMatchObject({ bgcolor: light.button, align: 'center', valign: 'middle' })
      expect(stylesOf(cell)).toMatchObject({ 'mso-padding-alt': '14px 26px', background: light.button })
      // Everywhere else the link is as large as the button, and Word does not count its room twice.
      const { color, display, padding, ...rest } = stylesOf(label)
      expect({ color, display, padding }).toEqual({
        ...{ color: light.buttonLabel, display: 'inline-block', padding: '14px 26px' },
      })
      expect(rest).toMatchObject({ 'mso-padding-alt': '0px', 'text-decoration': 'none' })
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

test('there are buttons to look at', async () => {
  const { buttons } = goldenLetters
  if (buttons === undefined) throw new Error('no letter of buttons')
  const found = buttonsIn((await render(buttons)).html)
  expect(found.map(({ label }) => label.name)).toEqual(['a', 'a', 'p'])
})

/** Every button's cell, and what stands in it: a link, or a paragraph where there is no address yet. */
function buttonsIn(html: string): { cell: Element; label: Element }[] {
  return elementsOf(parseDocument(html)).flatMap((cell) => {
    const [label] = elementsOf(cell)
    return cell.name === 'td' && cell.attribs.bgcolor !== undefined && label !== undefined
      ? [{ cell, label }]
      : []
  })
}

function stylesOf({ attribs }: Element): Record<string, string> {
  return Object.fromEntries(
    (attribs.style ?? '').split(';').flatMap((declaration) => {
      const colon = declaration.indexOf(':')
      return colon < 0 ? [] : [[declaration.slice(0, colon).trim(), declaration.slice(colon + 1).trim()]]
    }),
  )
}

function closestTable(element: { parent: unknown }): unknown {
  for (let at = element.parent; isElement(at); at = at.parent) if (at.name === 'table') return at
  return undefined
}

function isElement(node: unknown): node is { name: string; parent: unknown } {
  return typeof node === 'object' && node !== null && 'name' in node
}
