import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { openForCli } from '../electron/cli/openForCli.ts'
import type { Deps } from '../electron/usecases/deps.ts'
import { furnishWorkspace } from '../electron/usecases/furnishWorkspace.ts'
import { useCases } from '../electron/usecases/useCases.ts'
import { plainSmtp, type SmtpConfig } from '../shared/delivery/emailChannelConfig.ts'

/** A new folder with the sample workspace in it, closed again. `prepare` works in it before that. */
export function makeSampleWorkspace(prepare?: (deps: Deps) => Promise<void>): Promise<string> {
  return makeWorkspace(true, prepare)
}

/** The same with nothing in it but what every workspace has. */
export function makeEmptyWorkspace(): Promise<string> {
  return makeWorkspace(false)
}

async function makeWorkspace(sample: boolean, prepare?: (deps: Deps) => Promise<void>): Promise<string> {
  const folder = join(mkdtempSync(join(tmpdir(), 'rundbrev-e2e-')), 'arbetsyta')
  const programRoot = resolve(import.meta.dirname, '..')
  const { deps, close } = openForCli({ folder, programRoot, create: true })
  try {
    await furnishWorkspace(deps, { sample })
    await prepare?.(deps)
  } finally {
    close()
  }
  return folder
}

/** A channel to a mail server on this machine. */
export async function addLocalChannel(
  deps: Deps,
  port: number,
  config: Partial<SmtpConfig> = {},
): Promise<void> {
  const { organisation } = await useCases['settings.get'](deps, {})
  await useCases['channels.saveEmail'](deps, {
    id: null,
    name: 'E-post',
    config: {
      ...{ host: '127.0.0.1', port, security: 'none', user: '', ...plainSmtp },
      ...{ fromName: organisation.name, fromAddress: organisation.email },
      ...{ connections: 2, perMinute: 600, ...config },
    },
    secrets: {},
  })
}
