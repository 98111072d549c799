import { copyFileSync, existsSync, mkdtempSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { runQuietly } from '../../scripts/childProcess.ts'
import { projectRoot } from '../../scripts/projectRoot.ts'

/** Builds the program so that it can speak the pseudo-language, too. @returns its folder, which `launchApp` starts it from */
export async function buildPseudoProgram(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'rundbrev-pseudo-'))
  copyFileSync(join(projectRoot, 'package.json'), join(folder, 'package.json'))
  for (const part of ['node_modules', 'resources', 'electron', 'LICENSE'])
    symlinkSync(join(projectRoot, part), join(folder, part))
  await runQuietly(process.execPath, [join(import.meta.dirname, 'buildPseudo.ts'), join(folder, 'out')])
  // What others have made of it is the project's own list.
  if (existsSync(join(projectRoot, 'out', 'about')))
    symlinkSync(join(projectRoot, 'out', 'about'), join(folder, 'out', 'about'))
  return folder
}
