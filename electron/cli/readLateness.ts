import { type Command, InvalidArgumentError, Option } from 'commander'
import type { TFunction } from 'i18next'
import { ClockText, type Lateness, LateWindow } from '../../shared/schedule/lateness.ts'

/** What `addLatenessOptions` reads. */
export interface LatenessOptions {
  /** Hours. */
  readonly late?: number
  readonly until?: string
  readonly moveTo?: string
}

/** `--late 3h|90m`, `--until 12:00`, `--move-to 09:00` */
export function addLatenessOptions(command: Command, t: TFunction): Command {
  return command
    .addOption(new Option('--late <time>', t('missedCli.late')).argParser(hours(t)).conflicts('until'))
    .addOption(new Option('--until <time>', t('missedCli.until')).argParser(clock(t)))
    .addOption(new Option('--move-to <time>', t('missedCli.moveTo')).argParser(clock(t)))
}

/** null where none of the options was given. */
export function latenessOf({ late, until, moveTo }: LatenessOptions): Lateness | null {
  if (late === undefined && until === undefined && moveTo === undefined) return null
  const window =
    late !== undefined
      ? ({ kind: 'hours', hours: late } as const)
      : until !== undefined
        ? ({ kind: 'clock', until } as const)
        : null
  return { window, moveTo: moveTo ?? null }
}

function hours(t: TFunction) {
  return (text: string): number => {
    const [, number, unit] = /^(\d{1,4})(h|m)$/.exec(text) ?? []
    const read = LateWindow.safeParse({ kind: 'hours', hours: Number(number) / (unit === 'm' ? 60 : 1) })
    if (read.success && read.data.kind === 'hours') return read.data.hours
    throw new InvalidArgumentError(t('missedCli.lateUsage'))
  }
}

function clock(t: TFunction) {
  return (text: string): string => {
    if (ClockText.safeParse(text).success) return text
    throw new InvalidArgumentError(t('missedCli.clockUsage'))
  }
}
