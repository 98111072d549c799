import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { load } from 'js-yaml'
import { expect, it } from 'vitest'
import { appId } from './appId.ts'

it('is what the installer writes on the shortcut', () => {
  const builder = readFileSync(resolve(import.meta.dirname, '../../electron-builder.yml'), 'utf8')
  expect(load(builder)).toMatchObject({ appId })
})
