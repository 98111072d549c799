import { List } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { sv } from '../../../../../shared/i18n/catalogue.ts'
import { i18n } from '../../../../app/i18n.ts'
import type { Pasted } from './readPasted.ts'

/** What every page has and nobody misses in a text. */
const unmissed: ReadonlySet<string> = new Set([
  'styles-dropped',
  'hidden-dropped',
  'pixels-dropped',
  'forms-dropped',
])

/** Says what of a paste did not come with it; nothing where nothing is missed. */
export function showPasted({ warnings, hidden }: Pasted): void {
  const missed = warnings.filter(({ code }) => !unmissed.has(code))
  if (missed.length === 0 && hidden === 0) return
  notifications.show({
    title: i18n.t('editor.paste.changed'),
    message: (
      <List size="sm">
        {missed.map(({ code, detail }) => (
          <List.Item key={`${code} ${detail}`}>{warningText(code, detail)}</List.Item>
        ))}
        {hidden > 0 && <List.Item>{i18n.t('editor.paste.hidden', { count: hidden })}</List.Item>}
      </List>
    ),
    color: 'orange',
    autoClose: false,
    closeButtonProps: { 'aria-label': i18n.t('common.action.close') },
  })
}

function warningText(code: string, detail: string): string {
  return isWarningCode(code) ? i18n.t(`newsletter.importWarning.${code}`, { detail }) : detail
}

function isWarningCode(code: string): code is keyof typeof sv.newsletter.importWarning {
  return Object.hasOwn(sv.newsletter.importWarning, code)
}
