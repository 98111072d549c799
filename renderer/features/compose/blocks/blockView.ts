import { type NodeViewProps, ReactNodeViewRenderer, type ReactNodeViewRendererOptions } from '@tiptap/react'
import type { FunctionComponent } from 'react'

/** Shows a block by a component, whose buttons and fields are the component's own: the editor does not see what happens in them. */
export function blockView(component: FunctionComponent<NodeViewProps>) {
  return ReactNodeViewRenderer(component, { stopEvent })
}

/** The same for a block with text of its own inside. */
export function containerView(
  component: FunctionComponent<NodeViewProps>,
  options: Partial<ReactNodeViewRendererOptions> = {},
) {
  return ReactNodeViewRenderer(component, { stopEvent, ...options })
}

function stopEvent({ event }: { readonly event: Event }): boolean {
  return !event.type.startsWith('drag') && event.type !== 'drop' && isInControl(event.target)
}

function isInControl(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('button, input, textarea, select, label') !== null
}
