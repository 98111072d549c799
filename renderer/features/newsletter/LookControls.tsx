import { ActionIcon, Group, SegmentedControl, Tooltip } from '@mantine/core'
import { IconMoon, IconPhotoOff } from '@tabler/icons-react'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import classes from './NewsletterPreview.module.css'
import { type LetterDesk, looks } from './useLetterDesk.ts'

/** On which device the letter is read, and how its mail program is set. */
export const LookControls = memo(function LookControls({
  look,
  view,
  change,
}: Pick<LetterDesk, 'look' | 'view' | 'change'>) {
  const { t } = useTranslation()
  return (
    <Group gap={6} wrap="nowrap">
      <SegmentedControl
        size="xs"
        classNames={{ root: classes.looks }}
        aria-label={t('newsletter.preview.look')}
        data={looks.map((value) => ({ value, label: t(`newsletter.preview.${value}`) }))}
        value={look}
        onChange={(look) => change({ look })}
      />
      <Switch
        name={t('newsletter.preview.dark')}
        icon={<IconMoon size={18} stroke={1.6} />}
        on={view.dark}
        disabled={look === 'text'}
        onChange={(dark) => change({ view: { ...view, dark } })}
      />
      <Switch
        name={t('newsletter.preview.imagesOff')}
        icon={<IconPhotoOff size={18} stroke={1.6} />}
        on={!view.images}
        disabled={look === 'text'}
        onChange={(off) => change({ view: { ...view, images: !off } })}
      />
    </Group>
  )
})

interface SwitchProps {
  readonly name: string
  readonly icon: React.ReactNode
  readonly on: boolean
  readonly disabled: boolean
  readonly onChange: (on: boolean) => void
}

function Switch({ name, icon, on, disabled, onChange }: SwitchProps) {
  return (
    <Tooltip label={name}>
      <ActionIcon
        variant={on ? 'filled' : 'default'}
        size={30}
        aria-label={name}
        aria-pressed={on}
        disabled={disabled}
        onClick={() => onChange(!on)}
      >
        {icon}
      </ActionIcon>
    </Tooltip>
  )
}
