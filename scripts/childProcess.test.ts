import { PassThrough } from 'node:stream'
import { text } from 'node:stream/consumers'
import { expect, test } from 'vitest'
import { runTold } from './childProcess.ts'

async function told(script: string) {
  const output = new PassThrough()
  const everything = text(output)
  const result = await runTold(process.execPath, ['-e', script], { output })
  output.end()
  return { ...result, everything: await everything }
}

test('passes on all that a program says, keeps its last lines and gives its exit status', async () => {
  const { status, lastLines, everything } = await told(
    'for (let n = 0; n < 100; n++) console.log("line " + n); console.error("why"); process.exitCode = 3',
  )
  expect(status).toBe(3)
  expect(everything).toContain('line 0\n')
  expect(lastLines.split('\n')).toHaveLength(20)
  expect(lastLines).toContain('line 99')
  expect(lastLines).not.toContain('line 50')
  expect(everything).toContain('why')
})

test('does not wait for a program that the one it ran has left behind with its output', async () => {
  const { status, everything } = await told(
    `const left = require('node:child_process').spawn(process.execPath, ['-e', 'setTimeout(() => {}, 20000)'],
       { stdio: 'inherit', detached: true })
     left.unref(); console.log(left.pid); process.exit(0)`,
  )
  process.kill(Number(everything.trim()))
  expect(status).toBe(0)
})
