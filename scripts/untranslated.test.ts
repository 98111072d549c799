import { globSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { projectRoot } from './projectRoot.ts'
import { untranslatedIn } from './untranslated.ts'

/** Where people are spoken to: the window, the desktop, the use cases and the command line. */
const rooms = ['renderer/**/*.{ts,tsx}', 'electron/{main,usecases,cli,scheduler,signIn}/**/*.ts']
/** Tests, and what only tests use. */
const ofTests =
  /\.(test|arbitrary)\.tsx?$|ForTest\.ts$|forTests?\.ts$|usecases\/hostileEverywhere\.ts$|scheduler\/prepareSending\.ts$/

/** What stays in the code, each with why. */
const reasoned: Readonly<Record<string, string>> = {
  'AKIA…': 'how the keys begin that Amazon makes',
  handover: 'what a fault of the program’s own is about',
  x: 'a letter that is composed to see its headers, and is sent to nobody',
  'Electron Framework': 'a folder of macOS',
  '(Esc)': 'what stands on a key',
  '(F1)': 'what stands on a key',
  favourites: 'a heading by its key in the catalogue',
  opened: 'a heading by its key in the catalogue',
  'A page without its protection was closed:': 'for whoever reads what the program says to a terminal',
}

it('takes every text that somebody may read from the catalogues', () => {
  const files = globSync(rooms, { cwd: projectRoot }).filter((file) => !ofTests.test(file))
  expect(files.length).toBeGreaterThan(1000)
  const found = files.flatMap((file) =>
    untranslatedIn(file, readFileSync(`${projectRoot}/${file}`, 'utf8'))
      .filter(({ text }) => !Object.hasOwn(reasoned, text))
      .map(({ line, text }) => `${file}:${line}: ${text}`),
  )
  expect(found).toEqual([])
})

const texts = (source: string) => untranslatedIn('a.tsx', source).map(({ text }) => text)

it('finds words between tags, in what is shown of an attribute, and sentences in strings', () => {
  expect(texts('const a = <p>Hej {name}, och {1 > 0 && "välkommen"}</p>')).toEqual([
    'Hej',
    ', och',
    'välkommen',
  ])
  expect(texts('const a = <input aria-label="Sök" placeholder={on ? `Skriv ${x}` : t("a.b")} />')).toEqual([
    'Sök',
    'Skriv',
  ])
  expect(texts('show({ title: "Saved" }); say("Something went wrong"); const b = "något"')).toEqual([
    'Saved',
    'Something went wrong',
    'något',
  ])
})

it('leaves names, addresses, keys, classes, SQL and what is for programmers', () => {
  expect(
    texts('const a = <p className="Stora ord" title="Bluesky">·{t("common.nav.posts")} 12 kB</p>'),
  ).toEqual(['12 kB'])
  expect(
    texts('throw new Error("Nobody has said what"); db.prepare("SELECT a FROM b"); const id = "post.new"'),
  ).toEqual([])
  expect(texts('const c = { keywords: ["inlägg", "New post"], label: "palette.goTo" }')).toEqual([])
})
