import type { TFunction } from 'i18next'
import type { GeoRegistry } from '../geo/registry.ts'
import type { Coverage, CoverageTask } from './coverage.ts'

/** "rektor saknas", or that there is one to whom nothing comes. */
export function taskText({ role, unreachable }: CoverageTask, t: TFunction): string {
  return unreachable === 0
    ? t('members.todo.missing', { role })
    : t('members.todo.unreachable', { role, count: unreachable })
}

/** What is still to be done, as lines of text to put into a letter or on paper. */
export function todoText(
  { tasks, progress, day }: Coverage & { readonly day: string },
  group: string,
  { municipalities }: GeoRegistry,
  t: TFunction,
): string {
  const names = new Map(municipalities.map(({ code, name }) => [code, name]))
  const lines = progress.flatMap(({ role, have, need }) => [
    '',
    t('members.todo.progress', { role, have, need }),
    ...tasks
      .filter((task) => task.role === role && !task.waived)
      .map((task) => `- ${names.get(task.municipality) ?? task.municipality}: ${taskText(task, t)}`),
  ])
  return [`${group}, ${day}`, ...lines].join('\n')
}
