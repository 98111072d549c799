import { ActionIcon, Menu, Tooltip } from '@mantine/core'
import { IconStack2 } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { type LayerName, layerNames } from './useLayers.ts'

interface LayersMenuProps {
  readonly layers: readonly LayerName[]
  readonly onChange: (layers: readonly LayerName[]) => void
}

/** What the calendar shows beside publications. */
export function LayersMenu({ layers, onChange }: LayersMenuProps) {
  const { t } = useTranslation()
  return (
    <Menu position="bottom-end" width={250}>
      <Menu.Target>
        <Tooltip label={t('calendar.layers.label')}>
          <ActionIcon variant="default" size={36} aria-label={t('calendar.layers.label')}>
            <IconStack2 size={18} stroke={1.6} />
          </ActionIcon>
        </Tooltip>
      </Menu.Target>
      <Menu.Dropdown>
        {layerNames.map((name) => (
          <Menu.CheckboxItem
            key={name}
            checked={layers.includes(name)}
            onChange={(isShown) =>
              onChange(layerNames.filter((other) => (other === name ? isShown : layers.includes(other))))
            }
          >
            {t(`calendar.layers.${name}`)}
          </Menu.CheckboxItem>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
