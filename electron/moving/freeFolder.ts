import { existsSync, readdirSync, statSync } from 'node:fs'

/** A folder of this name that is empty or not there yet: "Rundbrev", "Rundbrev 2" … */
export function freeFolder(wanted: string): string {
  for (let attempt = 1; ; attempt += 1) {
    const folder = attempt === 1 ? wanted : `${wanted} ${attempt}`
    if (!existsSync(folder) || (statSync(folder).isDirectory() && readdirSync(folder).length === 0))
      return folder
  }
}
