import { type Thing, thingPath } from '../../../shared/search/thing.ts'
import { runCommand } from '../../app/commands.ts'
import { showFigure } from '../compose/figures/shownFigure.ts'

/** Goes to where something is, or opens its dialogue over what is shown. @param go the router's */
export function openThing(thing: Thing, go: (path: string) => void): void {
  const path = thingPath(thing)
  if (path !== null) go(path)
  else if (thing.kind === 'figure') showFigure(thing.id)
  else if (thing.kind === 'template') runCommand(`templates.show.own-${thing.id}`)
}
