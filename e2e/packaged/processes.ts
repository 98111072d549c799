import { readdirSync, readFileSync } from 'node:fs'

/** A process as proc(5) tells of it. */
export interface Process {
  readonly id: number
  /** Its words as they came; a process that was made of another one has them in a row. */
  readonly command: string
}

/** All that came from a process and still runs. */
export function processesOf(root: number): readonly Process[] {
  const known = new Map<number, { readonly parent: number } & Process>()
  for (const name of readdirSync('/proc').filter((each) => /^\d+$/.test(each))) {
    try {
      const parent = Number(/^PPid:\s+(\d+)/m.exec(readFileSync(`/proc/${name}/status`, 'utf8'))?.[1])
      const command = readFileSync(`/proc/${name}/cmdline`, 'utf8')
      known.set(Number(name), { id: Number(name), parent, command })
    } catch {
      // It has ended meanwhile.
    }
  }
  const comesFrom = (id: number): boolean =>
    id === root || (known.has(id) && comesFrom(known.get(id)?.parent ?? 0))
  return [...known.values()].filter(({ id }) => id !== root && comesFrom(id))
}
