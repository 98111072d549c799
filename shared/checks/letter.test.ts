import { expect, test } from 'vitest'
import { defaultTheme } from '../newsletter/builtInThemes.ts'
import type { Block } from '../post/document.ts'
import { deriveVariant } from '../social/deriveVariant.ts'
import { limits } from '../social/limits.ts'
import { type Network, networks } from '../social/network.ts'
import { letterBlocks } from './checkPost.ts'
import { checkContrast } from './contrast.ts'
import { contrastRatio } from './contrastRatio.ts'
import { checkImageOnly, checkLetterBlocks, checkRecipients, checkRendered } from './letter.ts'
import { checkSize } from './letterSize.ts'
import { passagesOf } from './passages.ts'
import { heading, image, linked, paragraph, testInput, testPost } from './testPost.ts'
import { checkVariants } from './variantLimits.ts'

test('a button needs somewhere to lead, an event a time, a region somebody to see it', () => {
  const event: Block = {
    type: 'event',
    attrs: { title: 'Öppet hus', starts: '', ends: '', zone: 'Europe/Stockholm', place: '', href: '' },
  }
  const button: Block = { type: 'button', attrs: { label: 'Anmäl dig', href: '' } }
  const region: Block = { type: 'countyOnly', attrs: { counties: [] }, content: [paragraph('Hej'), button] }
  const found = checkLetterBlocks(testPost([button, event, region]))
  expect(found.map(({ code, severity, place }) => [code, severity, place.block, place.inner])).toEqual([
    ['button-without-link', 'blocks', 1, undefined],
    ['event-without-time', 'warning', 2, undefined],
    ['button-without-link', 'blocks', 3, 2],
    ['county-only-nobody', 'warning', 3, undefined],
  ])
  const told: Block = { ...event, attrs: { ...event.attrs, starts: '2026-12-18T09:00' as never } }
  const seen: Block = { ...region, attrs: { counties: ['24' as never] }, content: [paragraph('Hej')] }
  expect(checkLetterBlocks(testPost([told, seen]))).toEqual([])
})

test('a letter that is an image and fifteen words or fewer shows nothing to many', () => {
  const check = (lede: string, ...body: Block[]) => {
    const content = testPost(body, { lede })
    return checkImageOnly(content, passagesOf(content)).map(({ place }) => place)
  }
  expect(check('Tre ord här', image('Affisch'))).toEqual([{ part: 'body', block: 1 }])
  expect(check('ord '.repeat(15), image('Affisch'))).toEqual([])
  expect(check('Tre ord här')).toEqual([])
})

test('Gmail cuts at 102 KiB: the warning comes before that', () => {
  const code = (bytes: number) =>
    checkSize({ bytes, hasUnsubscribe: true, heaviest: [] }, testPost())[0]?.code
  expect(code(90 * 1024 - 1)).toBeUndefined()
  expect(code(90 * 1024)).toBe('size-near-clip')
  expect(code(100 * 1024)).toBe('size-clipped')
  expect(checkSize(null, testPost())).toEqual([])
})

test('a letter that is too large leads to its longest section, or without headings to its longest block', () => {
  const longest = (...body: Block[]) =>
    checkSize({ bytes: 110_000, hasUnsubscribe: true, heaviest: [] }, testPost(body)).map(
      ({ fixes }) => fixes,
    )
  const text = paragraph('Kursen ges i vår för alla som vill vara med.')
  const [first, second] = [heading(2, 'Kurser'), heading(3, 'Möten')]
  expect(longest(text, first, text, second, text, text)).toEqual([[{ kind: 'showLongest', block: 4 }]])
  expect(longest(text, first, text, text, second, text)).toEqual([[{ kind: 'showLongest', block: 2 }]])
  expect(longest(paragraph('Hej.'), text)).toEqual([[{ kind: 'showLongest', block: 2 }]])
  expect(longest()).toEqual([[{ kind: 'goTo' }]])
})

test('a letter that is too large names the blocks that weigh most, by place and first words', () => {
  const body = [
    paragraph('Hej.'),
    image('Affisch'),
    paragraph('Kursen ges i vår för alla som vill vara med.'),
  ]
  const [found] = checkSize({ bytes: 110_000, hasUnsubscribe: true, heaviest: [3, 2] }, testPost(body))
  expect(found?.values).toEqual({ kilobytes: 108, heaviest: '3 (”Kursen ges i vår för alla som …”), 2' })
})

test('a letter without a way out blocks, whatever else is in it', () => {
  const letter = { bytes: 10, hasUnsubscribe: false, heaviest: [] }
  expect(checkRendered(letter)).toMatchObject([{ code: 'unsubscribe-missing', severity: 'blocks' }])
  expect(letterBlocks(testInput(testPost(), { letter })).map(({ code }) => code)).toEqual([
    'unsubscribe-missing',
  ])
})

test('nobody to send to leads to the contacts, and not having counted to nothing', () => {
  expect(checkRecipients(0)).toMatchObject([{ code: 'recipients-none', fixes: [{ kind: 'openContacts' }] }])
  expect(checkRecipients(1)).toEqual([])
  expect(checkRecipients(null)).toEqual([])
})

test('contrast is as WCAG reckons it: the examples of its own', () => {
  expect(contrastRatio('#000000', '#ffffff')).toBeCloseTo(21, 5)
  expect(contrastRatio('#ffffff', '#ffffff')).toBe(1)
  expect(contrastRatio('#777777', '#ffffff')).toBeCloseTo(4.478, 3)
  expect(contrastRatio('#ffffff', '#767676')).toBeGreaterThan(4.5)
})

test('the program’s own colours can be read, and paler ones are told with their ratio', () => {
  expect(checkContrast(defaultTheme)).toEqual([])
  const pale = { ...defaultTheme, light: { ...defaultTheme.light, accent: '#777777' } }
  expect(checkContrast(pale)).toMatchObject([
    {
      code: 'contrast-low',
      values: { colour: '#777777', ground: '#ffffff', ratio: 4.4 },
      fixes: [{ kind: 'openTheme' }],
    },
    { code: 'contrast-low', values: { colour: '#777777', ground: '#f5f3ed', ratio: 4 } },
  ])
})

const variantsOf = (body: readonly Block[], lede: string) =>
  networks.map((network) =>
    deriveVariant({ content: testPost(body, { lede }), figures: [], mentions: [] }, network),
  )

test('a variant that follows the post fits every network, but that Instagram wants an image', () => {
  const all = new Set<Network>(networks)
  const text = 'Kursen ges i vår för alla. '.repeat(200)
  const found = checkVariants(variantsOf([paragraph(text)], text.slice(0, 1900)), all)
  const blocking = found.filter(({ severity }) => severity === 'blocks')
  expect(blocking.map(({ code, place }) => [code, place.network])).toEqual([
    ['variant-image-missing', 'instagram'],
  ])
})

test('a text by hand that is too long says by how much, as a note where the post is not on its way there', () => {
  const [bluesky] = variantsOf([], 'Hej').filter(({ network }) => network === 'bluesky')
  if (bluesky === undefined) throw new Error('no variant')
  const long = { ...bluesky, thread: null, text: 'a'.repeat(limits.bluesky.text + 7) }
  const faults = (bound: Network[]) =>
    checkVariants([long], new Set(bound)).map(({ code, severity, values }) => [code, severity, values.count])
  expect(faults(['bluesky'])).toEqual([['variant-text-too-long', 'blocks', 7]])
  expect(faults(['x'])).toEqual([['variant-text-too-long', 'note', 7]])
})

test('an image without a description is asked about once, and not once per network', () => {
  const found = checkVariants(
    variantsOf([image(null), paragraph(linked('Kurser', 'https://a.example'))], 'Hej'),
    new Set(networks),
  )
  expect(found.map(({ code }) => code)).not.toContain('variant-alt-missing')
})
