import type { Input } from '../../shared/contract/contract.ts'
import { call } from '../app/call.ts'

export interface SystemMenuLine {
  readonly label: string
  /** Left out: a line that only says something. */
  readonly run?: () => void
}

interface SystemMenu {
  /** In the page. */
  readonly at: { readonly x: number; readonly y: number }
  /** '' where the lines need no word. */
  readonly heading: string
  readonly sections: readonly (readonly SystemMenuLine[])[]
  /** What can be done with the text there; null: nothing. */
  readonly text: Input<'window.menu'>['text']
}

/** Shows a menu that the system draws, and does what is chosen in it. */
export async function showSystemMenu({ at, heading, sections, text }: SystemMenu): Promise<void> {
  const { chosen } = await call('window.menu', {
    ...{ at, heading: heading.slice(0, 300), text },
    sections: sections.map((lines, section) =>
      lines.map(({ label, run }, line) => ({
        id: `${section} ${line}`,
        label: label.slice(0, 200),
        isEnabled: run !== undefined,
      })),
    ),
  })
  const [section, line] = chosen?.split(' ').map(Number) ?? []
  sections[section ?? -1]?.[line ?? -1]?.run?.()
}
