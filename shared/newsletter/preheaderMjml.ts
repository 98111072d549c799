import type { TFunction } from 'i18next'
import { characters } from '../text/wrapText.ts'
import { escapeMarkup } from './escapeMarkup.ts'
import { lineForAnybody, lineWithFields } from './writtenFields.ts'

/** As many characters as the widest inboxes show of a letter beside its subject. */
const shownInInbox = 140

/**
 * Space that no inbox collapses: after a no-break space comes a joiner without width, so that no two spaces meet, and a soft
 * hyphen, at which a program may break the line.
 */
const padding = '\u00a0\u034f\u00ad'

/**
 * What an inbox shows after the subject. Nobody sees it in the letter, and no screen reader reads it there. A short one is
 * filled up with space, or the inbox would go on with the letter's own first words. '' for none.
 */
export function preheaderMjml(preheader: string, t: TFunction): string {
  if (preheader === '') return ''
  const missing = Math.max(0, shownInInbox - characters(lineForAnybody(preheader, t)))
  return `<mj-raw><div aria-hidden="true" style="display:none;mso-hide:all;font-size:1px;line-height:1px;max-height:0;max-width:0;opacity:0;overflow:hidden">${lineWithFields(preheader, t, escapeMarkup)}${padding.repeat(missing)}</div></mj-raw>`
}
