import { Button, type ButtonProps, Menu, Text } from '@mantine/core'
import { IconChevronDown, IconFileExport } from '@tabler/icons-react'
import { Fragment } from 'react'
import { useTranslation } from 'react-i18next'

/** Files of the same content, under what that is; without a label where there is only one content. */
export interface ExportGroup {
  readonly label?: string
  readonly hint?: string
  readonly files: readonly { readonly label: string; readonly save: () => void }[]
}

interface ExportMenuProps extends Pick<ButtonProps, 'size'> {
  readonly groups: readonly ExportGroup[]
  readonly isSaving: boolean
  /** Of the button, where "Export" says too little. */
  readonly label?: string
}

/** A button that saves as a file what is to be chosen: of which content, in which format. */
export function ExportMenu({ groups, isSaving, label, size = 'sm' }: ExportMenuProps) {
  const { t } = useTranslation()
  const isSmall = size !== 'sm'
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button
          variant="default"
          size={size}
          leftSection={<IconFileExport size={isSmall ? 16 : 18} stroke={1.6} />}
          rightSection={<IconChevronDown size={isSmall ? 14 : 16} stroke={1.6} />}
        >
          {label ?? t('common.action.export')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown maw={320}>
        {groups.map(({ label: heading, hint, files }, index) => (
          <Fragment key={heading ?? 'all'}>
            {index > 0 && <Menu.Divider />}
            {heading !== undefined && (
              <Menu.Label>
                {heading}
                {hint !== undefined && <Text size="xs">{hint}</Text>}
              </Menu.Label>
            )}
            {files.map(({ label: format, save }) => (
              <Menu.Item key={format} disabled={isSaving} onClick={save}>
                {format}
              </Menu.Item>
            ))}
          </Fragment>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
