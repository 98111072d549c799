import { insertAssistedChannel, insertSocialChannel } from '../electron/store/channels.ts'
import type { Deps } from '../electron/usecases/deps.ts'
import { createPost } from '../electron/usecases/savePost.ts'
import { useCases } from '../electron/usecases/useCases.ts'
import type { ChannelId, CountyCode, PostId } from '../shared/contract/scalars.ts'
import { PostContent } from '../shared/post/post.ts'
import { enteredByHand } from '../shared/reach/observation.ts'
import { wallTimeText } from '../shared/schedule/dueAt.ts'
import { instantText } from '../shared/schedule/instantText.ts'
import type { PublicationState } from '../shared/schedule/publication.ts'
import { newAccountConfig } from '../shared/social/newAccountConfig.ts'
import { addLocalChannel, makeSampleWorkspace } from './sampleWorkspace.ts'

/** What things are called in the workspace below. */
export const named = {
  letter: 'Tack för ett år då vi syntes i fyra län',
  stopped: 'Vårens studiecirklar',
  failed: 'Nya lokaler i Sorsele',
  byHand: 'Öppet hus i Lycksele',
  missed: 'Sista dag att söka',
  coming: 'Fjärrundervisning i glesbygd',
  draft: 'Julhälsning',
  group: 'Ortens grupp',
  account: 'Kansliet på Mastodon',
} as const

/**
 * The sample workspace on a bad day, with one thing of nearly every kind that waits for the officer: written into its ledger as the program
 * leaves it, since nothing here goes wrong by itself. One publication comes in three quarters of an hour.
 */
export function makeTroubledWorkspace(): Promise<string> {
  return makeSampleWorkspace(async (deps) => {
    await addLocalChannel(deps, 2_525)
    const { channels } = await useCases['channels.list'](deps, {})
    const mail = channels.find(({ kind }) => kind === 'email')?.id as ChannelId
    const now = instantText(deps.now())
    const { database } = deps.workspace
    const group = insertAssistedChannel(database, {
      ...{ name: named.group, network: 'facebook', page: 'https://forum.example/grupp', now },
    })
    const account = insertSocialChannel(database, {
      ...{ name: named.account, now },
      config: { ...newAccountConfig('mastodon'), address: 'https://social.example' } as Parameters<
        typeof insertSocialChannel
      >[1]['config'],
    })
    const letter = put(deps, { post: 1 as PostId, channel: mail, state: 'done', minutes: -600 })
    deliver(deps, letter)
    const trouble = {
      code: 'smtp-unreachable',
      place: {},
      values: { host: 'smtp.kommun.example', reason: '' },
    }
    const stopped = put(deps, {
      post: write(deps, named.stopped),
      channel: mail,
      state: 'paused',
      minutes: -300,
    })
    setTrouble(deps, stopped, trouble)
    const failed = put(deps, {
      post: write(deps, named.failed),
      channel: mail,
      state: 'failed',
      minutes: -200,
    })
    setTrouble(deps, failed, trouble)
    put(deps, { post: write(deps, named.byHand), channel: group, state: 'running', minutes: -90 })
    put(deps, { post: write(deps, named.missed), channel: account, state: 'missed', minutes: -60 })
    const coming = write(deps, named.coming)
    put(deps, { post: coming, channel: group, state: 'scheduled', minutes: 45 })
    await useCases['variants.save'](deps, {
      ...{ postId: coming, network: 'facebook', text: 'Kom och fika!', derivedText: 'Det var en annan text' },
    })
    await useCases['approvals.require'](deps, { id: group, needed: true })
    write(deps, named.draft)
    bringIn(deps)
    await measure(deps)
    database.$client.exec(`UPDATE contacts SET consent = NULL WHERE id IN (SELECT id FROM contacts LIMIT 3)`)
  })
}

function write(deps: Deps, title: string): PostId {
  const empty = { lede: '', tags: [], link: null, language: 'sv', subject: null, preheader: null }
  const body = {
    type: 'doc',
    content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Välkommen.' }] }],
  }
  return createPost(deps, PostContent.parse({ ...empty, title, body, ownWords: [], networks: {} })).id
}

interface Put {
  readonly post: PostId
  readonly channel: ChannelId
  readonly state: PublicationState
  /** From now. */
  readonly minutes: number
}

function put({ workspace, now }: Deps, { post, channel, state, minutes }: Put): number {
  const zone = 'Europe/Stockholm'
  const due = now()
    .add({ minutes })
    .toZonedDateTimeISO(zone)
    .round({ smallestUnit: 'minute', roundingMode: 'ceil' })
  const [dueAt, wallTime] = [instantText(due.toInstant()), wallTimeText(due.toPlainDateTime())]
  const started = ['done', 'failed', 'running'].includes(state) ? dueAt : null
  const finished = ['done', 'failed'].includes(state) ? dueAt : null
  const { lastInsertRowid } = workspace.database.$client
    .prepare(
      `INSERT INTO publications (post_id, channel_id, wall_time, zone, due_at, missed, state, started_at, finished_at, created_at, missed_at)
        VALUES (?, ?, ?, ?, ?, 'ask', ?, ?, ?, ?, ?)`,
    )
    .run(
      ...[post, channel, wallTime, zone, dueAt, state, started, finished, instantText(now())],
      state === 'missed' ? instantText(now()) : null,
    )
  return Number(lastInsertRowid)
}

function setTrouble({ workspace }: Deps, id: number, trouble: object): void {
  workspace.database.$client
    .prepare('UPDATE publications SET trouble = ? WHERE id = ?')
    .run(JSON.stringify(trouble), id)
}

/** To every contact of the sample; the last three have come back, and of one nobody knows. */
function deliver({ workspace, now }: Deps, publication: number): void {
  const { $client } = workspace.database
  $client
    .prepare(
      `INSERT INTO deliveries (publication_id, contact_id, email, email_key, name, county, municipality, state, message_id, settled_at)
        SELECT ?, id, email, email_key, name, county, municipality, 'sent', 'brev-' || id, ? FROM contacts`,
    )
    .run(publication, instantText(now().subtract({ hours: 9 })))
  $client.exec(`UPDATE deliveries SET state = 'bounced' WHERE id > (SELECT max(id) - 3 FROM deliveries);
    UPDATE deliveries SET state = 'in-doubt' WHERE id = (SELECT min(id) FROM deliveries)`)
}

function bringIn({ workspace, now }: Deps): void {
  const insert = workspace.database.$client.prepare(
    `INSERT INTO inbox_mails (identity, kind, at, email, email_key, name, subject, words) VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
  )
  const at = instantText(now())
  const from = 'rektor@lycksele.example'
  insert.run('svar', 'reply', at, from, from, 'Rektorn', 'SV: Tack för ett år', 'Tack själva!')
  insert.run('nej', 'wish', at, from, from, 'Rektorn', 'Inga fler brev', 'Ta bort mig från listan.')
}

/** What was measured this year and the year before, one place of it by a name that nobody knows. */
async function measure(deps: Deps): Promise<void> {
  const { year } = deps.now().toZonedDateTimeISO('Europe/Stockholm')
  const add = (value: number, of: number, county: CountyCode | null, placeText = '') =>
    useCases['reach.addObservation'](deps, {
      ...{
        ...enteredByHand,
        source: 'Webbstatistiken',
        channel: 'webbplats',
        metric: 'visits',
        value,
        county,
      },
      ...{ placeText, periodFrom: `${of}-01-01`, periodTo: `${of}-01-01`, postId: null, note: '' },
    })
  await add(1_240, year, '24' as CountyCode)
  await add(310, year, null, 'Lappland')
  await add(980, year - 1, '24' as CountyCode)
}
