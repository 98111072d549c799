import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The program's own version, as its package.json says it; '' where that says none. @param programRoot folder that holds package.json */
export function programVersion(programRoot: string): string {
  const told: unknown = JSON.parse(readFileSync(join(programRoot, 'package.json'), 'utf8'))
  return typeof told === 'object' && told !== null && 'version' in told ? String(told.version) : ''
}
