import type { PostId } from '../../../shared/contract/scalars.ts'
import type { AskedRemedy } from './checkMarks.ts'
import type { Desk } from './desk.ts'
import { useIgnored } from './ignored.ts'
import { PointedRemedies } from './PointedRemedies.tsx'
import { useChecked } from './PostChecksContext.tsx'
import { SuggestMenu } from './SuggestMenu.tsx'
import { useRemedy } from './useRemedy.ts'

interface AskedRemediesProps {
  readonly postId: PostId
  readonly desk: Desk
  readonly asked: AskedRemedy
  readonly onAnswered: () => void
}

/** The remedies for a mark in the text that somebody asked about. */
export function AskedRemedies({ postId, desk, asked, onAnswered }: AskedRemediesProps) {
  const { ignore } = useIgnored(postId)
  const remedy = useRemedy(desk, useChecked().content)
  const Menu = asked.by === 'pointer' ? PointedRemedies : SuggestMenu
  return (
    <Menu key={JSON.stringify(asked)} asked={asked} onFix={remedy} onIgnore={ignore} onClose={onAnswered} />
  )
}
