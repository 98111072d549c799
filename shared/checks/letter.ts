import { eventTimes } from '../post/eventTimes.ts'
import type { PostContent } from '../post/post.ts'
import type { CheckInput } from './checkInput.ts'
import { type Finding, finding } from './finding.ts'
import type { Passage } from './passages.ts'
import { everyPlacedBlock } from './placedBlocks.ts'
import { wordsOf } from './words.ts'

/** Blocks of a letter that lack what they are for. */
export function checkLetterBlocks(content: PostContent): Finding[] {
  const inside = everyPlacedBlock(content.body).flatMap(({ block, place }) => {
    if (block.type === 'button' && block.attrs.href === '') return [finding('button-without-link', place)]
    if (block.type === 'event' && eventTimes(block.attrs).starts === null) {
      return [finding('event-without-time', place)]
    }
    return []
  })
  const regions = content.body.content.flatMap((block, index) =>
    block.type === 'countyOnly' && block.attrs.counties.length === 0
      ? [finding('county-only-nobody', { part: 'body', block: index + 1 })]
      : [],
  )
  return [...inside, ...regions]
}

const fewestWords = 15

/** Filters distrust a letter that is an image, and whoever does not load images gets nothing. */
export function checkImageOnly(content: PostContent, passages: readonly Passage[]): Finding[] {
  const images = everyPlacedBlock(content.body).filter(({ block }) => block.type === 'image')
  const words = passages
    .filter(({ place }) => place.part === 'body' || place.part === 'lede')
    .reduce((sum, { prose }) => sum + wordsOf(prose).length, 0)
  const [first] = images
  return first !== undefined && words < fewestWords ? [finding('image-only', first.place)] : []
}

/** Every letter has a way out; a change to the frame that loses it must not reach anybody. */
export function checkRendered(letter: CheckInput['letter']): Finding[] {
  return letter === null || letter.hasUnsubscribe ? [] : [finding('unsubscribe-missing', { part: 'letter' })]
}

export function checkRecipients(recipients: number | null): Finding[] {
  return recipients === 0
    ? [finding('recipients-none', { part: 'letter' }, {}, [{ kind: 'openContacts' }])]
    : []
}
