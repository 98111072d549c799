/** A node of any editor, in any shape. */
export interface LooseNode {
  readonly type?: string | undefined
  readonly attrs?: Readonly<Record<string, unknown>> | undefined
  readonly content?: readonly LooseNode[] | undefined
  readonly marks?: readonly LooseMark[] | undefined
  readonly text?: string | undefined
}

export interface LooseMark {
  readonly type: string
  readonly attrs?: Readonly<Record<string, unknown>> | undefined
}

export function children(node: LooseNode): readonly LooseNode[] {
  return node.content ?? []
}

const inlineTypes: ReadonlySet<string | undefined> = new Set([
  'text',
  'hardBreak',
  'mergeField',
  'figureChip',
])

/** The children with every run of text among them in a paragraph of its own. */
export function blockChildren(node: LooseNode): readonly LooseNode[] {
  const blocks: LooseNode[] = []
  let run: LooseNode[] = []
  const endRun = () => {
    if (run.length > 0) blocks.push({ type: 'paragraph', content: run })
    run = []
  }
  for (const child of children(node)) {
    if (inlineTypes.has(child.type)) run.push(child)
    else {
      endRun()
      blocks.push(child)
    }
  }
  endRun()
  return blocks
}

/** A text attribute, as long as it may be; '' for anything else. */
export function toText(value: unknown, longest: number): string {
  return typeof value === 'string' ? value.slice(0, longest) : ''
}
