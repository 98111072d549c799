import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { PickedFile } from '../../shared/contract/scalars.ts'
import { outsideArchive } from '../workspace/outsideArchive.ts'
import type { Deps } from './deps.ts'

type ProgramFolder = Pick<Deps, 'programRoot'>

/** A file of the sample that comes with the program (resources/sample), as the officer would have picked it. */
export function sampleFile(program: ProgramFolder, fileName: string): PickedFile {
  return { fileName, bytes: new Uint8Array(readFileSync(samplePath(program, fileName))) }
}

/** Beside a packaged program's archive: a file that is imported is asked whether it has changed meanwhile. */
export function samplePath({ programRoot }: ProgramFolder, fileName: string): string {
  return join(outsideArchive(programRoot), 'resources', 'sample', fileName)
}

export function sampleText(program: ProgramFolder, fileName: string): string {
  return readFileSync(samplePath(program, fileName), 'utf8')
}

export function sampleJson(program: ProgramFolder, fileName: string): unknown {
  return JSON.parse(sampleText(program, fileName))
}
