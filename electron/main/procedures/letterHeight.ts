import { withStandIns } from '../../../shared/newsletter/imageStandIns.ts'
import type { LetterRuler } from '../../usecases/deps.ts'
import type { Procedures } from './procedures.ts'

/**
 * How high a letter is, for a window that shows it in a frame that it cannot look into. Laid out where letters are printed: by itself,
 * without scripts, in a session without a network.
 */
export function letterHeight(ruler: LetterRuler): Procedures<'desktop.letterHeight'> {
  return {
    'desktop.letterHeight': async ({ html, width }) => ({
      height: await ruler.height(withStandIns(html), width),
    }),
  }
}
