import type { TFunction } from 'i18next'
import type { Temporal } from 'temporal-polyfill'
import type { Coming, NeedsYou, Outlook, UnderWay } from './outlook.ts'
import { shownTitle } from './shownTitle.ts'
import { whenText } from './whenText.ts'

/** What can be done from the icon in the tray. */
export type TrayAct = 'open' | 'openSending' | 'pauseAll' | 'goOn' | 'safely' | 'normally' | 'quit'

export type TrayEntry =
  /** act: what choosing the line does; null where it only says something. */
  | { readonly kind: 'line'; readonly text: string; readonly act: TrayAct | null }
  | { readonly kind: 'separator' }

export interface TrayModel {
  readonly tooltip: string
  readonly entries: readonly TrayEntry[]
}

/** More would make a menu that nobody reads. */
const mostUnderWay = 3

/**
 * What the icon in the tray says and offers: what comes next, what is under way, what needs the officer, and the way to each.
 *
 * @param outlook null while no workspace is open
 * @param isSafe whether the safe mode is on: then the way out of it is offered, else the way in
 */
export function trayModel(
  outlook: Outlook | null,
  t: TFunction,
  now: Temporal.Instant,
  isSafe = false,
): TrayModel {
  const open = { kind: 'line', text: t('program.tray.open'), act: 'open' } as const
  const quit = { kind: 'line', text: t('program.tray.quit'), act: 'quit' } as const
  const mode = isSafe
    ? ({ kind: 'line', text: t('support.safe.leave'), act: 'normally' } as const)
    : ({ kind: 'line', text: t('support.safe.restart'), act: 'safely' } as const)
  if (outlook === null) {
    const text = t('program.tray.noWorkspace')
    return { tooltip: text, entries: [said(text), separator, open, separator, mode, quit] }
  }
  const first = firstLine(outlook, t, now)
  const needs = needsLines(outlook.needs, t)
  const pause = outlook.isPaused
    ? ({ kind: 'line', text: t('program.paused.goOn'), act: 'goOn' } as const)
    : ({ kind: 'line', text: t('program.paused.pauseAll'), act: 'pauseAll' } as const)
  return {
    tooltip: [t('common.appName'), first, ...underWayLines(outlook.underWay.slice(0, 1), t), ...needs].join(
      '\n',
    ),
    entries: [
      said(first),
      ...underWayLines(outlook.underWay.slice(0, mostUnderWay), t).map(said),
      ...(needs.length === 0 ? [] : [separator]),
      ...needs.map((text) => ({ kind: 'line', text, act: 'openSending' }) as const),
      ...[separator, open, pause, separator, mode, quit],
    ],
  }
}

/** "Nästa: Decemberbrevet till 128 kontakter, i morgon 09:00" */
function firstLine({ isPaused, isHeld, next }: Outlook, t: TFunction, now: Temporal.Instant): string {
  if (isHeld) return t('program.tray.held')
  const coming = next === null ? t('program.tray.nothing') : nextLine(next, t, now)
  return isPaused ? `${t('program.paused.title')}. ${coming}` : coming
}

function nextLine({ title, channel, recipients, dueAt, zone }: Coming, t: TFunction, now: Temporal.Instant) {
  const words = { title: shownTitle(title, t), channel, when: whenText({ at: dueAt, zone }, t, now) }
  return recipients === null
    ? t('program.tray.nextOn', words)
    : t('program.tray.nextTo', { ...words, count: recipients })
}

function underWayLines(underWay: readonly UnderWay[], t: TFunction): string[] {
  return underWay.map(({ title, channel, done, all }) =>
    t('program.tray.underWay', { title: shownTitle(title, t), channel, done, all }),
  )
}

function needsLines(needs: NeedsYou, t: TFunction): string[] {
  return (['missed', 'inDoubt', 'stopped', 'byHand'] as const)
    .filter((kind) => needs[kind] > 0)
    .map((kind) => t(`program.tray.needs.${kind}`, { count: needs[kind] }))
}

function said(text: string): TrayEntry {
  return { kind: 'line', text, act: null }
}

const separator: TrayEntry = { kind: 'separator' }
