import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { writeUnused } from './writeUnused.ts'

it('never writes over what is in the folder, and never outside it', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'rundbrev-unused-'))
  writeFileSync(join(folder, 'fjäll-instagram.jpg'), 'the officer’s own')
  expect(await writeUnused(folder, 'fjäll-instagram.jpg', 'first')).toBe(
    join(folder, 'fjäll-instagram (2).jpg'),
  )
  expect(await writeUnused(folder, '../../fjäll-instagram.jpg', 'second')).toBe(
    join(folder, 'fjäll-instagram (3).jpg'),
  )
  expect(readFileSync(join(folder, 'fjäll-instagram.jpg'), 'utf8')).toBe('the officer’s own')
  expect(readdirSync(folder)).toHaveLength(3)
})
