import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { defaultProgramSettings } from '../../shared/program/programSettings.ts'
import { autostartFile } from './autostartFile.ts'
import { openProgramStore } from './programStore.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'rundbrev-program-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const login = () =>
  autostartFile({ file: join(folder, 'a.desktop'), name: 'Rundbrev', comment: '', command: ['rundbrev'] })
const open = () => openProgramStore(folder, login())

it('stays when its window is closed, keeps the computer awake, and does not start at login, unless told otherwise', () => {
  expect(open().settings()).toEqual({
    ...{ onClose: 'stay', keepAwake: true, loginOffered: false, startAtLogin: false, updates: 'ask' },
  })
})

it('keeps what is named and leaves the rest, also what nobody is shown', () => {
  open().keep({ toldOfStaying: true })
  open().save({ onClose: 'quit' })
  open().save({ keepAwake: false, onClose: undefined })
  expect(open().kept()).toEqual({
    ...{ onClose: 'quit', keepAwake: false, loginOffered: false, toldOfStaying: true },
    ...{ updates: 'ask', updatesAsked: null },
  })
})

it('knows from the system whether it starts at login', () => {
  expect(open().save({ startAtLogin: true, loginOffered: true })).toMatchObject({ startAtLogin: true })
  login().set(false)
  expect(open().settings()).toMatchObject({ startAtLogin: false, loginOffered: true })
})

it('is as usual where its file cannot be read', () => {
  writeFileSync(join(folder, 'program.json'), '{"onClose": "never"')
  expect(open().kept()).toEqual(defaultProgramSettings)
})

it('looks for newer versions as the organisation has decided, and keeps what the officer chose before', () => {
  open().save({ updates: 'off' })
  const fixed = openProgramStore(folder, login(), { updates: 'auto' })
  expect(fixed.settings()).toMatchObject({ updates: 'auto' })
  expect(() => fixed.save({ updates: 'ask' })).toThrow(expect.objectContaining({ code: 'policy-fixed' }))
  expect(open().settings()).toMatchObject({ updates: 'off' })
})

it('starts at login, or does not, as the organisation has decided, and offers nobody the choice', () => {
  const fixed = openProgramStore(folder, login(), { startAtLogin: true })
  expect(fixed.settings()).toMatchObject({ startAtLogin: true, loginOffered: true })
  expect(() => fixed.save({ startAtLogin: false, onClose: 'quit' })).toThrow(
    expect.objectContaining({ code: 'policy-fixed' }),
  )
  expect(fixed.settings()).toMatchObject({ startAtLogin: true, onClose: 'stay' })
  expect(openProgramStore(folder, login(), { startAtLogin: false }).settings()).toMatchObject({
    startAtLogin: false,
  })
})
