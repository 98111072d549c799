import type { Editor } from '@tiptap/react'
import type { Claim } from '../../../../shared/post/claims.ts'
import type { PostContent } from '../../../../shared/post/post.ts'
import { foldText } from '../../../../shared/text/foldText.ts'
import type { PostFields } from '../draft/postHistory.ts'
import { showPlace } from '../editor/showPlace.ts'
import { bodyPlace } from './bodyPlace.ts'
import type { ClaimActions } from './claimActions.ts'

export interface ClaimDesk {
  readonly editor: Editor | null
  readonly content: PostContent
  readonly onChange: (part: Partial<PostFields>) => void
  /** Puts the focus in a field of the post, wherever it is hidden. */
  readonly onShowField: (name: 'title' | 'lede' | 'subject' | 'preheader') => void
  readonly onShowNetworks: () => void
}

/** What can be done with a claim; all of it can be undone as everything else that is written. */
export function useClaimActions(desk: ClaimDesk): ClaimActions {
  const { editor, content, onChange, onShowField, onShowNetworks } = desk
  return {
    onShow({ place, ...claim }: Claim) {
      if (place.field === 'network') return onShowNetworks()
      if (place.field !== 'body') return onShowField(place.field)
      if (editor === null) return
      const found = bodyPlace(editor.state.doc, { place, ...claim })
      if (found === null) return
      const chain = editor.chain()
      const selected = found.whole ? chain.setNodeSelection(found.from) : chain.setTextSelection(found)
      selected.focus().scrollIntoView().run()
      showPlace(editor.view, found.from)
    },
    onBind(claims, figure) {
      if (editor === null) return
      const { tr, schema } = editor.state
      // The last first, so that the places before it stay where they are.
      const places = claims
        .flatMap((claim) => {
          const found = bodyPlace(tr.doc, claim)
          if (found === null) return []
          // The figure shows its own unit: only then does the word give way with the amount.
          const word = claim.text.slice(claim.amountEnd - claim.start)
          const saysUnit = figure.unit !== '' && foldText(word) === foldText(figure.unit)
          return [{ from: found.from, to: saysUnit ? found.to : found.to - word.length }]
        })
        .toSorted((one, other) => other.from - one.from)
      for (const { from, to } of places) {
        tr.replaceWith(from, to, schema.nodes.figureChip?.create({ figure: figure.id }) ?? [])
      }
      editor.view.dispatch(tr)
    },
    onOwnWords(key, own) {
      const others = content.ownWords.filter((word) => word !== key)
      onChange({ ownWords: own ? [...others, key] : others })
    },
  }
}
