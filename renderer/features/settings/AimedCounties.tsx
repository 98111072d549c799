import { Checkbox, SimpleGrid } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { County } from '../../../shared/geo/registry.ts'
import type { WorkspaceSettings } from '../../../shared/workspace/settings.ts'
import { useSaveSettings } from './useSaveSettings.ts'

interface AimedCountiesProps {
  readonly settings: WorkspaceSettings
  readonly counties: readonly County[]
}

/** The counties that coverage is counted over. */
export function AimedCounties({ settings, counties }: AimedCountiesProps) {
  const { t } = useTranslation()
  const { save } = useSaveSettings(settings)
  return (
    <Checkbox.Group
      aria-label={t('settings.counties.title')}
      value={settings.aimedCounties}
      onChange={(codes) =>
        save({ aimedCounties: counties.map(({ code }) => code).filter((code) => codes.includes(code)) })
      }
    >
      <SimpleGrid cols={3} spacing="sm" verticalSpacing={10}>
        {counties
          .toSorted((a, b) => a.short.localeCompare(b.short, 'sv'))
          .map(({ code, short }) => (
            <Checkbox key={code} value={code} label={short} />
          ))}
      </SimpleGrid>
    </Checkbox.Group>
  )
}
