import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, it } from 'vitest'

const renderer = resolve(import.meta.dirname, '..')
const sources = readdirSync(renderer, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.tsx'))
  .map((name) => ({ name: name.replaceAll('\\', '/'), text: readFileSync(join(renderer, name), 'utf8') }))

/** What is taken from a library by name, in one file. */
function takenFrom(text: string, library: string): string[] {
  return [...text.matchAll(new RegExp(`import \\{([^}]*)\\} from '${library}'`, 'g'))].flatMap(
    ([, names = '']) => names.split(',').map((name) => name.trim().replace(/^type /, '')),
  )
}

/** Who may show a wheel that turns, and why. Nobody: what is waited for has a shape, or tells how far it has come. */
const mayTurn: readonly string[] = []

it('waits in the shape of what comes, or with numbers: no wheel turns', () => {
  const turning = sources
    .filter(({ text }) =>
      takenFrom(text, '@mantine/core').some((name) => /^(Loader|LoadingOverlay)$/.test(name)),
    )
    .map(({ name }) => name)
  expect(turning).toEqual(mayTurn)
})

it('has one family of shapes: what is on its way looks the same on every screen', () => {
  const own = sources
    .filter(({ text }) => takenFrom(text, '@mantine/core').includes('Skeleton'))
    .map(({ name }) => name)
  expect(own).toEqual([])
})

it('has one look of progress: numbers, time left and the way out come from ui/ProgressLine', () => {
  /** A share of something, and nothing that goes on: how far letters have come, how full a list of wanted roles is. */
  const shares = [
    ...['features/audience/members/TodoView.tsx', 'features/newsletter/SizeMeter.tsx'],
    ...['features/sending/SendProgress.tsx', 'features/sending/publication/PlacesView.tsx'],
    ...['features/sending/publication/ProgressPanel.tsx', 'features/sending/social/StepProgress.tsx'],
    ...['features/sending/social/StepsPanel.tsx', 'features/home/NextCard.tsx'],
    'ui/ProgressLine.tsx',
  ]
  const bars = sources
    .filter(({ text }) => takenFrom(text, '@mantine/core').includes('Progress'))
    .map(({ name }) => name)
  expect(bars.filter((name) => !shares.includes(name))).toEqual([])
})
