import { homedir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { stateFolder } from './stateFolder.ts'

it('is the same wherever the program is started, and takes no half path for an answer', () => {
  expect(stateFolder({ RUNDBREV_STATE: '/srv/rundbrev state' })).toBe('/srv/rundbrev state')
  const usual = stateFolder({})
  expect(usual.startsWith(homedir())).toBe(true)
  for (const path of ['', 'state', './state']) {
    expect(stateFolder({ RUNDBREV_STATE: path, XDG_STATE_HOME: path, LOCALAPPDATA: path })).toBe(usual)
  }
  if (process.platform === 'linux')
    expect(stateFolder({ XDG_STATE_HOME: '/var/å' })).toBe(join('/var/å', 'rundbrev'))
})
