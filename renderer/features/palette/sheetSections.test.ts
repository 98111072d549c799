import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { createTranslator } from '../../../shared/i18n/translator.ts'
import type { Command } from '../../app/commands.ts'
import { keysOfScreens } from './otherKeys.ts'
import { sheetSections } from './sheetSections.ts'

const t = createTranslator('sv')
const run = () => {}
const all: readonly Command[] = [
  { id: 'palette', group: 'help', label: 'Sök och gör', keys: ['mod+K'], run },
  { id: 'goTo.bin', group: 'goTo', label: 'Gå till papperskorgen', run },
  { id: 'format.bold', group: 'format', label: 'Fet', keys: ['mod+B'], run },
  { id: 'post.save', group: 'post', label: 'Spara nu', keys: ['mod+S'], run },
]

test('this screen’s keys come first, then those of everywhere, then those of other screens, each once', () => {
  const sections = sheetSections(all, '', t)
  expect(sections.map(({ name }) => name)).toEqual(['here', 'everywhere', 'elsewhere'])
  expect(sections[0]?.groups.map(({ title }) => title)).toEqual([
    t('palette.group.post'),
    t('palette.group.format'),
  ])
  const ids = sections.flatMap(({ groups }) => groups.flatMap(({ keys }) => keys.map(({ id }) => id)))
  expect(new Set(ids).size).toBe(ids.length)
  expect(ids).toContain('audience.search')
  // What has no key is no shortcut.
  expect(ids).not.toContain('goTo.bin')
})

test('a search keeps what is called so, whichever screen it belongs to', () => {
  const found = sheetSections(all, 'sok', t).flatMap(({ groups }) =>
    groups.flatMap(({ keys }) => keys.map(({ id }) => id)),
  )
  expect(found).toContain('palette')
  expect(found).toContain('audience.search')
  expect(found).not.toContain('post.save')
  expect(sheetSections(all, 'finns inte', t)).toEqual([])
})

test('every key that a screen listens for is on the sheet also while another screen is shown', () => {
  const renderer = join(import.meta.dirname, '../..')
  const sources = readdirSync(renderer, { recursive: true, encoding: 'utf8' }).filter(
    (name) => /\.tsx?$/.test(name) && !name.endsWith('.test.ts') && !name.endsWith('otherKeys.ts'),
  )
  const written = sources.flatMap((name) =>
    [...readFileSync(join(renderer, name), 'utf8').matchAll(/\bkeys: \[([^\]]*)\]/g)].flatMap(
      ([, list = '']) => [...list.matchAll(/'([^']+)'/g)].map(([, key = '']) => key),
    ),
  )
  expect(written.length).toBeGreaterThan(20)
  const onScreens = keysOfScreens(t).flatMap(({ keys }) => keys.flatMap((one) => one.keys))
  const everywhere = ['mod+K', 'mod+N', 'mod+P', 'F1', 'shift+?', 'mod+/']
  expect(written.filter((key) => !onScreens.includes(key) && !everywhere.includes(key))).toEqual([])
})
