import { useDebouncedCallback } from '@mantine/hooks'
import { useEffect, useRef, useState } from 'react'
import type { PostId } from '../../../shared/contract/scalars.ts'
import type { VariantEdit } from '../../../shared/contract/social.ts'
import type { Network } from '../../../shared/social/network.ts'
import { type VariantState, variantState } from '../../../shared/social/variantState.ts'
import { queryClient, useDo } from '../../app/queries.ts'

/** How long nobody must have typed before a text is saved, in ms. */
const pause = 600

export interface VariantEditing {
  readonly state: VariantState
  /** What was typed last is only here: saving it failed. */
  readonly unsaved: boolean
  /** The officer's own text; saved after a pause. The derived text, typed, is no edit. */
  readonly type: (text: string) => void
  /** Saves without waiting for a pause. */
  readonly saveNow: () => void
  /** Follows the post again, and gives back what undoes it. */
  readonly follow: () => () => void
  /** Keeps the officer's text, now knowing the post as it is, and gives back what undoes it. */
  readonly keep: () => () => void
  /** The officer's text with what was taken over from the post as it is now, and gives back what undoes it. */
  readonly merge: (text: string) => () => void
  /** The officer's text stays, over what the post gives in another form. */
  readonly rebase: (derived: string) => void
}

interface VariantEditInput {
  readonly postId: PostId
  readonly network: Network
  /** What the rules make of the post now. */
  readonly derivedText: string
  readonly edit: VariantEdit | undefined
}

/** A variant's text in the officer's hands: what is typed shows at once and is in the workspace a moment later. */
export function useVariantEdit({ postId, network, derivedText, edit }: VariantEditInput): VariantEditing {
  const [typed, setTyped] = useState<string | null>(null)
  const latest = useRef<string | null>(null)
  const save = useDo('variants.save', {
    onSuccess: (saved) => {
      putEdit(postId, network, saved)
      settle(saved.text)
    },
  })
  const revert = useDo('variants.revert', {
    onSuccess: () => {
      putEdit(postId, network, undefined)
      settle(derivedText)
    },
  })
  const settle = (text: string) => {
    if (latest.current !== text) return
    latest.current = null
    setTyped(null)
  }

  // What the officer wrote over: it stays the same through an edit, so that drift is still seen while they write.
  const basis = edit?.derivedText ?? derivedText
  const write = useDebouncedCallback(
    (typing: Typing) => {
      if (typing.text === typing.derivedNow) revert.mutate({ postId, network })
      else save.mutate({ postId, network, text: typing.text, derivedText: typing.basis })
    },
    { delay: pause, flushOnUnmount: true },
  )
  useEffect(() => {
    const leave = () => write.flush()
    window.addEventListener('pagehide', leave)
    return () => window.removeEventListener('pagehide', leave)
  }, [write])

  const text = typed ?? edit?.text
  const forgetTyping = () => {
    write.cancel()
    latest.current = null
    setTyped(null)
  }
  const restore = () => {
    if (text !== undefined) save.mutate({ postId, network, text, derivedText: basis })
  }
  return {
    state: variantState(text === undefined ? undefined : { text, derivedText: basis }, derivedText),
    unsaved: typed !== null && (save.isError || revert.isError),
    type(typing) {
      latest.current = typing
      setTyped(typing)
      write({ text: typing, basis, derivedNow: derivedText })
    },
    saveNow: () => write.flush(),
    follow() {
      forgetTyping()
      revert.mutate({ postId, network })
      return restore
    },
    keep() {
      forgetTyping()
      if (text !== undefined) save.mutate({ postId, network, text, derivedText })
      return restore
    },
    rebase(derived) {
      if (text === undefined) return
      forgetTyping()
      save.mutate({ postId, network, text, derivedText: derived })
    },
    merge(merged) {
      forgetTyping()
      if (merged === derivedText) revert.mutate({ postId, network })
      else save.mutate({ postId, network, text: merged, derivedText })
      return restore
    },
  }
}

/** A text as it was typed, over what, and what the post gave just then. */
interface Typing {
  readonly text: string
  readonly basis: string
  readonly derivedNow: string
}

/** What main will answer when it is asked again: shown at once, so that the text does not flicker. */
function putEdit(postId: PostId, network: Network, edit: VariantEdit | undefined): void {
  queryClient.setQueryData<{ edits: VariantEdit[] }>(['variants.edits', { postId }], (answer) => {
    if (answer === undefined) return answer
    const others = answer.edits.filter((other) => other.network !== network)
    return { edits: edit === undefined ? others : [...others, edit] }
  })
}
