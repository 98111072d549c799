import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ImapFlow } from 'imapflow'
import { afterEach, beforeEach, expect, inject, it, vi } from 'vitest'
import { inboxCommands } from '../../electron/cli/inbox.ts'
import { runInTestWorkspace } from '../../electron/cli/runInTestWorkspace.ts'
import { standardReport } from '../../electron/inbox/testMails.ts'
import { sendLetters } from '../../electron/usecases/lettersForTest.ts'
import { openTestWorkspace, type TestWorkspace } from '../../electron/usecases/openTestWorkspace.ts'
import { password } from './layout.ts'

const ports = inject('mailPorts')
const ca = inject('mailCa')

let workspace: TestWorkspace
beforeEach(() => {
  workspace = openTestWorkspace(new Date().toISOString())
})
afterEach(() => {
  vi.unstubAllEnvs()
  workspace.close()
})

const run = (...words: string[]) =>
  runInTestWorkspace(workspace, [inboxCommands], ['inbox', 'process', ...words])

it('reads an inbox from the command line, and says what is wrong with one that cannot be read', async () => {
  const [letter] = sendLetters(workspace.deps, ['rektor@borta.example'], { at: new Date().toISOString() })
  const client = new ImapFlow({
    ...{ host: 'localhost', port: ports.imaps, secure: true, tls: { ca }, logger: false },
    auth: { user: 'd-command', pass: password },
  })
  await client.connect()
  await client.append(
    'INBOX',
    standardReport({ messageId: letter?.messageId ?? '', to: letter?.email ?? '' }),
  )
  await client.logout()
  const caFile = join(mkdtempSync(join(tmpdir(), 'rundbrev-ca-')), 'ca.pem')
  writeFileSync(caFile, ca)
  vi.stubEnv('INBOX_PASSWORD', password)
  vi.stubEnv('WRONG_PASSWORD', 'fel')
  const imaps = ['--imap', `imaps://d-command@localhost:${ports.imaps}`, '--ca-file', caFile]

  await expect(run()).rejects.toMatchObject({ code: 'commander.error' })
  await expect(run('--imap', 'imaps://a:b@localhost')).rejects.toMatchObject({
    code: 'commander.invalidArgument',
  })
  await expect(run(...imaps)).rejects.toMatchObject({ code: 'inbox-password-missing' })
  await expect(run(...imaps, '--password-env', 'WRONG_PASSWORD')).rejects.toMatchObject({
    code: 'inbox-auth-refused',
  })
  const { result, text } = await run(...imaps, '--password-env', 'INBOX_PASSWORD')
  expect(result).toMatchObject({ bounces: 1, unsubscribes: 0, ignored: 0, suppressed: 1 })
  expect(text).toContain('Studsar: 1.')
})
