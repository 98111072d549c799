import type { Scheme } from '../newsletter/theme.ts'
import { type Finding, finding } from './finding.ts'

/** A logo on a clear ground that is too much like the colour behind it. @param unseen the schemes in which most of it is lost */
export function checkLogo(unseen: readonly Scheme[]): Finding[] {
  return unseen.map((scheme) =>
    finding(`logo-unseen-${scheme}`, { part: 'theme' }, {}, [{ kind: 'openTheme' }]),
  )
}
