import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, it } from 'vitest'

const renderer = resolve(import.meta.dirname, '..')

it('gives every frame a sandbox that allows nothing', () => {
  const frames = readdirSync(renderer, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.tsx'))
    .flatMap((file) =>
      [...readFileSync(join(renderer, file), 'utf8').matchAll(/<iframe\b[\s\S]*?\/>/g)].map(([frame]) => ({
        file,
        frame,
      })),
    )
  expect(frames.length).toBeGreaterThan(1)
  expect(frames.filter(({ frame }) => !frame.includes('sandbox=""'))).toEqual([])
})
