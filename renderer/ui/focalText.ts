import type { TFunction } from 'i18next'
import type { FocalPoint } from '../../shared/images/focalPoint.ts'

/** "30 % from the left, 40 % from the top" */
export function focalText(focus: FocalPoint | null | undefined, t: TFunction): string {
  if (focus == null) return t('images.focus.none')
  return t('images.focus.value', { x: Math.round(focus.x * 100), y: Math.round(focus.y * 100) })
}
