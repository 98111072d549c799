import type { Deps } from './deps.ts'

/** Templates, saved blocks or senders are others now: whoever shows them asks again. */
export function templatesChanged(deps: Deps): void {
  deps.emit({ name: 'area.changed', payload: { area: 'templates' } })
}
