import { expect, test } from 'vitest'
import { createTranslator } from '../i18n/translator.ts'
import type { ClientFault } from '../newsletter/clientSupport.ts'
import { describeFinding, findingLine } from './describeFinding.ts'
import { checkMailClients } from './mailClients.ts'
import { passagesOf } from './passages.ts'
import { paragraph, testPost } from './testPost.ts'

const fault = (rule: string, part: Partial<ClientFault> = {}): ClientFault => ({
  ...{ rule, damage: 'breaks', lacking: ['outlook-windows'], place: { block: 3 } },
  ...part,
})
const told = (...faults: ClientFault[]) =>
  checkMailClients(faults, []).map(({ code, severity, place, fixes }) => [
    code,
    severity,
    place,
    fixes[0]?.kind,
  ])

test('what a block brings is told with its place, what the theme brings leads to the theme', () => {
  expect(
    told(
      fault('tall-image', { place: { block: 3, inner: 2 } }),
      fault('wide-table'),
      fault('moving-image', { damage: 'plainer', place: null }),
    ),
  ).toEqual([
    ['client-image-tall', 'warning', { part: 'body', block: 3, inner: 2 }, 'goTo'],
    ['client-table-wide', 'warning', { part: 'body', block: 3 }, 'goTo'],
    ['client-image-moving', 'note', { part: 'theme' }, 'openTheme'],
  ])
})

test('what has no words of its own is told by its name: a warning where it breaks, one note where it is only plainer', () => {
  const plainer = { damage: 'plainer' } as const
  expect(
    told(
      fault('display: flex'),
      fault('display: flex', { place: { block: 4 } }),
      fault('box-shadow', plainer),
      fault('box-shadow', { ...plainer, place: { block: 4 } }),
      fault('opacity', plainer),
    ),
  ).toEqual([
    ['client-breaks', 'warning', { part: 'body', block: 3 }, 'goTo'],
    ['client-breaks', 'warning', { part: 'body', block: 4 }, 'goTo'],
    ['client-plainer', 'note', { part: 'body', block: 3 }, 'goTo'],
    ['client-plainer', 'note', { part: 'body', block: 3 }, 'goTo'],
  ])
})

test('a word that is too long is told where it is written, with all that it is a part of', () => {
  const long = 'utbildning'.repeat(6)
  const passages = passagesOf(
    testPost([paragraph('Hej.'), paragraph(`Se https://inland-${long}, tack.`)], { lede: `Nya ${long}!` }),
  )
  const placeOf = (part: Partial<ClientFault>) =>
    checkMailClients([fault('long-word', { words: long, ...part })], passages).map(({ place }) => place)[0]
  expect(placeOf({ place: { block: 2 } })).toEqual({ part: 'body', block: 2, run: 0, from: 3, to: 79 })
  expect(placeOf({ place: null })).toEqual({ part: 'lede', from: 4, to: 65 })
  expect(placeOf({ place: { block: 1 } })).toEqual({ part: 'body', block: 1 })
  expect(placeOf({ place: null, words: 'organisation'.repeat(5) })).toEqual({ part: 'theme' })
})

test('a letter that nobody looked through has no such findings', () => {
  expect(checkMailClients(null, [])).toEqual([])
  expect(checkMailClients([], [])).toEqual([])
})

test('the programs are named as people know them, and a long word by how it begins', () => {
  const [one] = checkMailClients(
    [fault('long-word', { words: 'å'.repeat(60), lacking: ['outlook-windows', 'gmail-app', 'yahoo'] })],
    [],
  )
  if (one === undefined) throw new Error('nothing found')
  expect(describeFinding(one, createTranslator('sv')).message).toBe(
    `”${'å'.repeat(40)}…” är för långt för en rad i Outlook för Windows, Gmail i telefonen och Yahoo`,
  )
  const [theme] = checkMailClients([fault('display: flex', { place: null })], [])
  if (theme === undefined) throw new Error('nothing found')
  expect(findingLine(theme, createTranslator('en'))).toBe(
    'Outlook for Windows cannot show this in the letter: display: flex (The letter’s look)',
  )
})
