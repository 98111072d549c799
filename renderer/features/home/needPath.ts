import type { Need } from '../../../shared/home/need.ts'
import { contactsPath } from '../audience/contactsPath.ts'
import { postPath } from '../compose/outcomes.ts'
import { placesPart } from '../reach/reachViews.ts'
import { publicationPath } from '../sending/publication/publicationViews.ts'
import { approvalsPath, sendingPath } from '../sending/sendingParts.ts'

/** Contacts that may be mailed and of whom nobody has said on what basis. */
const withoutBasis = 'consent = none and suppressed = no'

/** Where a need is dealt with: the thing itself where it is one, else the list that has them all, or the first of them. */
export function needPath({ kind, count, first }: Need): string {
  switch (kind) {
    case 'held':
      return sendingPath(null)
    case 'missed':
      return sendingPath('missed')
    case 'inDoubt':
    case 'stopped':
    case 'failed':
    case 'byHand':
    case 'trial':
      return count === 1 && first !== null ? publicationPath(first.id) : sendingPath(null)
    case 'wishes':
    case 'replies':
    case 'inbox':
      return sendingPath('inbox')
    case 'signInLost':
    case 'signInEnds':
      return first?.channel === 'email' ? '/settings/channels' : '/settings/accounts'
    case 'approvals':
      return approvalsPath
    case 'drifted':
      return first === null ? '/posts' : postPath(first.id, 'social')
    case 'backup':
      return '/settings/backups'
    case 'unplaced':
      return `/reach/${placesPart}`
    case 'noBasis':
      return contactsPath(withoutBasis)
  }
}
