import { Temporal } from 'temporal-polyfill'
import { expect, it } from 'vitest'
import { createTranslator } from '../i18n/translator.ts'
import type { Coming, Outlook } from './outlook.ts'
import { trayModel } from './trayModel.ts'

const zone = 'Europe/Stockholm'
const now = Temporal.Instant.from('2026-12-17T11:00:00Z')
const letter: Coming = {
  ...{ title: 'Decemberbrevet', channel: 'Nyhetsbrev', recipients: 128, zone, missed: 'ask' },
  dueAt: Temporal.Instant.from('2026-12-18T08:00:00Z'),
  lateUntil: null,
  isElsewhere: false,
}
const nothing = { missed: 0, inDoubt: 0, stopped: 0, byHand: 0 }
const calm: Outlook = { isPaused: false, isHeld: false, next: letter, underWay: [], needs: nothing }

const last = ['safely Starta om i felsäkert läge', 'quit Avsluta Rundbrev']

const lines = (outlook: Outlook | null, language: 'sv' | 'en' = 'sv') =>
  trayModel(outlook, createTranslator(language), now).entries.map((entry) =>
    entry.kind === 'separator' ? '—' : `${entry.act ?? '·'} ${entry.text}`,
  )

it('says first what comes next, to how many, and when', () => {
  expect(lines(calm)).toEqual([
    '· Nästa: Decemberbrevet till 128 kontakter, i morgon kl. 09.00',
    ...['—', 'open Öppna Rundbrev', 'pauseAll Pausa allt', '—', ...last],
  ])
  expect(lines(calm, 'en')[0]).toBe('· Next: Decemberbrevet to 128 contacts, tomorrow at 09:00')
})

it.each([
  ['2026-12-17T14:30:00Z', 'i dag kl. 15.30'],
  ['2026-12-17T23:30:00Z', 'i morgon kl. 00.30'],
  ['2026-12-21T08:00:00Z', 'måndag 21 december kl. 09.00'],
  ['2027-01-08T08:00:00Z', 'fredag 8 januari 2027 kl. 09.00'],
])('calls %s "%s", by the days of its own zone', (at, words) => {
  const dueAt = Temporal.Instant.from(at)
  expect(lines({ ...calm, next: { ...letter, dueAt } })[0]).toContain(`, ${words}`)
})

it('says where a post goes that nobody is written to about, and that nothing is planned', () => {
  const post = { ...letter, title: '', channel: 'Kansliet på Mastodon', recipients: null }
  expect(lines({ ...calm, next: post })[0]).toBe(
    '· Nästa: Utan rubrik i Kansliet på Mastodon, i morgon kl. 09.00',
  )
  expect(lines({ ...calm, next: null })[0]).toBe('· Inget planerat')
  expect(lines(null)[0]).toBe('· Ingen arbetsyta är öppen')
})

it('tells how far what is under way has come, and leads to what needs somebody', () => {
  const underWay = { title: 'Decemberbrevet', channel: 'Nyhetsbrev', done: 40, all: 128 }
  const needs = { missed: 2, inDoubt: 1, stopped: 0, byHand: 0 }
  expect(lines({ ...calm, underWay: [underWay], needs })).toEqual([
    '· Nästa: Decemberbrevet till 128 kontakter, i morgon kl. 09.00',
    '· Pågår: Decemberbrevet i Nyhetsbrev, 40 av 128',
    '—',
    'openSending 2 missade publiceringar väntar på dig',
    'openSending En publicering är oviss',
    ...['—', 'open Öppna Rundbrev', 'pauseAll Pausa allt', '—', ...last],
  ])
})

it('says that everything is paused, and offers to go on', () => {
  const paused = lines({ ...calm, isPaused: true })
  expect(paused[0]).toBe('· Allt är pausat. Nästa: Decemberbrevet till 128 kontakter, i morgon kl. 09.00')
  expect(paused).toContain('goOn Fortsätt')
  expect(paused).not.toContain('pauseAll Pausa allt')
})

it('keeps a long title and its line breaks on one short line, also in the tooltip', () => {
  const title = `Så gick det med\n${'allt det vi ville '.repeat(9)}`
  const { tooltip } = trayModel({ ...calm, next: { ...letter, title } }, createTranslator('sv'), now)
  expect(tooltip).toMatch(/^Rundbrev\nNästa: Så gick det med allt det vi ville .*…/)
  expect(tooltip.length).toBeLessThan(128)
})

it('offers the way into the safe mode, and out of it', () => {
  const acts = (isSafe: boolean) =>
    trayModel(null, createTranslator('en'), now, isSafe)
      .entries.slice(-2)
      .map((entry) => entry.kind === 'line' && entry.act)
  expect(acts(false)).toEqual(['safely', 'quit'])
  expect(acts(true)).toEqual(['normally', 'quit'])
})
