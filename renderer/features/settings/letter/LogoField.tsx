import { Button, FileButton, Group, Text } from '@mantine/core'
import { useId } from '@mantine/hooks'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { acceptedImageFiles } from '../../../../shared/images/imageLimits.ts'
import type { LogoImage, Palette } from '../../../../shared/newsletter/theme.ts'
import { call } from '../../../app/call.ts'
import { showError } from '../../../app/showError.ts'
import { assetAddress } from '../../../ui/assetAddress.ts'
import { pickedFile } from '../../../ui/pickedFile.ts'
import classes from './LogoField.module.css'

interface LogoFieldProps {
  readonly label: string
  readonly clearLabel: string
  /** Said where no image is chosen. */
  readonly none: string
  readonly image: LogoImage | null
  /** What the logo is shown on. */
  readonly palette: Palette
  readonly onChange: (image: LogoImage | null) => void
}

/** A logo on the colour that it will stand on. */
export function LogoField({ label, clearLabel, none, image, palette, onChange }: LogoFieldProps) {
  const { t } = useTranslation()
  const id = useId()
  const choose = t(image === null ? 'themes.logo.choose' : 'themes.logo.change')
  const chooseNamed = `${choose} ${label}`
  const [busy, setBusy] = useState(false)
  const take = async (file: File) => {
    setBusy(true)
    try {
      const { sha256, width, height } = await call('assets.add', await pickedFile(file))
      onChange({ asset: sha256, width, height })
    } catch (error) {
      showError(error)
    }
    setBusy(false)
  }
  return (
    <section aria-labelledby={id}>
      <Text size="sm" fw={500} id={id}>
        {label}
      </Text>
      <div className={classes.ground} style={{ background: palette.header, color: palette.headerText }}>
        {image === null ? (
          <span className={classes.none}>{none}</span>
        ) : (
          <img className={classes.logo} src={assetAddress(image.asset)} alt="" />
        )}
      </div>
      <Group gap="xs">
        <FileButton
          accept={acceptedImageFiles}
          inputProps={{ 'aria-label': chooseNamed }}
          onChange={(file) => file !== null && void take(file)}
        >
          {({ onClick }) => (
            <Button size="xs" variant="default" loading={busy} aria-label={chooseNamed} onClick={onClick}>
              {choose}
            </Button>
          )}
        </FileButton>
        {image !== null && (
          <Button
            size="xs"
            variant="subtle"
            color="gray"
            aria-label={clearLabel}
            onClick={() => onChange(null)}
          >
            {t('themes.remove')}
          </Button>
        )}
      </Group>
    </section>
  )
}
