import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { en, languages, sv } from '../../../shared/i18n/catalogue.ts'
import { createTranslator } from '../../../shared/i18n/translator.ts'
import { helpTexts } from './helpTexts.ts'
import { type HelpTopic, helpParts, helpRoutes } from './helpTopics.ts'

const renderer = join(import.meta.dirname, '../..')
const topics = Object.keys(sv.screenHelp) as HelpTopic[]

const sources = readdirSync(renderer, { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.tsx?$/.test(name) && !/\.test\.tsx?$/.test(name))
  .map((name) => readFileSync(join(renderer, name), 'utf8'))

describe('the help', () => {
  test('has something to say about every address of the program', () => {
    const shown = ['app/Routes.tsx', 'app/Shell.tsx'].flatMap((file) => [
      ...readFileSync(join(renderer, file), 'utf8').matchAll(/path="([^"]+)"|place === '([^']+)'/g),
    ])
    const addresses = shown.map(([, path, place]) => path ?? place)
    expect(addresses.length).toBeGreaterThan(15)
    const known = helpRoutes.map(([path]) => path)
    expect(addresses.filter((address) => address === undefined || !known.includes(address))).toEqual([])
  })

  test.each(languages)(
    'says in %s what each screen is for and what one does there, without a gap',
    (language) => {
      const t = createTranslator(language)
      for (const topic of topics) {
        const { title, what, steps, words } = helpTexts(topic, t)
        expect(title, topic).not.toBe('')
        expect(what.length, topic).toBeGreaterThan(30)
        expect(steps.length, topic).toBeGreaterThanOrEqual(2)
        expect(steps.length, topic).toBeLessThanOrEqual(5)
        for (const text of [title, what, ...steps, ...words]) {
          // A name that is not in the catalogue is shown as its key: a word with dots in it.
          expect(text, topic).not.toMatch(/\$t\(|\{\{|\w\.[a-z]\w*\.[a-z]/)
          expect(text.split('**').length % 2, text).toBe(1)
        }
      }
    },
  )

  test('names what is in the catalogue, and nothing that has to be filled in', () => {
    const missing = [sv, en].flatMap((catalogue) =>
      [...JSON.stringify(catalogue.screenHelp).matchAll(/\$t\(([^)]+)\)/g)].filter(([, key = '']) => {
        const text = key.split('.').reduce<unknown>((part, name) => Object(part)[name], catalogue)
        return typeof text !== 'string' || text.includes('{{')
      }),
    )
    expect(missing).toEqual([])
  })

  test('offers commands that there are', () => {
    const ids = sources.flatMap((text) => [...text.matchAll(/\bid: (?:'([\w.-]+)'|`([\w.-]+)\$\{)/g)])
    const whole = new Set(ids.map(([, id]) => id))
    const begun = ids.flatMap(([, , beginning]) => beginning ?? [])
    const isThere = (id: string) => whole.has(id) || begun.some((beginning) => id.startsWith(beginning))
    const named = Object.values(helpParts).flatMap(({ commands }) => commands)
    expect(named.length).toBeGreaterThan(40)
    expect(named.filter((id) => !isThere(id))).toEqual([])
    expect(isThere('post.schedul')).toBe(false)
  })
})
