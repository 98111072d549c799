import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { strangersIn } from './connections/connectionLog.ts'
import { notingEnvironment, notingMissing } from './connections/noteConnections.ts'
import { askedAgain, launchApp } from './launchApp.ts'

/** Addresses and names that are nobody's (RFC 5737, RFC 2606): what asks for them reaches nothing. */
const nobody = [
  '192.0.2.1',
  '192.0.2.2',
  '192.0.2.3',
  'lookup.invalid',
  'question.invalid',
  'chromium.invalid',
]

test('whoever is asked for is seen: by Node, by Chromium, by a program beside it, by a name alone', async () => {
  const reason = await notingMissing()
  test.skip(reason !== undefined, reason)
  const file = join(mkdtempSync(join(tmpdir(), 'rundbrev-noted-')), 'noted')
  // On a computer of its own, so to speak: what is noted here is not held against the run.
  const { app } = await launchApp({ env: await notingEnvironment(file) })
  const seen = () => strangersIn(readFileSync(file, 'utf8'))
  await askedAgain(() =>
    app.evaluate(async ({ session }) => {
      const bring = process.getBuiltinModule
      bring('net')
        .connect(443, '192.0.2.1')
        .on('error', () => undefined)
      bring('dgram')
        .createSocket('udp4')
        .send('x', 123, '192.0.2.2', () => undefined)
      bring('dns').lookup('lookup.invalid', () => undefined)
      bring('dns').resolveTxt('question.invalid', () => undefined)
      const program = "require('node:net').connect(443, '192.0.2.3').on('error', () => undefined)"
      bring('child_process').spawn(process.execPath, ['-e', program], {
        env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' },
      })
      // A session that nobody guards.
      void session
        .fromPartition('unguarded')
        .fetch('http://chromium.invalid/')
        .catch(() => undefined)
    }),
  )
  await expect.poll(seen).toEqual(expect.arrayContaining(nobody))
  await app.close()
})
