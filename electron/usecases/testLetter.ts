import { randomBytes } from 'node:crypto'
import type { Input, Output } from '../../shared/contract/contract.ts'
import type { newslettersContract } from '../../shared/contract/newsletters.ts'
import { judge } from '../../shared/delivery/judge.ts'
import type {
  MailConnection,
  OpenMailConnection,
  OutgoingMail,
  ServerWord,
} from '../../shared/delivery/mailConnection.ts'
import { serverOf } from '../../shared/delivery/serverOf.ts'
import { RundbrevError } from '../../shared/errors/rundbrevError.ts'
import { troubleError } from '../../shared/errors/troubleRecord.ts'
import { createTranslator } from '../../shared/i18n/translator.ts'
import { type Letter, testMessage } from '../delivery/composeMessage.ts'
import type { ChannelRow } from '../store/channels.ts'
import { suppressionOf } from '../store/suppressions.ts'
import { readLatestTest, writeLatestTest } from '../store/testLetter.ts'
import type { Deps } from './deps.ts'
import type { WrittenLetter } from './letterFiles.ts'
import { previewRecipient, renderSent } from './newsletters.ts'
import { mailOpener } from './openMail.ts'
import { outgoingLetter } from './outgoingLetter.ts'
import { postCalendars } from './postCalendars.ts'
import { requireAddress } from './requireAddress.ts'
import { requireEmailChannel } from './requireChannel.ts'
import { requirePost } from './savePost.ts'
import type { UseCases } from './useCase.ts'

type Test = Input<'testLetter.send'>
type Answer = Output<'testLetter.send'>

export const testLetter = {
  'testLetter.latest': ({ workspace }) => {
    const latest = readLatestTest(workspace.database)
    return { to: latest?.to ?? null, channelId: latest?.channelId ?? null }
  },

  /** Asked for the same once more while it is on its way (a key pressed twice), it goes once. */
  'testLetter.send': (deps, test) => {
    const asked = JSON.stringify(test)
    const under = onTheWay.get(deps.workspace)
    if (under?.asked === asked) return under.answer
    const answer = sendTest(deps, test).finally(() => onTheWay.delete(deps.workspace))
    onTheWay.set(deps.workspace, { asked, answer })
    return answer
  },
} satisfies UseCases<Extract<keyof typeof newslettersContract, `testLetter.${string}`>>

const onTheWay = new WeakMap<Deps['workspace'], { asked: string; answer: Promise<Answer> }>()

/**
 * Sends a letter to one address of the officer's own, as it would be sent to its reader, past the ledger: it is nobody's delivery.
 * Whoever must not be mailed gets no test either.
 *
 * @throws RundbrevError `outbox-no-test`, `contact-email-invalid`, `test-address-suppressed`, `not-found`, `channel-kind-wrong`, and what the mail
 * server's word comes to (`requireTaken`)
 */
async function sendTest(deps: Deps, { to, channelId, ...written }: Test): Promise<Answer> {
  const { database, identityKey } = deps.workspace
  const channel = requireEmailChannel(deps, channelId)
  const { config } = channel
  if (config.engine === 'outbox') throw new RundbrevError('outbox-no-test')
  const { address, key } = requireAddress(to)
  if (suppressionOf(database, identityKey, key) !== undefined)
    throw new RundbrevError('test-address-suppressed', { field: 'to' }, { email: address })
  writeLatestTest(database, { to: address, channelId })
  const letter = await writtenLetter(deps, written, channel)
  const t = createTranslator(written.content.language)
  const test = {
    to: address,
    subject: `${t('newsletter.test.mark')} ${letter.subject}`,
    reader: previewRecipient(deps, written.content, written),
    random: randomBytes(16).toString('hex'),
  }
  const mail = await testMessage(letter, test, deps.now())
  const server = { open: mailOpener(deps, channel), host: serverOf(config) }
  return { to: address, response: await handOver(deps, server, mail) }
}

/** What is written now, with everything that a frozen letter is sent with. */
async function writtenLetter(
  deps: Deps,
  { postId, content }: WrittenLetter,
  channel: Extract<ChannelRow, { kind: 'email' }>,
): Promise<Letter> {
  const post = { ...requirePost(deps, postId), ...content }
  const rendered = await renderSent(deps, post)
  return outgoingLetter(deps, channel, { ...rendered, calendars: postCalendars(deps, post) })
}

interface Server {
  readonly open: OpenMailConnection
  readonly host: string
}

/** @returns what the server said when it had taken the message */
async function handOver(deps: Deps, { open, host }: Server, mail: OutgoingMail): Promise<string> {
  const connection = await connect(open, host)
  try {
    return requireTaken(await connection.send(mail, async () => undefined), { host, to: mail.to, deps })
  } finally {
    await connection.close()
  }
}

/** @throws RundbrevError `smtp-unreachable`, and what a server refuses a connection with */
async function connect(open: OpenMailConnection, host: string): Promise<MailConnection> {
  const opening = await open()
  switch (opening.kind) {
    case 'open':
      return opening.connection
    case 'trouble':
      throw troubleError(opening.trouble)
    case 'busy':
    case 'unreachable':
      throw new RundbrevError('smtp-unreachable', { host }, { host, reason: opening.reason })
  }
}

/**
 * Reads the server's word as a publication's rows do; there is one attempt.
 *
 * @throws RundbrevError `test-refused`, `test-put-off`, `test-in-doubt`, `smtp-unreachable`, and what would stop every recipient
 */
function requireTaken(
  word: ServerWord,
  { host, to, deps }: { host: string; to: string; deps: Deps },
): string {
  const verdict = judge(word, { attempts: 1, previousResponse: null, chance: 0 }, deps.now())
  const told = { host, email: to }
  switch (verdict.kind) {
    case 'settled': {
      const { state, response } = verdict
      if (state === 'sent') return response
      throw new RundbrevError(
        state === 'rejected' ? 'test-refused' : 'test-in-doubt',
        { host },
        { ...told, response },
      )
    }
    case 'deferred':
      throw new RundbrevError('test-put-off', { host }, { ...told, response: verdict.response })
    case 'again':
      throw new RundbrevError('smtp-unreachable', { host }, { host, reason: verdict.reason })
    case 'stop':
      throw new RundbrevError(verdict.code, { host }, { host, ...verdict.values })
  }
}
