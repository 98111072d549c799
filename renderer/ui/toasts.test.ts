import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, it } from 'vitest'
import { sv } from '../../shared/i18n/catalogue.ts'

const renderer = resolve(import.meta.dirname, '..')

/** Sentences that name nothing, and why. Every other names what it is about: what came of it is seen without looking for it. */
const namesNothing: Readonly<Record<string, string>> = {
  'about.link.unknown': 'what the link led to is not known',
  'calendar.conflicts.againDone': 'the two stand side by side where it is said',
  'calendar.conflicts.meantDone': 'the two stand side by side where it is said',
  'checks.fix.failed': 'nothing was done',
  'common.copied.address': 'what was copied stands beside what was pressed',
  'common.copied.description': 'what was copied stands beside what was pressed',
  'common.copied.list': 'what was copied stands beside what was pressed',
  'common.copied.messageId': 'what was copied stands beside what was pressed',
  'common.copied.record': 'what was copied stands beside what was pressed',
  'common.copied.text': 'what was copied stands beside what was pressed',
  'contacts.many.nothing': 'nothing was done',
  'dropping.modal': 'nothing was done',
  'links.saved': 'there is one',
  'postFigures.collectedNone': 'its only place is the screen that it is shown on',
  'privacy.retention.saved': 'there is one',
  'program.offer.done': 'there is one',
  'program.paused.title': 'it is everything',
  'program.paused.wentOn': 'it is everything',
  'settings.population.saved': 'there is one table',
  'start.list.hidden': 'there is one',
  'start.sample.removed': 'there is one',
  'support.crash.textCopied': 'there is one',
  'support.diagnosis.copied': 'there is one',
  'templates.blocks.nothing': 'nothing was done',
}

interface Said {
  readonly file: string
  readonly how: string
  /** What it is called with. */
  readonly text: string
}

/** Every toast of the interface, as it stands in the sources. */
const said: readonly Said[] = readdirSync(renderer, { recursive: true, encoding: 'utf8' })
  .map((name) => name.replaceAll('\\', '/'))
  .filter((name) => /(?<!\.test)\.tsx?$/.test(name) && !/^ui\/(toasts\.tsx|undoLatest\.ts)$/.test(name))
  .flatMap((file) => {
    const source = readFileSync(join(renderer, file), 'utf8')
    return [...source.matchAll(/\b(showDone|showUndo|showOffer|showSaved|offerUndo)\(/g)].map((call) => ({
      file,
      how: call[1] ?? '',
      text: insideBrackets(source, call.index + call[0].length),
    }))
  })

function insideBrackets(source: string, from: number): string {
  let open = 1
  let at = from
  for (; open > 0 && at < source.length; at += 1) open += source[at] === '(' ? 1 : source[at] === ')' ? -1 : 0
  return source.slice(from, at - 1)
}

it('names the thing in its words, or has nothing to name', () => {
  const nameless = said
    .flatMap(({ text }) => keysIn(sentenceOf(text)))
    .filter((key) => !wordsOf(key).includes('{{'))
  expect([...new Set(nameless)].toSorted()).toEqual(Object.keys(namesNothing).toSorted())
})

it('offers to show what has been saved where it lies', () => {
  /** Files and folders that were there before. */
  const knows = ['reachImport.undone', 'start.sample.own']
  const unshown = said
    .filter(({ how, text }) => how !== 'showSaved' && /\b(?:file|folder)\b/.test(sentenceOf(text)))
    .flatMap(({ text }) => keysIn(sentenceOf(text)))
  expect(unshown.filter((key) => !knows.includes(key))).toEqual([])
})

/** Its first argument: before what is done, and the way to it. */
function sentenceOf(text: string): string {
  let open = 0
  for (let at = 0; at < text.length; at += 1) {
    if ('({['.includes(text[at] ?? '')) open += 1
    if (')}]'.includes(text[at] ?? '')) open -= 1
    if (text[at] === ',' && open === 0) return text.slice(0, at)
  }
  return text
}

/** The sentences that it may say; not those that are only put into them. */
function keysIn(sentence: string): string[] {
  const withoutValues = sentence.replaceAll(/(?<!\$)\{[^{}]*\}/g, '')
  return [...withoutValues.matchAll(/\bt\((?:[^'`()]*\? )?'([\w.]+)'(?: : '([\w.]+)')?/g)]
    .flatMap(([, one = '', other = '']) => [one, other])
    .filter((key) => key !== '')
}

function wordsOf(key: string): string {
  const path = key.split('.')
  const last = path.pop() ?? ''
  const within = path.reduce<unknown>((part, name) => (part as Record<string, unknown>)[name], sv)
  const words = within as Record<string, string>
  const found = words[last] ?? words[`${last}_other`]
  if (found === undefined) throw new Error(`there is no sentence ${key}`)
  return found
}
