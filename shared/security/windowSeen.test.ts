import { expect, it } from 'vitest'
import { isHardened } from './isHardened.ts'
import type { WindowSeen } from './windowSeen.ts'

const safe: WindowSeen = {
  ...{
    kind: 'window',
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
  },
  ...{
    nodeIntegrationInSubFrames: false,
    webviewTag: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
  },
  ...{ experimentalFeatures: false, javascript: true },
}

it('lets a page be that has every protection', () => {
  expect(isHardened(safe)).toBe(true)
  expect(isHardened({ ...safe, kind: 'sheet', javascript: false })).toBe(true)
})

it('refuses a page that lacks a single one', () => {
  for (const protection of ['sandbox', 'contextIsolation', 'webSecurity'] as const)
    expect(isHardened({ ...safe, [protection]: false }), protection).toBe(false)
  for (const way of [
    ...(['nodeIntegration', 'nodeIntegrationInWorker', 'nodeIntegrationInSubFrames', 'webviewTag'] as const),
    ...(['allowRunningInsecureContent', 'experimentalFeatures'] as const),
  ])
    expect(isHardened({ ...safe, [way]: true }), way).toBe(false)
})
