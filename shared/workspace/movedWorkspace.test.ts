import { expect, it } from 'vitest'
import { isMovedName } from './movedWorkspace.ts'

const hash = 'a'.repeat(64)

it.each([
  'rundbrev.db',
  `assets/${hash}`,
  'outbox/12.journal',
  'outbox/sending.json',
  'archive/2026/12-decemberbrev/manifest.json',
  'archive/2026/12-decemberbrev/bilder/Åsele kommun.png',
])('knows %s as a workspace’s own', (name) => expect(isMovedName(name)).toBe(true))

it.each([
  '',
  '/etc/passwd',
  '../rundbrev.db',
  'rundbrev.db/',
  'rundbrev.db-wal',
  'workspace.lock',
  `assets/../${hash}`,
  `assets/${hash.toUpperCase()}`,
  'outbox/../12.journal',
  'archive/2026/..',
  'archive/2026/../../x',
  'archive/2026/12-brev/../../../x',
  'archive/2026/12-brev',
  'archive/2026/12-brev/a\\b',
  'archive/2026/12-brev/C:x',
  'archive/2026/12-brev/NUL.txt',
  'archive/2026/12-brev/slut.',
  'archive/2026/12-brev/a\u0000b',
  'archive/2026//a/b',
  'backups/x.db',
])('lets “%s” nowhere', (name) => expect(isMovedName(name)).toBe(false))
