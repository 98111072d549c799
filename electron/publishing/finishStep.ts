import { instantText } from '../../shared/schedule/instantText.ts'
import type { PublicationStep, StepResult } from '../../shared/social/publicationStep.ts'
import type { RemotePost } from '../../shared/social/remotePost.ts'
import { noteAccountState } from '../store/accountStates.ts'
import { finishStep } from '../store/publicationSteps.ts'
import type { Publishing } from './publishing.ts'

/** A step's answer is there: an image that is uploaded, or a post that is out. */
export function finish(
  { database, channel, note, now }: Publishing,
  { id, key }: PublicationStep,
  result: StepResult,
): void {
  const at = instantText(now())
  // The journal first: a crash between the two leaves a step that is looked for, and a journal that knows it has gone.
  if (result.kind === 'post') note(key, 'taken')
  finishStep(database, id, result, at)
  noteAccountState(database, channel.id, { lastSuccessAt: at, restsUntil: null })
}

/** A post is out. */
export function finishPost(publishing: Publishing, step: PublicationStep, post: RemotePost): void {
  finish(publishing, step, { kind: 'post', post })
}
