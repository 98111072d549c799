import { Radio, Stack, Switch } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { policyOf } from '../../../shared/program/policy.ts'
import { closingWays } from '../../../shared/program/programSettings.ts'
import { useAsk } from '../../app/queries.ts'
import { useProgramSettings } from '../../app/useProgramSettings.ts'
import { PolicyNote } from './PolicyNote.tsx'

/** How the program stays alive on this computer: at login, when its window is closed, while it sends. */
export function ProgramSettings() {
  const { t } = useTranslation()
  const { settings, save } = useProgramSettings()
  const policy = policyOf(useAsk('program.policy', {}).data ?? { kind: 'none' })
  const isLoginFixed = policy.startAtLogin !== undefined
  if (settings === undefined) return null
  const { startAtLogin, onClose, keepAwake } = settings
  return (
    <Stack gap="md">
      <PolicyNote />
      <Switch
        label={t('program.settings.startAtLogin')}
        description={t(isLoginFixed ? 'policy.fixed' : 'program.settings.startAtLoginHint')}
        disabled={isLoginFixed}
        checked={startAtLogin}
        onChange={({ currentTarget }) => save({ startAtLogin: currentTarget.checked, loginOffered: true })}
      />
      <Switch
        label={t('program.settings.keepAwake')}
        description={t('program.settings.keepAwakeHint')}
        checked={keepAwake}
        onChange={({ currentTarget }) => save({ keepAwake: currentTarget.checked })}
      />
      <Radio.Group
        label={t('program.settings.onClose')}
        value={onClose}
        onChange={(way) => save({ onClose: way === 'quit' ? 'quit' : 'stay' })}
      >
        <Stack gap="xs" mt="xs">
          {closingWays.map((way) => (
            <Radio key={way} value={way} label={t(`program.settings.close.${way}`)} />
          ))}
        </Stack>
      </Radio.Group>
    </Stack>
  )
}
