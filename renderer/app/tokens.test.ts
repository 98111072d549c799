import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { DEFAULT_THEME } from '@mantine/core'
import { expect, test } from 'vitest'
import { contrastRatio } from '../../shared/checks/contrastRatio.ts'
import { rowHeights } from '../ui/rowHeight.ts'
import { type Role, roles } from './roles.ts'
import { cssVariables, theme } from './theme.ts'

const tokens = readFileSync(resolve(import.meta.dirname, 'tokens.css'), 'utf8')
const all: Readonly<Record<string, Role>> = roles
const page = resolve(import.meta.dirname, '../../docs/design.md')

/** Light and dark, and what the high contrast makes of them, with the least that text may stand out by. */
const schemes = [
  { name: 'light', part: 0, least: 4.5 },
  { name: 'dark', part: 1, least: 4.5 },
  { name: 'light, high contrast', part: 2, least: 7 },
  { name: 'dark, high contrast', part: 3, least: 7 },
] as const
type Scheme = (typeof schemes)[number]

const grounds = ['page', 'rail', 'rail-hover', 'card', 'sheet', 'soft', 'hover', 'track'].map(
  (name) => `ground-${name}`,
)
const families = ['accent', 'waits', 'failed', 'slow', 'note']
const own = families.map((family) => `${family}-ground`)
const strong = families.map((family) => `${family}-ground-strong`)
const hues = Object.keys(roles).filter((name) => name.startsWith('hue-'))
const familyText = families.map((family) => `${family}-text`)

/** Each row a ground, each of its texts or marks a number. */
const tables = [
  {
    title: 'Text',
    of: ['text', 'text-soft', 'text-quiet'],
    on: [...grounds, 'accent-tint', ...own],
    isMark: false,
  },
  {
    title: 'Text where something was found, and on what is pressed',
    of: ['text'],
    on: ['found', 'found-now', 'ground-track-hover', ...strong],
    isMark: false,
  },
  { title: 'Text that says how it stands', of: familyText, on: [...grounds, 'accent-tint'], isMark: false },
  ...families.map((family) => ({
    title: `Text of ${family} on its own grounds`,
    of: [`${family}-text`],
    on: [`${family}-ground`, `${family}-ground-strong`],
    isMark: false,
  })),
  {
    title: 'Text on what is filled',
    of: ['text-on-fill'],
    on: families.flatMap((family) => [`${family}-fill`, `${family}-fill-hover`]),
    isMark: false,
  },
  {
    title: 'Marks, and the edges of fields (3 : 1)',
    of: [...families.map((family) => `${family}-mark`), 'line-control'],
    on: grounds.slice(0, -1),
    isMark: true,
  },
  { title: 'Channels (3 : 1)', of: hues, on: ['ground-page', 'ground-card', 'ground-sheet'], isMark: true },
]

test.each(schemes)('every text stands out on every ground it may stand on: $name', (scheme) => {
  const faint = tables.flatMap(({ of, on, isMark }) =>
    on.flatMap((ground) =>
      of
        .map((text) => ({ text, ground, ratio: ratio(text, ground, scheme) }))
        .filter((pair) => pair.ratio < (isMark ? 3 : scheme.least)),
    ),
  )
  expect(faint).toEqual([])
})

test('in the high contrast lines between parts are seen too', () => {
  const lines = ['line', 'line-strong', 'line-button', 'line-control']
  const faint = schemes
    .slice(2)
    .flatMap((scheme) =>
      lines.flatMap((line) =>
        grounds
          .filter((ground) => ratio(line, ground, scheme) < 3)
          .map((ground) => [scheme.name, line, ground]),
      ),
    )
  expect(faint).toEqual([])
})

test('the page on the design shows the contrasts as they are (vitest -u writes them)', async () => {
  const parts = /(<!-- contrasts -->\n)[\s\S]*(<!-- \/contrasts -->)/
  const written = readFileSync(page, 'utf8')
  expect(written).toMatch(parts)
  const told = written.replace(
    parts,
    (_, before: string, after: string) => `${before}\n${contrasts()}\n${after}`,
  )
  await expect(told).toMatchFileSnapshot(page)
})

test('what the library draws follows roles that there are', () => {
  const { light, dark } = cssVariables(false)(DEFAULT_THEME)
  const drawn = Object.entries(light).filter(([name]) => name.startsWith('--mantine-color-'))
  expect(drawn.length).toBeGreaterThan(50)
  for (const [name, value] of drawn) {
    const role = /^var\(--([\w-]+)\)$/.exec(value)?.[1] ?? ''
    expect(all[role], `${name} is ${value}`).toBeDefined()
    expect(Object.entries(dark)).toContainEqual([name, value])
  }
})

test('the high contrast changes what the roles are, and what the library takes from the palette', () => {
  const [usual, high] = [false, true].map((isHigh) => cssVariables(isHigh)(DEFAULT_THEME))
  expect(usual?.light['--text-quiet']).toBe(roles['text-quiet'][0])
  expect(usual?.dark['--text-quiet']).toBe(roles['text-quiet'][1])
  expect(high?.light['--text-quiet']).toBe(roles['text-quiet'][2])
  expect(high?.dark['--text-quiet']).toBe(roles['text-quiet'][3])
  expect(usual?.dark['--mantine-color-dark-4']).toBeUndefined()
  expect(contrastRatio(high?.dark['--mantine-color-dark-4'] ?? '', '#000000')).toBeGreaterThan(4.5)
})

test('rows are as high as the tables count with', () => {
  const heights = [block(':root {'), block(':root[data-density="compact"] {')].map((text) =>
    Number(/--row-height: (\d+)px/.exec(text)?.[1]),
  )
  expect(heights).toEqual([rowHeights.roomy, rowHeights.compact])
})

test('the compact density makes every step of spacing smaller, and nothing that is pressed lower than 24 pixels', () => {
  const compact = block(':root[data-density="compact"] {')
  for (const [name, roomy] of Object.entries(theme.spacing ?? {})) {
    const step = Number(new RegExp(`--mantine-spacing-${name}: (\\d+)px`).exec(compact)?.[1])
    expect(step, name).toBeLessThan(pixels(String(roomy)))
  }
  const heights = [...compact.matchAll(/--(?:button-height|ai-size|input-height)[\w-]*: (\d+)px/g)]
  expect(heights.length).toBeGreaterThan(8)
  expect(heights.map(([, height]) => Number(height)).filter((height) => height < 24)).toEqual([])
})

function contrasts(): string {
  return tables
    .map(({ title, of, on }) => {
      const head = [`| ${of.length === 1 ? 'ground' : `ground: ${of.join(' · ')}`} |`, '| --- |']
      const rows = on.map(
        (ground) =>
          `| ${ground} | ${schemes
            .map((scheme) => of.map((text) => ratio(text, ground, scheme).toFixed(1)).join(' · '))
            .join(' | ')} |`,
      )
      const columns = schemes.map(({ name }) => ` ${name} |`).join('')
      return [
        `**${title}**`,
        '',
        head[0] + columns,
        head[1] + ' --- |'.repeat(schemes.length),
        ...rows,
        '',
      ].join('\n')
    })
    .join('\n')
}

function ratio(one: string, other: string, scheme: Scheme): number {
  return contrastRatio(colour(one, scheme), colour(other, scheme))
}

function colour(name: string, { part }: Scheme): string {
  const role = all[name]
  if (role === undefined) throw new Error(`no role ${name}`)
  return role[part]
}

/** What stands between the braces after these words. */
function block(start: string): string {
  const from = tokens.indexOf(start) + start.length
  return tokens.slice(from, tokens.indexOf('\n}', from))
}

function pixels(rem: string): number {
  return Number(/([\d.]+)rem/.exec(rem)?.[1]) * 16
}
