import type { TFunction } from 'i18next'
import type { PostId } from '../contract/scalars.ts'
import type { MenuLine } from '../contract/window.ts'
import { postOfPlace } from './ownPost.ts'

export type TextAct = 'undo' | 'redo' | 'cut' | 'copy' | 'paste' | 'pastePlain' | 'selectAll'

export type ContextEntry =
  | { readonly kind: 'separator' }
  /** Says something; nothing comes of it. */
  | { readonly kind: 'heading'; readonly label: string }
  /** One of the page's own lines. */
  | { readonly kind: 'line'; readonly id: string; readonly label: string; readonly isEnabled: boolean }
  | {
      readonly kind: 'text'
      readonly act: TextAct
      readonly label: string
      readonly isEnabled: boolean
    }
  | { readonly kind: 'copyAddress'; readonly address: string; readonly label: string }
  | { readonly kind: 'openPost'; readonly id: PostId; readonly label: string }
  | { readonly kind: 'copyImage'; readonly label: string }

/** What lies under the pointer, as Chromium tells it. */
export interface Clicked {
  readonly isEditable: boolean
  readonly canCut: boolean
  readonly canCopy: boolean
  readonly canPaste: boolean
  readonly canSelectAll: boolean
  /** '' where it is none. */
  readonly link: string
  readonly isImage: boolean
}

/** What a press of the other mouse button offers by itself; [] where there is nothing to be done, and no menu comes. */
export function contextMenuModel(clicked: Clicked, t: TFunction): readonly ContextEntry[] {
  return sections([linkEntries(clicked.link, t), imageEntries(clicked, t), textEntries(clicked, t)])
}

/** The page's own lines above what can be done with the text there. */
export function wordMenuModel(
  asked: {
    readonly heading: string
    readonly sections: readonly (readonly MenuLine[])[]
    readonly text: { readonly isEditable: boolean; readonly hasSelection: boolean } | null
  },
  t: TFunction,
): readonly ContextEntry[] {
  const { heading, text } = asked
  const [first = [], ...others] = asked.sections.map((lines) =>
    lines.map((line): ContextEntry => ({ kind: 'line', ...line })),
  )
  const head: ContextEntry[] = heading === '' ? [] : [{ kind: 'heading', label: heading }]
  const editing =
    text === null
      ? []
      : textEntries(
          {
            isEditable: text.isEditable,
            canCut: text.hasSelection,
            canCopy: text.hasSelection,
            canPaste: true,
            canSelectAll: true,
          },
          t,
        )
  return sections([[...head, ...first], ...others, editing])
}

function textEntries(
  clicked: Pick<Clicked, 'isEditable' | 'canCut' | 'canCopy' | 'canPaste' | 'canSelectAll'>,
  t: TFunction,
): ContextEntry[] {
  const act = (name: TextAct, isEnabled: boolean): ContextEntry => ({
    ...{ kind: 'text', act: name, label: t(`menu.${name}`), isEnabled },
  })
  if (!clicked.isEditable) return clicked.canCopy ? [act('copy', true)] : []
  return [
    act('undo', true),
    act('redo', true),
    separator,
    act('cut', clicked.canCut),
    act('copy', clicked.canCopy),
    act('paste', clicked.canPaste),
    act('pastePlain', clicked.canPaste),
    separator,
    act('selectAll', clicked.canSelectAll),
  ]
}

/** Addresses of the world are copied; one of a post of ours opens it. Any other of ours is nobody's business. */
function linkEntries(link: string, t: TFunction): ContextEntry[] {
  if (/^https?:/i.test(link)) return [{ kind: 'copyAddress', address: link, label: t('menu.copyLink') }]
  if (/^mailto:/i.test(link)) {
    const address = decoded(link.slice('mailto:'.length).split('?')[0] ?? '')
    return [{ kind: 'copyAddress', address, label: t('menu.copyEmail') }]
  }
  const id = /^app:\/\/rundbrev\//.test(link) ? postOfPlace(link.split('#')[1] ?? '') : null
  return id === null ? [] : [{ kind: 'openPost', id, label: t('menu.openPost') }]
}

function imageEntries({ isImage }: Clicked, t: TFunction): ContextEntry[] {
  return isImage ? [{ kind: 'copyImage', label: t('menu.copyImage') }] : []
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

/** With a line between those that there are. */
function sections(all: readonly (readonly ContextEntry[])[]): ContextEntry[] {
  return all
    .filter((entries) => entries.length > 0)
    .flatMap((entries, index) => (index === 0 ? entries : [separator, ...entries]))
}

const separator: ContextEntry = { kind: 'separator' }
