import { type FoundNeed, type Need, needsOf } from '../../shared/home/need.ts'
import { instantText } from '../../shared/schedule/instantText.ts'
import { waitingPublications } from '../store/needingOfficer.ts'
import { countOpenMails, countUnplaced, countWithoutBasis } from '../store/waitingCounts.ts'
import { approvalsWaiting } from './approvalsWaiting.ts'
import type { Deps } from './deps.ts'
import { driftedTexts } from './driftedTexts.ts'
import { inboxStates } from './lookInInboxes.ts'
import { signInsNeeded } from './signInsNeeded.ts'

/** What failed longer ago than this is history: whoever wanted to see to it has. */
const failedDays = 14

/**
 * What needs the officer, the most pressing first. Asked whenever anything changes, for the home screen and for the program's badge: what
 * grows with the years is counted in indexes, and nobody outside of this computer is asked.
 */
export async function whatNeedsMe(deps: Deps): Promise<Need[]> {
  const { database } = deps.workspace
  const since = instantText(deps.now().subtract({ hours: 24 * failedDays }))
  const { replies, wishes } = countOpenMails(database)
  const signIns = signInsNeeded(deps)
  return needsOf({
    held: { count: deps.guard.isHeld() ? 1 : 0 },
    inDoubt: waitingPublications(database, 'inDoubt', since),
    missed: waitingPublications(database, 'missed', since),
    stopped: waitingPublications(database, 'stopped', since),
    failed: waitingPublications(database, 'failed', since),
    byHand: waitingPublications(database, 'byHand', since),
    wishes: { count: wishes },
    signInLost: signIns.lost,
    approvals: await approvalsWaiting(deps),
    drifted: driftedTexts(deps),
    replies: { count: replies },
    inbox: inboxTroubles(deps),
    backup: backupTrouble(deps),
    signInEnds: signIns.ends,
    trial: waitingPublications(database, 'trial', since),
    unplaced: { count: countUnplaced(database) },
    noBasis: { count: countWithoutBasis(database) },
  })
}

function inboxTroubles(deps: Deps): FoundNeed {
  const troubled = inboxStates(deps).filter(({ trouble }) => trouble !== null)
  const [one] = troubled
  if (one === undefined) return { count: 0 }
  const { channelId: id, channelName: title, trouble } = one
  return { count: troubled.length, first: { id, title, channel: '', trouble } }
}

function backupTrouble(deps: Deps): FoundNeed {
  const failure = deps.backupFailure()
  if (failure === null) return { count: 0 }
  const { code, place, values } = failure
  const trouble = { code, place: { ...place }, values: { ...values } }
  return { count: 1, first: { id: 1, title: '', channel: '', trouble } }
}
