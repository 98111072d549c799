import { type NodeViewProps, ReactNodeViewRenderer } from '@tiptap/react'
import type { FunctionComponent } from 'react'

/** Shows a block by a component, whose buttons and fields are the component's own: the editor does not see what happens in them. */
export function blockView(component: FunctionComponent<NodeViewProps>) {
  return ReactNodeViewRenderer(component, {
    stopEvent: ({ event }) =>
      !event.type.startsWith('drag') && event.type !== 'drop' && isInControl(event.target),
  })
}

function isInControl(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('button, input, textarea, select, label') !== null
}
