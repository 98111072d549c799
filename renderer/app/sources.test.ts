import { readdirSync, readFileSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'
import { expect, test } from 'vitest'

const room = resolve(import.meta.dirname, '..')
const sources = readdirSync(room, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.(css|tsx?|html)$/.test(file) && !/\.test\.tsx?$/.test(file))
  .map((file) => ({ file: relative(room, join(room, file)), text: readFileSync(join(room, file), 'utf8') }))

/** Where a colour may be named, and why. */
const ownColours = [
  // The palette and the roles themselves.
  /^app\/(palette|roles|theme)\.ts$/,
  // Drawn before any style sheet is there.
  /^(index|post)\.html$/,
  // Paper is white, and ink is black.
  /^features\/printing\//,
  // The program's own mark is the same everywhere.
  /^app\/Brand\.tsx$/,
  // Show how a post looks on its network, in the network's own colours.
  /^features\/social\/preview\//,
  /^ui\/networkLook\.ts$/,
  // Show a letter as a mail program does, which knows nothing of the tokens.
  /^features\/newsletter\/PreviewFrame\.(tsx|module\.css)$/,
  // Lie on pictures, of whatever colour.
  /^ui\/FocalMark\.module\.css$/,
  /^features\/compose\/blocks\/focal\//,
]

test('a colour is named by its role, except where something else’s look is shown', () => {
  const named =
    /(?<![\w&/])#[0-9a-f]{3,8}\b(?!\w)|\b(?:rgb|hsl|oklch)a?\([^)]*\)|--mantine-color-[a-z]+-\d\b/gi
  expect(found(named, (file) => !ownColours.some((own) => own.test(file)))).toEqual([])
})

test('sizes of type are the scale’s', () => {
  // A post's preview has the network's sizes; what is shown on a wall grows with it.
  const free = /^features\/(social\/preview|templates\/TemplateOutline|reach\/presenter)\b/
  const named = /font-size: *[\d.]+(px|rem|pt)|\bf(?:z|ontSize)=\{[\d.]+\}|fontSize: *['\d]/g
  expect(found(named, (file) => !free.test(file) && file !== 'app/theme.ts')).toEqual([])
})

test('icons are of one family, one stroke and one scale', () => {
  const icons = sources.flatMap(({ file, text }) =>
    [...text.matchAll(/<(?:Icon\w*|Mark|Sign)\b[^<>]*?(?:=>[^<>]*?)?\/?>/g)].map(([tag]) => ({ file, tag })),
  )
  expect(icons.length).toBeGreaterThan(300)
  const strokes = icons.filter(({ tag }) => /stroke=/.test(tag) && !/stroke=\{1\.6\}/.test(tag))
  expect(strokes).toEqual([])
  const scale = ['14', '16', '18', '22', '28', '36']
  const sizes = icons.filter(({ tag }) =>
    [...(/\bsize=\{([^}]*)\}/.exec(tag)?.[1] ?? '').matchAll(/\b\d+\b/g)].some(
      ([size]) => !scale.includes(size),
    ),
  )
  expect(sizes).toEqual([])
  expect(found(/from '(?:react-icons|lucide-react|@heroicons|@mui)[^']*'/g)).toEqual([])
})

test('motion is off where the system asks for it, for everything at once', () => {
  const { text = '' } = sources.find(({ file }) => file === 'app/app.css') ?? {}
  const guard = /@media \(prefers-reduced-motion: reduce\) \{\s*\*,\s*::before,\s*::after \{([^}]*)\}/.exec(
    text,
  )?.[1]
  expect(guard).toMatch(/animation: none !important/)
  expect(guard).toMatch(/transition: none !important/)
  // What could move in spite of it: what is weightier than the guard, and what a script moves.
  const weightier = found(/(?:animation|transition)[\w-]*:[^;]*!important/g, (file) => file !== 'app/app.css')
  expect(weightier).toEqual([
    'features/compose/editor/BodyEditor.module.css: animation: measured 1s step-end !important',
  ])
  expect(found(/\.animate\(|behavior: 'smooth'|requestAnimationFrame\(function/g)).toEqual([])
})

function found(pattern: RegExp, isMeant: (file: string) => boolean = () => true): string[] {
  return sources
    .filter(({ file }) => isMeant(file))
    .flatMap(({ file, text }) => [...text.matchAll(pattern)].map(([hit]) => `${file}: ${hit}`))
}
