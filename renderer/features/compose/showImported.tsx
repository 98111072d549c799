import { List, Text } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import type { ImportWarning } from '../../../shared/contract/posts.ts'
import { sv } from '../../../shared/i18n/catalogue.ts'
import { i18n } from '../../app/i18n.ts'
import classes from './showImported.module.css'

/** Says how much of the file became a post, and what was left out; that stays until it has been read. */
export function showImported(blocks: number, warnings: readonly ImportWarning[]): void {
  notifications.show({
    title: i18n.t('compose.imported.title', { count: blocks }),
    message: warnings.length > 0 && (
      <>
        <Text size="sm">{i18n.t('compose.imported.warnings', { count: warnings.length })}</Text>
        <List className={classes.warnings} size="sm" tabIndex={0}>
          {[...new Set(warnings.map(({ code, detail }) => warningText(code, detail)))].map((words) => (
            <List.Item key={words}>{words}</List.Item>
          ))}
        </List>
      </>
    ),
    ...(warnings.length > 0 ? { color: 'orange', autoClose: false } : { autoClose: 6_000 }),
    closeButtonProps: { 'aria-label': i18n.t('common.action.close') },
  })
}

function warningText(code: string, detail: string): string {
  return isWarningCode(code) ? i18n.t(`newsletter.importWarning.${code}`, { detail }) : detail
}

function isWarningCode(code: string): code is keyof typeof sv.newsletter.importWarning {
  return Object.hasOwn(sv.newsletter.importWarning, code)
}
