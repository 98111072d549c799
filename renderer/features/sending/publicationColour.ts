import type { Publication } from '../../../shared/schedule/publication.ts'

/** The theme's colour of a publication's state: amber where it waits for the officer. */
export function colourOf({ state, trouble, awaitsOfficer, ahead, steps }: Publication): string {
  if (awaitsOfficer || (steps?.inDoubt ?? 0) > 0) return 'orange'
  if (state === 'missed' || ((state === 'paused' || ahead !== null) && trouble !== null)) return 'orange'
  if (state === 'failed') return 'red'
  return state === 'running' || state === 'done' || state === 'scheduled' ? 'pine' : 'gray'
}
