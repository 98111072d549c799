import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The program's own version; '' where it does not say. @param programRoot folder that holds package.json */
export function programVersion(programRoot: string): string {
  const told: unknown = JSON.parse(readFileSync(join(programRoot, 'package.json'), 'utf8'))
  return typeof told === 'object' && told !== null && 'version' in told ? String(told.version) : ''
}
