import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { isTrustedFeed } from './updateFeed.ts'

const file = join(mkdtempSync(join(tmpdir(), 'rundbrev-feed-')), 'app-update.yml')
const feed =
  'provider: generic\nurl: https://rundbrev.example/versions\nupdaterCacheDirName: rundbrev-updater\n'

it('goes by no place where the build names none', () => {
  expect(isTrustedFeed(`${file}.none`, 'win32')).toBe(false)
})

it.each([
  ['win32', `${feed}publisherName:\n  - Rundbrev\n`, true],
  ['win32', `${feed}publisherName: Rundbrev\n`, true],
  ['win32', feed, false],
  ['win32', `publisherName:\n${feed}`, false],
  ['darwin', feed, true],
  ['darwin', feed.replace('https', 'http'), false],
  // Nothing on Linux looks at who signed what a program puts in place by itself.
  ['linux', `${feed}publisherName: Rundbrev\n`, false],
] as const)('takes only what is signed, from a server over TLS: %s %s', (platform, text, isTrusted) => {
  writeFileSync(file, text)
  expect(isTrustedFeed(file, platform)).toBe(isTrusted)
})
