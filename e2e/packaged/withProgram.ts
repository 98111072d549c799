import { join } from 'node:path'
import { test as base, expect } from '@playwright/test'
import { newHome, type RunningProgram, startProgram } from './packagedProgram.ts'

export interface ProgramInUse extends RunningProgram {
  readonly home: string
  /** The sample, made in the program itself. */
  readonly workspace: string
}

/** A camera and a microphone: without any, nobody would have to refuse them. */
const args = ['--use-fake-device-for-media-stream']

/** Starts the packaged program and makes a sample workspace in it. */
export async function programWithSample(): Promise<ProgramInUse> {
  const home = newHome()
  const workspace = join(home, 'arbetsyta')
  const running = await startProgram({ home, args })
  const made = await running.page.evaluate(
    (folder) => window.rundbrev.call('workspace.create', { folder, sample: true }),
    workspace,
  )
  expect(made).toMatchObject({ ok: true })
  return { ...running, home, workspace }
}

/** Tests that look at one and the same running program, in turn: what they do to it must leave it as it was. */
export const test = base.extend<object, { readonly program: ProgramInUse }>({
  program: [
    // Playwright reads from the braces that nothing else is asked for.
    // biome-ignore lint/correctness/noEmptyPattern: so it has to be written
    async ({}, use) => {
      const program = await programWithSample()
      await use(program)
      await program.kill()
    },
    { scope: 'worker', timeout: 180_000 },
  ],
})
