import { Alert, List } from '@mantine/core'
import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import { describeRefusedPolicy } from '../../../shared/i18n/describeRefusedPolicy.ts'
import { languageName } from '../../../shared/i18n/languageName.ts'
import type { Policy } from '../../../shared/program/policy.ts'
import { networkNames } from '../../../shared/social/networkNames.ts'
import { useAsk } from '../../app/queries.ts'

/** What the organisation has decided for this computer, where it has; why its file is not followed, where it is not. */
export function PolicyNote() {
  const { t } = useTranslation()
  const reading = useAsk('program.policy', {}).data
  const decided = useDecided(reading?.kind === 'read' ? reading.policy : {})
  if (reading === undefined || reading.kind === 'none') return null
  const { file } = reading
  if (reading.kind === 'refused') {
    return (
      <Alert role="note" color="yellow" title={t('policy.title')}>
        {describeRefusedPolicy(reading, t)}
      </Alert>
    )
  }
  const unknown =
    reading.unknown.length === 0 ? [] : [t('policy.unknown', { file, list: reading.unknown.join(', ') })]
  const lines = [...decided, ...unknown]
  if (lines.length === 0) return null
  return (
    <Alert role="note" title={t('policy.title')}>
      <List size="sm">
        {lines.map((line) => (
          <List.Item key={line}>{line}</List.Item>
        ))}
      </List>
    </Alert>
  )
}

function useDecided(policy: Policy): string[] {
  const { t } = useTranslation()
  const { startAtLogin, mailServers, networks, caFile, language, updates } = policy
  const { proxy, proxyExcept, logDays, backupDays, backupFolder, backupCopies } = policy
  const named = networks?.map((network) => networkNames[network]).join(', ')
  return [
    ...(startAtLogin === undefined ? [] : [t(`policy.decided.startAtLogin.${startAtLogin ? 'yes' : 'no'}`)]),
    ...(mailServers === undefined ? [] : [t('policy.decided.mailServers', { list: mailServers.join(', ') })]),
    ...(named === undefined
      ? []
      : [named === '' ? t('policy.decided.noNetworks') : t('policy.decided.networks', { list: named })]),
    ...(caFile === undefined ? [] : [t('policy.decided.caFile')]),
    ...(language === undefined
      ? []
      : [t('policy.decided.language', { language: languageName(language, t) })]),
    ...(updates === undefined ? [] : [t(`policy.decided.updates.${updates}`)]),
    ...(proxy === undefined ? [] : [proxyText(proxy, t)]),
    ...(proxyExcept === undefined || proxyExcept.length === 0
      ? []
      : [t('policy.decided.proxyExcept', { list: proxyExcept.join(', ') })]),
    ...(logDays === undefined ? [] : [t('policy.decided.logDays', { count: logDays })]),
    ...(backupDays === undefined ? [] : [t('policy.decided.backupDays', { count: backupDays })]),
    ...(backupFolder === undefined ? [] : [t('policy.decided.backupFolder', { folder: backupFolder })]),
    ...(backupCopies === undefined ? [] : [t('policy.decided.backupCopies', { count: backupCopies })]),
  ]
}

function proxyText(proxy: NonNullable<Policy['proxy']>, t: TFunction): string {
  if (proxy === 'none' || proxy === 'system') return t(`policy.decided.proxy.${proxy}`)
  return t('policy.decided.proxy.server', { server: proxy })
}
