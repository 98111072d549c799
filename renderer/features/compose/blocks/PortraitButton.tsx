import { Button, FileButton, Group, Popover, Stack, UnstyledButton } from '@mantine/core'
import { IconUser } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { cropPosition } from '../../../../shared/images/cropAround.ts'
import { type FocalPoint, imageMiddle } from '../../../../shared/images/focalPoint.ts'
import { acceptedImageFiles } from '../../../../shared/images/imageLimits.ts'
import { objectPosition } from '../../../../shared/images/objectPosition.ts'
import type { Portrait } from '../../../../shared/post/document.ts'
import { call } from '../../../app/call.ts'
import { showError } from '../../../app/showError.ts'
import { assetAddress } from '../../../ui/assetAddress.ts'
import { pickedFile } from '../../../ui/pickedFile.ts'
import { AltChoice } from './AltChoice.tsx'
import { PortraitCrop } from './focal/FocalCrops.tsx'
import { FocalPanel } from './focal/FocalPanel.tsx'
import classes from './PortraitButton.module.css'

interface PortraitButtonProps {
  readonly portrait: Portrait | null
  /** Whose portrait it is, for the description that is proposed. */
  readonly speaker: string
  readonly onChange: (portrait: Portrait | null) => void
}

/** The portrait itself; behind it, the way to choose another and to say what it shows. */
export function PortraitButton({ portrait, speaker, onChange }: PortraitButtonProps) {
  const { t } = useTranslation()
  const undescribed = portrait !== null && !portrait.decorative && (portrait.alt ?? '').trim() === ''
  const choose = async (file: File | null) => {
    if (file === null) return
    try {
      const { sha256, width, height } = await call('assets.add', await pickedFile(file))
      const alt = speaker.trim() === '' ? null : t('blocks.quote.portraitOf', { name: speaker.trim() })
      onChange({ asset: sha256, alt, decorative: false, width, height })
    } catch (error) {
      showError(error)
    }
  }
  return (
    <Popover position="bottom-start" width={420} shadow="md" trapFocus returnFocus withArrow>
      <Popover.Target>
        <UnstyledButton
          className={classes.portrait}
          data-undescribed={undescribed || undefined}
          aria-label={t(portrait === null ? 'blocks.quote.addPortrait' : 'blocks.quote.changePortrait')}
          title={t(portrait === null ? 'blocks.quote.addPortrait' : 'blocks.quote.changePortrait')}
        >
          {portrait === null ? (
            <IconUser size={22} stroke={1.6} />
          ) : (
            <img
              src={assetAddress(portrait.asset)}
              alt={portrait.alt ?? ''}
              style={{
                objectPosition: objectPosition(cropPosition(portrait, 1, portrait.focus ?? imageMiddle)),
              }}
            />
          )}
        </UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown>
        <Stack gap="xs">
          <Group gap="xs">
            <FileButton
              accept={acceptedImageFiles}
              inputProps={{ 'aria-label': t('blocks.quote.choosePortrait') }}
              onChange={(file) => void choose(file)}
            >
              {(props) => (
                <Button {...props} size="xs" variant="default">
                  {t('blocks.quote.choosePortrait')}
                </Button>
              )}
            </FileButton>
            {portrait !== null && (
              <Button size="xs" variant="subtle" color="red" onClick={() => onChange(null)}>
                {t('blocks.quote.removePortrait')}
              </Button>
            )}
          </Group>
          {portrait !== null && (
            <AltChoice
              alt={portrait.alt}
              decorative={portrait.decorative}
              onAlt={(alt) => onChange({ ...portrait, alt })}
              onDecorative={(decorative) => onChange({ ...portrait, decorative })}
            />
          )}
          {portrait !== null && (
            <FocalPanel
              image={portrait}
              focus={portrait.focus ?? null}
              isAside
              onFocus={(focus) => onChange(withFocus(portrait, focus))}
            >
              {(shown) => <PortraitCrop image={portrait} focus={shown} />}
            </FocalPanel>
          )}
        </Stack>
      </Popover.Dropdown>
    </Popover>
  )
}

function withFocus({ focus: _, ...portrait }: Portrait, focus: FocalPoint | null): Portrait {
  return focus === null ? portrait : { ...portrait, focus }
}
