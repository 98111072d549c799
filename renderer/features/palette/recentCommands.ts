import { z } from 'zod'

const place = 'rundbrev-recent-commands'
const kept = 6
const Ids = z.array(z.string()).max(kept)

/** The ids of what was last done from the palette on this computer, the latest first. */
export function recentCommands(): readonly string[] {
  try {
    return Ids.parse(JSON.parse(window.localStorage.getItem(place) ?? '[]'))
  } catch {
    // What cannot be read is no reason not to open the palette.
    return []
  }
}

export function rememberCommand(id: string): void {
  const ids = [id, ...recentCommands().filter((other) => other !== id)].slice(0, kept)
  window.localStorage.setItem(place, JSON.stringify(ids))
}
