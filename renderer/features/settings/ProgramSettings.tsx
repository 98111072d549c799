import { Radio, Stack, Switch } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { closingWays, updateWays } from '../../../shared/program/programSettings.ts'
import { useAsk } from '../../app/queries.ts'
import { usePolicy } from '../../app/usePolicy.ts'
import { useProgramSettings } from '../../app/useProgramSettings.ts'
import { SkeletonText } from '../../ui/Skeletons.tsx'
import { PolicyNote } from './PolicyNote.tsx'

/** How the program stays alive on this computer (at login, when its window is closed, while it sends) and becomes a newer one. */
export function ProgramSettings() {
  const { t } = useTranslation()
  const { settings, save } = useProgramSettings()
  const policy = usePolicy()
  const update = useAsk('program.update', {}).data
  const isLoginFixed = policy.startAtLogin !== undefined
  if (settings === undefined) return <SkeletonText lines={5} />
  const isUpdateFixed = policy.updates !== undefined
  const { startAtLogin, onClose, keepAwake, updates } = settings
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
      {update !== undefined && (update.kind !== 'elsewhere' || isUpdateFixed) && (
        <Radio.Group
          label={t('program.settings.updates')}
          description={t(isUpdateFixed ? 'policy.fixed' : 'program.settings.updatesHint')}
          value={updates}
          onChange={(chosen) => save({ updates: updateWays.find((way) => way === chosen) ?? updates })}
        >
          <Stack gap="xs" mt="xs">
            {updateWays.map((way) => (
              <Radio
                key={way}
                value={way}
                disabled={isUpdateFixed}
                label={t(`program.settings.update.${way}`)}
              />
            ))}
          </Stack>
        </Radio.Group>
      )}
    </Stack>
  )
}
