import { type ApprovalStatus, changedParts, type ListedApproval } from '../../shared/approval/approval.ts'
import type { approvalsContract } from '../../shared/contract/approvals.ts'
import type { ChannelId, PostId } from '../../shared/contract/scalars.ts'
import { RundbrevError } from '../../shared/errors/rundbrevError.ts'
import { instantText } from '../../shared/schedule/instantText.ts'
import {
  approvalSubjects,
  channelsToApprove,
  dropRequest,
  insertApproval,
  keepRequest,
  needsApproval,
  readApproval,
  readRequest,
  setNeedsApproval,
  waitingForApproval,
  withdrawApproval,
} from '../store/approvals.ts'
import { noteAct } from '../store/audit.ts'
import { listPublications, movePublication, noteTrouble } from '../store/publications.ts'
import { type ApprovalContent, approvalContent } from './approvalContent.ts'
import { requireUnblocked } from './blockingFindings.ts'
import type { Deps } from './deps.ts'
import { publications } from './publications.ts'
import { approvalTroubles } from './requireApproved.ts'
import { requireChannel } from './requireChannel.ts'
import { requirePost } from './savePost.ts'
import { publicationsChanged } from './startPublication.ts'
import type { UseCases } from './useCase.ts'

interface Which {
  readonly postId: PostId
  readonly channelId: ChannelId
}

/** Who says yes to what goes out, before it does. It is a word that is kept, and no lock: who is at the computer can say it. */
export const approvals = {
  'approvals.get': (deps, which) => statusOf(deps, which),

  'approvals.list': async (deps) => {
    const listed: ListedApproval[] = []
    for (const { postTitle, channelName, publications: uses, ...which } of approvalSubjects(
      deps.workspace.database,
    )) {
      const content = await contentOf(deps, which).catch(() => null)
      listed.push({
        ...told(deps, which, content),
        ...{ hash: content?.hash ?? null, postTitle, channelName, publications: [...uses] },
      })
    }
    return { approvals: listed }
  },

  'approvals.ask': async (deps, which) => {
    const { database } = deps.workspace
    requireUnblocked(deps, requirePost(deps, which.postId), requireChannel(deps, which.channelId))
    const at = instantText(deps.now())
    database.transaction(() => {
      keepRequest(database, which, { at, by: deps.actor })
      note(deps, 'approval.asked', which, {})
    })
    approvalsChanged(deps)
    return await statusOf(deps, which)
  },

  'approvals.approve': async (deps, { by, hash, ...which }) => {
    const { database } = deps.workspace
    requireUnblocked(deps, requirePost(deps, which.postId), requireChannel(deps, which.channelId))
    const content = await contentOf(deps, which)
    if (hash !== undefined && hash !== content.hash) throw new RundbrevError('approval-changed')
    const approvedBy = by ?? deps.actor
    database.transaction(
      () => {
        const now = instantText(deps.now())
        insertApproval(database, { ...which, ...content, approvedAt: now, approvedBy })
        dropRequest(database, which)
        note(deps, 'approval.given', which, { name: approvedBy, sha256: content.hash })
        // What stood still for want of it waits for its time again; where that has passed, its own policy says what becomes of it.
        for (const id of waitingForApproval(database, which, approvalTroubles))
          movePublication(database, id, 'scheduled', { trouble: null })
      },
      { behavior: 'immediate' },
    )
    approvalsChanged(deps)
    deps.wakeScheduler()
    return await statusOf(deps, which)
  },

  'approvals.withdraw': async (deps, which) => {
    const { database } = deps.workspace
    await takeBackHanded(deps, which)
    const now = instantText(deps.now())
    database.transaction(
      () => {
        const had = withdrawApproval(database, which, now)
        const asked = dropRequest(database, which)
        if (had || asked) note(deps, 'approval.withdrawn', which, {})
      },
      { behavior: 'immediate' },
    )
    approvalsChanged(deps)
    return await statusOf(deps, which)
  },

  'approvals.channels': (deps) => ({ channels: channelsToApprove(deps.workspace.database) }),

  'approvals.require': (deps, { id, needed }) => {
    const { database } = deps.workspace
    const { name } = requireChannel(deps, id)
    database.transaction(() => {
      if (needsApproval(database, id) === needed) return
      setNeedsApproval(database, id, needed)
      const act = { at: instantText(deps.now()), actor: deps.actor, action: 'approval.required' } as const
      noteAct(database, { ...act, details: { values: { channel: name, needed: needed ? 1 : 0 } } })
    })
    approvalsChanged(deps)
    return {}
  },
} satisfies UseCases<keyof typeof approvalsContract>

/** What waits elsewhere for its time would go out there without anybody's yes. */
async function takeBackHanded(deps: Deps, { postId, channelId }: Which): Promise<void> {
  const { database } = deps.workspace
  for (const publication of listPublications(database)) {
    const isIts = publication.postId === postId && publication.channelId === channelId
    if (!isIts || publication.ahead === null) continue
    const { id, channelName: channel } = publication
    await publications['publications.pause'](deps, { id })
    noteTrouble(database, id, { code: 'approval-missing', place: { id: channel }, values: { channel } })
  }
}

/** @throws RundbrevError `not-found`, and what rendering refuses */
async function contentOf(deps: Deps, { postId, channelId }: Which): Promise<ApprovalContent> {
  return await approvalContent(deps, requirePost(deps, postId), requireChannel(deps, channelId))
}

async function statusOf(deps: Deps, { postId, channelId }: Which): Promise<ApprovalStatus> {
  const which = { postId, channelId }
  const content = await contentOf(deps, which)
  return { ...told(deps, which, content), hash: content.hash }
}

/** @param content null where it cannot be made: whatever was approved, it is not that */
function told(
  { workspace: { database } }: Deps,
  which: Which,
  content: ApprovalContent | null,
): Omit<ApprovalStatus, 'hash'> {
  const approval = readApproval(database, which)
  const asked = readRequest(database, which) ?? null
  const holds = approval !== undefined && approval.hash === content?.hash
  return {
    ...which,
    needed: needsApproval(database, which.channelId),
    state: holds ? 'approved' : approval !== undefined ? 'lapsed' : asked === null ? 'none' : 'asked',
    asked,
    approval:
      approval === undefined
        ? null
        : { at: approval.approvedAt, by: approval.approvedBy, hash: approval.hash },
    changed:
      approval === undefined || holds || content === null ? [] : changedParts(approval.parts, content.parts),
  }
}

function note(
  deps: Deps,
  action: 'approval.asked' | 'approval.given' | 'approval.withdrawn',
  { postId, channelId }: Which,
  values: Readonly<Record<string, string | number>>,
): void {
  const channel = requireChannel(deps, channelId).name
  noteAct(deps.workspace.database, {
    ...{ at: instantText(deps.now()), actor: deps.actor, action },
    details: { values: { post: requirePost(deps, postId).title, channel, ...values } },
  })
}

function approvalsChanged(deps: Deps): void {
  publicationsChanged(deps)
  deps.emit({ name: 'area.changed', payload: { area: 'audience' } })
}
