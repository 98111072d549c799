import { Alert, Button, Group, Text } from '@mantine/core'
import { IconPower } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Publication } from '../../../shared/schedule/publication.ts'
import { useProgramSettings } from '../../app/useProgramSettings.ts'
import { showDone } from '../../ui/toasts.tsx'
import { useStandstill } from './useStandstill.ts'
import { useWhoRuns } from './useWhoRuns.ts'

/** Once something waits for its time on this computer: whether the program is to start with it. Asked once, whatever the answer. */
export function LoginOffer({ publications }: { readonly publications: readonly Publication[] }) {
  const { t } = useTranslation()
  const { settings, save } = useProgramSettings()
  const { other, service } = useWhoRuns()
  const { paused } = useStandstill()
  const waitsHere = publications.some(({ state }) => state === 'scheduled')
  if (settings === undefined || settings.loginOffered || settings.startAtLogin) return null
  if (!waitsHere || paused !== null || other !== null || service !== null) return null
  return (
    <Alert mb="lg" role="note" icon={<IconPower stroke={1.6} />} variant="light" data-no-print>
      <Group justify="space-between" gap="md">
        <Text size="sm" flex="1 1 320px">
          {t('program.offer.text')}
        </Text>
        <Group gap="xs">
          <Button
            size="xs"
            onClick={() =>
              save({ startAtLogin: true, loginOffered: true }, () => showDone(t('program.offer.done')))
            }
          >
            {t('program.offer.yes')}
          </Button>
          <Button size="xs" variant="subtle" onClick={() => save({ loginOffered: true })}>
            {t('program.offer.no')}
          </Button>
        </Group>
      </Group>
    </Alert>
  )
}
