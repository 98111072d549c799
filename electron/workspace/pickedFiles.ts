import { randomUUID } from 'node:crypto'

/**
 * Files that the officer picked or dropped. Whoever shows them knows a token and no path, so that a page cannot ask for a file
 * that nobody picked.
 */
export interface PickedFiles {
  keep(path: string): string
  /** undefined for a token that was never given, or long ago. */
  pathOf(token: string): string | undefined
}

/** Nobody goes back further than this. */
const mostKept = 50

export function createPickedFiles(): PickedFiles {
  const paths = new Map<string, string>()
  return {
    keep(path) {
      const token = randomUUID()
      paths.set(token, path)
      const [oldest] = paths.keys()
      if (paths.size > mostKept && oldest !== undefined) paths.delete(oldest)
      return token
    },
    pathOf: (token) => paths.get(token),
  }
}
